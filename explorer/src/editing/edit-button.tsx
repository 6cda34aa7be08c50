import { useMay } from '../account/viewer.ts';
import { useTexts } from '../message/use-texts.ts';
import { openTask, type Renounced } from '../writing/task.ts';
import { EDIT_TEXTS } from './edit-button.message.ts';

/** Opens the dialog that edits an entity, for those who may write. */
export function EditButton({ id }: { readonly id: string }) {
  const t = useTexts(EDIT_TEXTS);
  if (!useMay('CURATOR')) return null;
  return (
    <button type="button" className="button" onClick={() => openTask({ kind: 'entity', id, act: 'name' })}>
      {t.edit}
    </button>
  );
}

interface RenounceButtonProps {
  /** The entity. */
  readonly id: string;
  readonly renounced: Renounced;
}

/** Opens the dialog that takes a name or an identifier back, for those who may write. */
export function RenounceButton({ id, renounced }: RenounceButtonProps) {
  const t = useTexts(EDIT_TEXTS);
  if (!useMay('CURATOR')) return null;
  const label = `${t.takeBack}: ${renounced.text}`;
  return (
    <button
      type="button"
      className="edit-button"
      aria-label={label}
      title={label}
      onClick={() => openTask({ kind: 'renounce', id, renounced })}
    >
      ×
    </button>
  );
}
