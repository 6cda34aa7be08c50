import { useLang } from '../message/lang.ts';
import { formatNumber } from '../message/number.ts';
import { useTexts } from '../message/use-texts.ts';
import type { LinksOfQuery } from '../query/operations.ts';
import { useExplored } from '../state/use-state.ts';
import { expand } from './actions.ts';
import type { GraphData } from './graph-data.ts';
import { MENU_TEXTS } from './menu.message.ts';

type EntityNode = NonNullable<LinksOfQuery['entity']>;
type LinkCount = EntityNode['linkCounts'][number];

interface LinkCountsProps {
  readonly entity: EntityNode;
  readonly whole: GraphData | undefined;
}

/** The links of an entity by predicate: their number, and how many are in the graph. A click adds a page of links. */
export function LinkCounts({ entity: { id, linkCounts }, whole }: LinkCountsProps) {
  const t = useTexts(MENU_TEXTS);
  const { state } = useExplored();
  if (linkCounts.length === 0) return <p className="menu-note">{t.noLinks}</p>;
  const countShown = ({ predicate, direction }: LinkCount) =>
    whole?.links.filter((link) => link.predicate === predicate && (direction === 'OUT' ? link.source : link.target) === id).length ?? 0;
  const total = linkCounts.reduce((sum, { count }) => sum + count, 0);
  const shown = linkCounts.reduce((sum, item) => sum + Math.min(countShown(item), item.count), 0);
  return (
    <section className="menu-links" aria-label={t.expand}>
      <h2>{t.expand}</h2>
      <LinkCountRow label={t.all} count={total} shown={shown} onAdd={() => expand(state, { of: id, predicate: null, direction: null })} />
      {linkCounts.map((item) => {
        const { predicate, direction, count, predicateInfo } = item;
        // Counts are OUT or IN; BOTH exists only in arguments.
        const key = { of: id, predicate, direction: direction === 'OUT' ? ('OUT' as const) : ('IN' as const) };
        const label = direction === 'OUT' ? predicateInfo.label : predicateInfo.inverseLabel;
        return (
          <LinkCountRow
            key={`${predicate} ${direction}`}
            label={label}
            count={count}
            shown={countShown(item)}
            onAdd={() => expand(state, key)}
          />
        );
      })}
    </section>
  );
}

interface LinkCountRowProps {
  readonly label: string;
  readonly count: number;
  readonly shown: number;
  readonly onAdd: () => void;
}

function LinkCountRow({ label, count, shown, onAdd }: LinkCountRowProps) {
  const t = useTexts(MENU_TEXTS);
  const lang = useLang();
  const isAll = shown >= count;
  return (
    <button type="button" className="menu-item menu-link" aria-disabled={isAll} onClick={() => !isAll && onAdd()}>
      <span>{label}</span>
      <span className="dim">{isAll ? t.allShown : shown > 0 ? t.someShown(shown, count) : ''}</span>
      <strong>{formatNumber(lang, count)}</strong>
    </button>
  );
}
