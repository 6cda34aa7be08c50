import { useTexts } from '../message/use-texts.ts';
import { RenounceIdentifier, RenounceName } from '../query/operations.ts';
import { closeTask, type Renounced } from '../writing/task.ts';
import { useWrite } from '../writing/use-write.ts';
import { WriteForm } from '../writing/write-form.tsx';
import { EDITING_TEXTS } from './editing.message.ts';
import { EntityDialog } from './entity-dialog.tsx';
import type { EntityFormProps } from './form-props.ts';

interface RenounceFormProps extends EntityFormProps {
  readonly renounced: Renounced;
}

/** The dialog that takes a name or an identifier of an entity back. */
export function RenounceTask({ id, renounced }: { readonly id: string; readonly renounced: Renounced }) {
  const t = useTexts(EDITING_TEXTS);
  const Form = renounced.act === 'name' ? RenounceNameForm : RenounceIdentifierForm;
  const head = (
    <p className="write-fact">
      {t.renounce[renounced.act]}: <b>{renounced.text}</b>
    </p>
  );
  return (
    <EntityDialog id={id} head={head}>
      {(props) => <Form key={props.entity.revision} {...props} renounced={renounced} />}
    </EntityDialog>
  );
}

function RenounceNameForm({ entity, renounced: { text, of }, conflict, onConflict }: RenounceFormProps) {
  const t = useTexts(EDITING_TEXTS);
  const write = useWrite(RenounceName, ({ renounceName }) => renounceName, closeTask, onConflict);
  const variables = { entity: entity.id, text, langTag: of, expectedRevision: entity.revision };
  return (
    <WriteForm write={write} needsReason variables={variables} conflict={conflict}>
      <p className="dim write-hint">{t.renounceHint}</p>
    </WriteForm>
  );
}

function RenounceIdentifierForm({ entity, renounced: { text, of }, conflict, onConflict }: RenounceFormProps) {
  const t = useTexts(EDITING_TEXTS);
  const write = useWrite(RenounceIdentifier, ({ renounceIdentifier }) => renounceIdentifier, closeTask, onConflict);
  const variables = { entity: entity.id, scheme: of, value: text, expectedRevision: entity.revision };
  return (
    <WriteForm write={write} needsReason variables={variables} conflict={conflict}>
      <p className="dim write-hint">{t.renounceHint}</p>
    </WriteForm>
  );
}
