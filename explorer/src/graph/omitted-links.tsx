import { useTexts } from '../message/use-texts.ts';
import { useExplored } from '../state/use-state.ts';
import { addExpansion } from './actions.ts';
import { GRAPH_TEXTS } from './graph.message.ts';
import type { GraphData } from './graph-data.ts';
import { openMenuAt } from './menu-state.ts';

/** As many entities with more to them are listed; the rest are formatCount. */
const MAX_HUBS = 12;

/** What the picture leaves out, with the way to each of it. Nothing is cut in silence. */
export function OmittedLinks({ graph: { omitted, unknownOmitted, isMissingLinks: isLoose, isTruncated } }: { readonly graph: GraphData }) {
  const t = useTexts(GRAPH_TEXTS);
  const { state } = useExplored();
  if (!isTruncated && !isLoose && unknownOmitted === 0) return null;
  const hubs = [...Map.groupBy(omitted, ({ of }) => of)]
    .map(([of, group]) => ({ of, label: group[0]?.label ?? of, count: group.reduce((sum, { count }) => sum + count, 0) }))
    .sort((one, other) => other.count - one.count);
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
      {isLoose && <p>{t.missingLinks}</p>}
      {isFull && <p>{t.fullyExpanded}</p>}
    </details>
  );
}
