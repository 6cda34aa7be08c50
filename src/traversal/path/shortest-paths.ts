import { followAcross, type NodePath, tryAcross, tryBetween } from './follow-levels.ts';
import { MAX_LEVELS } from './levels.ts';
import { countHops, type Endpoints, meet, type SearchOutcome } from './meet.ts';
import { isSpent, type SearchContext } from './search-context.ts';
import { borrowSteps, type Steps } from './steps.ts';

export interface ShortestQuery extends Omit<Endpoints, 'isFirstOnly'> {
  /** Longer paths are not returned. */
  readonly maxHops: number;
  readonly limit: number;
}

export interface ShortestResult {
  readonly end: SearchOutcome;
  /** Number of hops of a shortest path, returned or not; null if unknown. */
  readonly hops: number | null;
  /** Ordered by the ids of their entities. */
  readonly paths: readonly NodePath[];
}

/** Finds the first shortest paths between two nodes. */
export function findShortestPaths(context: SearchContext, query: ShortestQuery): ShortestResult {
  const { from, to, limit } = query;
  const maxHops = limit > 0 ? Math.min(query.maxHops, MAX_LEVELS) : 0;
  if (from === to) return { end: 'FOUND', hops: 0, paths: [[to]] };
  return borrowSteps(context.topology, 1, ([steps]) => {
    let tried: readonly NodePath[] = [];
    const attempt = (hops: number, search: () => NodePath[] | null): boolean => {
      tried = (hops <= maxHops ? search() : null) ?? [];
      return tried.length > 0;
    };
    const met = meet(
      context,
      steps as Steps,
      { ...query, isFirstOnly: limit <= 1 },
      {
        across: (sides, price) => attempt(countHops(sides), () => tryAcross(context, sides, from, limit, price)),
        between: (sides, price) => attempt(countHops(sides) + 1, () => tryBetween(context, sides, from, limit, price)),
      },
    ); // one is lent
    if (met.end !== 'FOUND') return { end: met.end, hops: null, paths: [] };
    const hops = countHops(met.sides);
    if (met.meeting.length === 0) return { end: 'FOUND', hops: (tried[0]?.length ?? 1) - 1, paths: tried };
    const paths = hops <= maxHops ? followAcross(context, met, from, limit) : [];
    return { end: isSpent(context) ? 'BUDGET_SPENT' : 'FOUND', hops, paths };
  });
}
