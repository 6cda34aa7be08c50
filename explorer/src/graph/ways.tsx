import { useLang } from '../message/lang.ts';
import { formatNumber } from '../message/number.ts';
import { useTexts } from '../message/use-texts.ts';
import type { LinksOfQuery } from '../query/operations.ts';
import { useExplored } from '../state/use-state.ts';
import { MENU_TEXTS } from './menu.message.ts';
import type { Picture } from './picture.ts';
import { expand } from './steps.ts';

type Entity = NonNullable<LinksOfQuery['entity']>;
type Count = Entity['linkCounts'][number];

interface Props {
  readonly entity: Entity;
  readonly whole: Picture | undefined;
}

/** The links of an entity by predicate, how many there are and how many are in the graph; each adds a page of them. */
export function Ways({ entity: { id, linkCounts }, whole }: Props) {
  const t = useTexts(MENU_TEXTS);
  const { state } = useExplored();
  if (linkCounts.length === 0) return <p className="menu-note">{t.noLinks}</p>;
  const shownOf = ({ predicate, direction }: Count) =>
    whole?.links.filter((link) => link.predicate === predicate && (direction === 'OUT' ? link.source : link.target) === id).length ?? 0;
  const total = linkCounts.reduce((sum, { count }) => sum + count, 0);
  const shown = linkCounts.reduce((sum, one) => sum + Math.min(shownOf(one), one.count), 0);
  return (
    <section className="menu-ways" aria-label={t.expand}>
      <h2>{t.expand}</h2>
      <Way label={t.all} count={total} shown={shown} onAdd={() => expand(state, { of: id, predicate: null, direction: null })} />
      {linkCounts.map((one) => {
        const { predicate, direction, count, predicateInfo } = one;
        // A way that a count is of is one of the two: BOTH is only asked for.
        const way = { of: id, predicate, direction: direction === 'OUT' ? ('OUT' as const) : ('IN' as const) };
        const label = direction === 'OUT' ? predicateInfo.label : predicateInfo.inverseLabel;
        return <Way key={`${predicate} ${direction}`} label={label} count={count} shown={shownOf(one)} onAdd={() => expand(state, way)} />;
      })}
    </section>
  );
}

interface WayProps {
  readonly label: string;
  readonly count: number;
  readonly shown: number;
  readonly onAdd: () => void;
}

function Way({ label, count, shown, onAdd }: WayProps) {
  const t = useTexts(MENU_TEXTS);
  const lang = useLang();
  const isAll = shown >= count;
  return (
    <button type="button" className="menu-item menu-way" aria-disabled={isAll} onClick={() => !isAll && onAdd()}>
      <span>{label}</span>
      <span className="dim">{isAll ? t.allShown : shown > 0 ? t.someShown(shown, count) : ''}</span>
      <strong>{formatNumber(lang, count)}</strong>
    </button>
  );
}
