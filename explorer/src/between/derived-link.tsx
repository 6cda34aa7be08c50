import { NameLink } from '../entity/name-link.tsx';
import { derivedId } from '../graph/picture.ts';
import { useTexts } from '../message/use-texts.ts';
import type { BetweenQuery } from '../query/operations.ts';
import { pointing, usePointed } from '../state/pointed.ts';
import { BETWEEN_TEXTS } from './between.message.ts';
import { GroundRow } from './ground-row.tsx';

interface Props {
  readonly link: BetweenQuery['between']['derived'][number];
  /** Its place among them, by which the graph knows it. */
  readonly at: number;
}

/** One tie that no source states: by which rule, through what, for whom, and the statements it follows from. */
export function DerivedLink({ link: { label, via, entities, statements, statementCount }, at }: Props) {
  const t = useTexts(BETWEEN_TEXTS);
  const pointed = usePointed();
  const id = derivedId(at);
  return (
    <div className="derived" data-pointed={pointed === id || undefined} {...pointing(id)}>
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
            <GroundRow key={statement.id} statement={statement} />
          ))}
        </ul>
        {statementCount > statements.length && <p className="dim">{t.notShown(statementCount - statements.length)}</p>}
      </details>
    </div>
  );
}
