import { type KeyboardEvent, useState } from 'react';
import { useMay } from '../account/viewer.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import { type ProposalKind, ProposalsOf } from '../query/operations.ts';
import { usePages } from '../query/pages.ts';
import { Waiting } from '../query/waiting.tsx';
import { openTask } from '../writing/task.ts';
import { WriteError } from '../writing/write-error.tsx';
import { ProposalRow } from './proposal-row.tsx';
import '../writing/writing.css';
import './review.css';
import { REVIEW_TEXTS } from './review.message.ts';
import { RunProgress } from './run-progress.tsx';
import { useReview } from './use-review.ts';

const MAIN_KINDS: readonly ProposalKind[] = ['ENTITY', 'EVENT', 'NAME', 'STATEMENT', 'QUOTATION', 'VOICE'];
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** What was proposed for an article, to be accepted, rejected or edited one by one by keyboard. */
export function Review({ article }: { readonly article: string }) {
  const t = useTexts(REVIEW_TEXTS);
  const lang = useLang();
  const mayDecide = useMay('CURATOR');
  const [withMentions, setWithMentions] = useState(false);
  const review = useReview(article);
  const kind = withMentions ? [...MAIN_KINDS, 'MENTION' as const] : MAIN_KINDS;
  const pages = usePages(ProposalsOf, { article, kind, lang }, (answer) => answer.article?.proposals);
  const total = pages.pages?.[0]?.article?.proposals.totalCount ?? 0;
  if (!pages.nodes) return pages.error ? <Failure error={pages.error} onRetry={pages.retry} /> : <Waiting lines={3} />;
  return (
    <section className="review">
      <h3>{t.title}</h3>
      <p className="dim" role="status">
        {review.isBusy ? t.finding : total > 0 ? t.open(total) : t.none}
      </p>
      <div className="task-acts">
        <button type="button" className="button" disabled={review.isBusy} onClick={() => void review.find('RULES')}>
          {t.find}
        </button>
        {review.last.hasModel && (
          <button type="button" className="button" disabled={review.isBusy || review.last.isOpen} onClick={() => void review.find('MODEL')}>
            {t.askModel}
          </button>
        )}
        {mayDecide && total > 0 && (
          <button type="button" className="button" onClick={() => openTask({ kind: 'proposals', article })}>
            {t.acceptSure}
          </button>
        )}
      </div>
      <RunProgress review={review} />
      <label className="write-choice">
        <input type="checkbox" checked={withMentions} onChange={({ target }) => setWithMentions(target.checked)} />
        <span>{t.withMentions}</span>
      </label>
      {review.error && <WriteError error={review.error} />}
      {mayDecide && total > 0 && <p className="dim write-hint">{t.keys}</p>}
      <ol className="proposals" onKeyDown={moveFocus}>
        {pages.nodes.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} review={review} mayDecide={mayDecide} />
        ))}
      </ol>
      {pages.hasMore && (
        <button type="button" className="more" disabled={pages.isLoading} onClick={pages.loadMore}>
          {t.more}
        </button>
      )}
    </section>
  );
}

/** Arrows move between the rows. */
function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  const { target, currentTarget, key } = event;
  const step = STEPS[key];
  if (step === undefined || !(target instanceof HTMLElement) || !target.matches('.proposal')) return;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('.proposal')];
  event.preventDefault();
  rows[rows.indexOf(target) + step]?.focus();
}
