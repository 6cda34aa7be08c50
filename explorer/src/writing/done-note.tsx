import { useTexts } from '../message/use-texts.ts';
import { UndoButton } from '../undoing/undo-button.tsx';
import { clearDone, useDone } from './done.ts';
import { WRITING_TEXTS } from './writing.message.ts';

/** Says which revision the visitor has made. */
export function DoneNote() {
  const t = useTexts(WRITING_TEXTS);
  const revision = useDone();
  return (
    <div className="done-note" role="status" data-shown={revision !== null || undefined}>
      {revision !== null && (
        <>
          <span>
            {t.done} <b>{revision}</b>
          </span>
          <UndoButton key={revision} revision={revision} />
          <button type="button" className="icon-button" aria-label={t.close} onClick={clearDone}>
            ×
          </button>
        </>
      )}
    </div>
  );
}
