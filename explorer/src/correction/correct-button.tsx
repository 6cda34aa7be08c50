import { useMay } from '../account/viewer.ts';
import { useTexts } from '../message/use-texts.ts';
import { openTask } from '../writing/task.ts';
import { CORRECT_TEXTS } from './correct-button.message.ts';

interface CorrectButtonProps {
  /** The statement to correct. */
  readonly id: string;
  /** The statement in words, for screen readers. */
  readonly description: string;
}

/** Opens the dialog of a fact, for those who may write. */
export function CorrectButton({ id, description }: CorrectButtonProps) {
  const t = useTexts(CORRECT_TEXTS);
  if (!useMay('CURATOR')) return null;
  return (
    <button type="button" className="edit-button" aria-label={`${t.open} ${description}`} onClick={() => openTask({ kind: 'fact', id })}>
      {t.open}
    </button>
  );
}
