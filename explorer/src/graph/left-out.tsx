import { useTexts } from '../message/use-texts.ts';
import { useExplored } from '../state/use-state.ts';
import { GRAPH_TEXTS } from './graph.message.ts';
import { openMenuAt } from './menu-state.ts';
import type { Picture } from './picture.ts';
import { expandedBy } from './steps.ts';

/** As many entities with more to them are listed; the rest are formatCount. */
const MOST_LISTED = 12;

/** What the picture leaves out, with the way to each of it. Nothing is cut in silence. */
export function LeftOut({ picture: { omitted, unknownOmitted, isLoose, isTruncated } }: { readonly picture: Picture }) {
  const t = useTexts(GRAPH_TEXTS);
  const { state } = useExplored();
  if (!isTruncated && !isLoose && unknownOmitted === 0) return null;
  const hubs = [...Map.groupBy(omitted, ({ of }) => of)]
    .map(([of, ways]) => ({ of, label: ways[0]?.label ?? of, count: ways.reduce((sum, { count }) => sum + count, 0) }))
    .sort((one, other) => other.count - one.count);
  const total = hubs.reduce((sum, { count }) => sum + count, 0);
  const isFull = hubs.some(({ of }) => expandedBy(state.expanded, { of, predicate: null, direction: null }) === null);
  return (
    <details className="graph-cut">
      <summary>{isTruncated && total > 0 ? t.truncated(total) : t.incomplete}</summary>
      <ul className="graph-cut-list">
        {hubs.slice(0, MOST_LISTED).map(({ of, label, count }) => (
          <li key={of}>
            <button type="button" className="name" aria-haspopup="dialog" onClick={({ currentTarget }) => openMenuAt(of, currentTarget)}>
              {label}
            </button>
            : {t.more(count)}
          </li>
        ))}
      </ul>
      {hubs.length > MOST_LISTED && <p>{t.moreHubs(hubs.length - MOST_LISTED)}</p>}
      {unknownOmitted > 0 && <p>{t.unknownOmitted(unknownOmitted)}</p>}
      {isLoose && <p>{t.missingLinks}</p>}
      {isFull && <p>{t.fullyExpanded}</p>}
    </details>
  );
}
