import { useTexts } from '../message/use-texts.ts';
import type { SaidFragment } from '../query/operations.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { Fact } from './fact.tsx';

interface Props {
  readonly title: string;
  readonly statements: readonly SaidFragment[];
  /** How many there are, shown or not. */
  readonly total: number;
  /** Which end of them the entity is. */
  readonly direction: 'OUT' | 'IN';
}

/** Statements by predicate, in the order they were recorded. */
export function FactGroups({ title, statements, total, direction }: Props) {
  const t = useTexts(ENTITY_TEXTS);
  if (statements.length === 0) return null;
  return (
    <section className="facts">
      <h3>{title}</h3>
      {[...Map.groupBy(statements, ({ predicate }) => predicate)].map(([predicate, group]) => (
        <div key={predicate} className="fact-group">
          <h4>{direction === 'OUT' ? group[0]?.predicateInfo.label : group[0]?.predicateInfo.inverseLabel}</h4>
          <ul>
            {group.map((statement) => (
              <Fact key={statement.id} statement={statement} direction={direction} />
            ))}
          </ul>
        </div>
      ))}
      {total > statements.length && <p className="dim">{t.more(total - statements.length)}</p>}
    </section>
  );
}
