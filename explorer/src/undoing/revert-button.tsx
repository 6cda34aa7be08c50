import { useMay, useViewer } from '../account/viewer.ts';
import { useTexts } from '../message/use-texts.ts';
import { openTask } from '../writing/task.ts';
import { UNDO_TEXTS } from './undo-button.message.ts';

interface RevertButtonProps {
  readonly revision: string;
  /** Name of the account that made it. */
  readonly account: string;
}

/** Opens the dialog that reverts a revision: curators those of their own, administrators all. */
export function RevertButton({ revision, account }: RevertButtonProps) {
  const t = useTexts(UNDO_TEXTS);
  const viewer = useViewer();
  const isOwn = viewer?.name === account;
  const may = useMay(isOwn ? 'CURATOR' : 'ADMIN');
  if (!may) return null;
  return (
    <button
      type="button"
      className="edit-button"
      aria-label={`${t.revert} ${revision}`}
      onClick={() => openTask({ kind: 'revert', revision })}
    >
      {t.revert}
    </button>
  );
}
