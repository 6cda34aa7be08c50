import { NameLink } from '../entity/name-link.tsx';
import { useTexts } from '../message/use-texts.ts';
import type { BetweenQuery } from '../query/operations.ts';
import { createHoverHandlers, useHovered } from '../state/hovered.ts';
import { COMPARISON_TEXTS } from './comparison.message.ts';
import { StatementRow } from './statement-row.tsx';

/** An event in which several of the entities take part, with the statements that say so. */
export function SharedEvent({ link: { via, statements, statementCount } }: { readonly link: BetweenQuery['between']['derived'][number] }) {
  const t = useTexts(COMPARISON_TEXTS);
  const hovered = useHovered();
  return (
    <div className="shared-event" data-pointed={hovered === via.id || undefined} {...createHoverHandlers(via.id)}>
      <h4>
        {'kind' in via ? <NameLink {...via} /> : via.id} <span className="badge">{t.sameEvent}</span>
      </h4>
      <ul className="grounds">
        {statements.map((statement) => (
          <StatementRow key={statement.id} statement={statement} withSubject={false} />
        ))}
      </ul>
      {statementCount > statements.length && <p className="dim">{t.notShown(statementCount - statements.length)}</p>}
    </div>
  );
}
