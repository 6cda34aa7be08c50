import { StatementRow } from '../comparison/statement-row.tsx';
import { useTexts } from '../message/use-texts.ts';
import type { DuplicateReasonFieldsFragment } from '../query/operations.ts';
import { DUPLICATES_TEXTS } from './duplicates.message.ts';
import { REASON_TEXTS } from './reason.message.ts';

interface ReasonListProps {
  readonly title: string;
  readonly reasons: readonly DuplicateReasonFieldsFragment[];
  readonly side: 'for' | 'against';
}

/** Reasons for two entries being one, or against it, with the words and facts that were compared. */
export function ReasonList({ title, reasons, side }: ReasonListProps) {
  const t = useTexts(DUPLICATES_TEXTS);
  const words = useTexts(REASON_TEXTS);
  return (
    <section className="reasons" data-side={side}>
      <h3>{title}</h3>
      {reasons.length === 0 && <p className="dim">{t.nothing}</p>}
      <ul>
        {reasons.map(({ reason, words: compared, statements }) => (
          <li key={reason}>
            <b>{words[reason]}</b>
            {compared.length > 0 && `: ${[...new Set(compared)].join(' · ')}`}
            {statements.length > 0 && (
              <ul className="grounds">
                {statements.map((statement) => (
                  <StatementRow key={statement.id} statement={statement} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
