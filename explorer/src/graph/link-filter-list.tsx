import { useLang } from '../message/lang.ts';
import { formatNumber } from '../message/number.ts';
import { compareTexts } from '../message/order.ts';
import { useTexts } from '../message/use-texts.ts';
import type { Predicate } from '../query/operations.ts';
import { go, useExplored } from '../state/use-state.ts';
import { toggle } from './actions.ts';
import { GRAPH_TEXTS } from './graph.message.ts';
import type { GraphLink } from './graph-data.ts';

/** The predicates in the graph with their numbers of links, the most frequent first. */
export function LinkFilterList({ links }: { readonly links: readonly GraphLink[] }) {
  const t = useTexts(GRAPH_TEXTS);
  const lang = useLang();
  const { hiddenPredicates } = useExplored().state;
  const predicates = new Map<Predicate, { readonly label: string; readonly count: number }>();
  for (const { predicate, label } of links) {
    if (predicate !== null) predicates.set(predicate, { label, count: (predicates.get(predicate)?.count ?? 0) + 1 });
  }
  const rows = [...predicates].sort(([, a], [, b]) => b.count - a.count || compareTexts(lang, a.label, b.label));
  return (
    <>
      <h2>{t.filterLinks}</h2>
      {hiddenPredicates.length > 0 && (
        <button type="button" className="chip" onClick={() => go({ hiddenPredicates: [] })}>
          {t.showAllLinks}
        </button>
      )}
      <ul>
        {rows.map(([predicate, { label, count }]) => (
          <li key={predicate}>
            <label>
              <input
                type="checkbox"
                checked={!hiddenPredicates.includes(predicate)}
                onChange={() => go({ hiddenPredicates: toggle(hiddenPredicates, predicate) })}
              />
              <span>{label}</span>
              <span className="dim">{formatNumber(lang, count)}</span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
