import { useTexts } from '../message/use-texts.ts';
import { useExplored } from '../state/use-state.ts';
import { addExpansion } from './actions.ts';
import type { GraphData } from './graph-data.ts';
import { openMenuAt } from './menu-state.ts';
import { OMITTED_TEXTS } from './omitted.message.ts';

/** Maximum number of entities to list. The rest are counted. */
const MAX_HUBS = 12;

/** The links that the graph omits, with the menus that add them. */
export function OmittedList({ graph: { omitted, unknownOmitted, isMissingLinks, isTruncated } }: { readonly graph: GraphData }) {
  const t = useTexts(OMITTED_TEXTS);
  const { state } = useExplored();
  const hubs = [...Map.groupBy(omitted, ({ of }) => of)]
    .map(([of, group]) => ({ of, label: group[0]?.label ?? of, count: group.reduce((sum, { count }) => sum + count, 0) }))
    .sort((a, b) => b.count - a.count);
  const total = hubs.reduce((sum, { count }) => sum + count, 0);
  const isFull = hubs.some(({ of }) => addExpansion(state.expanded, { of, predicate: null, direction: null }) === null);
  return (
    <details className="graph-cut">
      <summary>{isTruncated && total > 0 ? t.truncated(total) : t.incomplete}</summary>
      <ul className="graph-cut-list">
        {hubs.slice(0, MAX_HUBS).map(({ of, label, count }) => (
          <li key={of}>
            <button type="button" className="name" aria-haspopup="dialog" onClick={({ currentTarget }) => openMenuAt(of, currentTarget)}>
              {label}
            </button>
            : {t.more(count)}
          </li>
        ))}
      </ul>
      {hubs.length > MAX_HUBS && <p>{t.moreHubs(hubs.length - MAX_HUBS)}</p>}
      {unknownOmitted > 0 && <p>{t.unknownOmitted(unknownOmitted)}</p>}
      {isMissingLinks && <p>{t.missingLinks}</p>}
      {isFull && <p>{t.fullyExpanded}</p>}
    </details>
  );
}
