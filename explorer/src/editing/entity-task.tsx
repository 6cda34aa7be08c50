import { type ComponentType, useState } from 'react';
import { useTexts } from '../message/use-texts.ts';
import type { EntityAct } from '../writing/task.ts';
import { ClassForm } from './class-form.tsx';
import { DescriptionForm } from './description-form.tsx';
import { EDITING_TEXTS } from './editing.message.ts';
import { EntityDialog } from './entity-dialog.tsx';
import type { EntityFormProps } from './form-props.ts';
import { IdentifierForm } from './identifier-form.tsx';
import { NameForm } from './name-form.tsx';

const FORMS: Readonly<Record<EntityAct, ComponentType<EntityFormProps>>> = {
  name: NameForm,
  description: DescriptionForm,
  class: ClassForm,
  identifier: IdentifierForm,
};
// The keys of a record are those of its type.
const ACTS = Object.keys(FORMS) as EntityAct[];

/** The dialog of an entity: add a name or an identifier, change the type or the description. */
export function EntityTask({ id, act: first }: { readonly id: string; readonly act: EntityAct }) {
  const t = useTexts(EDITING_TEXTS);
  const [act, setAct] = useState(first);
  const Form = FORMS[act];
  const head = (
    <div className="task-acts">
      {ACTS.map((option) => (
        <button key={option} type="button" className="button" aria-pressed={option === act} onClick={() => setAct(option)}>
          {t.act[option]}
        </button>
      ))}
    </div>
  );
  return (
    <EntityDialog id={id} head={head}>
      {(props) => <Form key={`${act} ${props.entity.revision}`} {...props} />}
    </EntityDialog>
  );
}
