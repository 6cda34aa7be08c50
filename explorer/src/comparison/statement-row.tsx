import { NameLink } from '../entity/name-link.tsx';
import { ValueText } from '../entity/value-text.tsx';
import { useTexts } from '../message/use-texts.ts';
import type { StatementSummaryFragment } from '../query/operations.ts';
import { createHoverHandlers } from '../state/hovered.ts';
import { go } from '../state/use-state.ts';
import { COMPARISON_TEXTS } from './comparison.message.ts';

interface StatementRowProps {
  readonly statement: StatementSummaryFragment;
  /** False to leave the subject out, because a heading names it. */
  readonly withSubject?: boolean;
}

/** A statement in one line. Its predicate opens the statement. */
export function StatementRow({ statement: { id, subject, predicateInfo, value, certainty }, withSubject = true }: StatementRowProps) {
  const t = useTexts(COMPARISON_TEXTS);
  return (
    <li {...createHoverHandlers(id)}>
      {withSubject && (
        <>
          <NameLink {...subject} /> <span className="dim">·</span>{' '}
        </>
      )}
      <button type="button" className="name summary-link" onClick={() => go({ selected: id, panel: 'open' })}>
        {predicateInfo.label}
      </button>
      <span className="dim">:</span> <ValueText value={value} /> {certainty === 'INFERRED' && <span className="badge">{t.inferred}</span>}
    </li>
  );
}
