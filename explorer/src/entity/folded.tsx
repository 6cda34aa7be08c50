import { useTexts } from '../message/use-texts.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { Fact, type FactNode } from './fact.tsx';

interface FoldedProps {
  readonly totalCount: number;
  readonly nodes: readonly FactNode[];
  readonly title: (count: number) => string;
}

/** Statements that other lists leave out: denied, only supposed, or marked as wrong. */
export function Folded({ title, totalCount, nodes }: FoldedProps) {
  const t = useTexts(ENTITY_TEXTS);
  if (totalCount === 0) return null;
  return (
    <details className="deprecated">
      <summary>{title(totalCount)}</summary>
      <ul>
        {nodes.map((statement) => (
          <Fact key={statement.id} statement={statement} direction="OUT" />
        ))}
      </ul>
      {totalCount > nodes.length && <p className="dim">{t.firstOnly(nodes.length)}</p>}
    </details>
  );
}
