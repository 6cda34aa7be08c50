import { useTexts } from '../message/use-texts.ts';
import { REVIEW_TEXTS } from './review.message.ts';
import type { ReviewState } from './use-review.ts';

/** How far a model is with the text, and why it failed. */
export function RunProgress({ review }: { readonly review: ReviewState }) {
  const t = useTexts(REVIEW_TEXTS);
  const { run, isOpen } = review.last;
  if (run?.status === 'FAILED')
    return (
      <p className="dim">
        {t.failed} <span lang="en">{run.failure}</span>
      </p>
    );
  if (!run || !isOpen) return null;
  return (
    <p className="run-progress">
      <progress max={run.parts} value={run.partsDone} aria-label={t.reading(run.partsDone, run.parts)} />{' '}
      {t.reading(run.partsDone, run.parts)}
      <button type="button" className="edit-button" onClick={() => void review.cancel(run.id)}>
        {t.cancelRun}
      </button>
    </p>
  );
}
