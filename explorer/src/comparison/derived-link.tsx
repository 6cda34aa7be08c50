import { NameLink } from '../entity/name-link.tsx';
import { toDerivedId } from '../graph/graph-data.ts';
import { useTexts } from '../message/use-texts.ts';
import type { BetweenQuery } from '../query/operations.ts';
import { createHoverHandlers, useHovered } from '../state/hovered.ts';
import { COMPARISON_TEXTS } from './comparison.message.ts';
import { StatementRow } from './statement-row.tsx';

interface DerivedLinkProps {
  readonly link: BetweenQuery['between']['derived'][number];
  /** Its index, which makes its id in the graph. */
  readonly index: number;
}

/** A derived connection: its rule, what is shared, the entities and the statements it follows from. */
export function DerivedLink({ link: { label, via, entities, statements, statementCount }, index }: DerivedLinkProps) {
  const t = useTexts(COMPARISON_TEXTS);
  const hovered = useHovered();
  const id = toDerivedId(index);
  return (
    <div className="derived" data-pointed={hovered === id || undefined} {...createHoverHandlers(id)}>
      <p>
        {entities.map((entity, index) => (
          <span key={entity.id}>
            {index > 0 && ', '}
            <NameLink {...entity} />
          </span>
        ))}
        : {label} <span className="badge badge-derived">{t.derivedBadge}</span>
      </p>
      <p>
        <span className="dim">{t.via}:</span> {'kind' in via ? <NameLink {...via} /> : ('title' in via && via.title) || t.article}
      </p>
      <details>
        <summary>{t.basedOn(statementCount)}</summary>
        <ul className="grounds">
          {statements.map((statement) => (
            <StatementRow key={statement.id} statement={statement} />
          ))}
        </ul>
        {statementCount > statements.length && <p className="dim">{t.notShown(statementCount - statements.length)}</p>}
      </details>
    </div>
  );
}
