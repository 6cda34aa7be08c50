import { followAcross, type NodePath, tryAcross, tryBetween } from './follow-levels.ts';
import { MAX_LEVELS } from './levels.ts';
import { type Between, hopsAcross, meet, type SearchEnd } from './meet.ts';
import { isSpent, type SearchContext } from './search-context.ts';
import { type Steps, withSteps } from './steps.ts';

export interface ShortestQuery extends Omit<Between, 'isFirst'> {
  /** Paths of more hops are not given. */
  readonly longest: number;
  readonly most: number;
}

export interface Shortest {
  readonly end: SearchEnd;
  /** How many hops the shortest have, given or not; null where that is not known. */
  readonly hops: number | null;
  /** In the order of the ids of their entities. */
  readonly paths: readonly NodePath[];
}

/** The first of the shortest paths between two nodes. */
export function shortestPaths(context: SearchContext, query: ShortestQuery): Shortest {
  const { from, to, most } = query;
  const longest = most > 0 ? Math.min(query.longest, MAX_LEVELS) : 0;
  if (from === to) return { end: 'MET', hops: 0, paths: [[to]] };
  return withSteps(context.topology, 1, ([steps]) => {
    let tried: readonly NodePath[] = [];
    const attempt = (hops: number, way: () => NodePath[] | null): boolean => {
      tried = (hops <= longest ? way() : null) ?? [];
      return tried.length > 0;
    };
    const met = meet(
      context,
      steps as Steps,
      { ...query, isFirst: most <= 1 },
      {
        across: (sides, price) => attempt(hopsAcross(sides), () => tryAcross(context, sides, from, most, price)),
        between: (sides, price) => attempt(hopsAcross(sides) + 1, () => tryBetween(context, sides, from, most, price)),
      },
    ); // one is lent
    if (met.end !== 'MET') return { end: met.end, hops: null, paths: [] };
    const hops = hopsAcross(met.sides);
    if (met.meeting.length === 0) return { end: 'MET', hops: (tried[0]?.length ?? 1) - 1, paths: tried };
    const paths = hops <= longest ? followAcross(context, met, from, most) : [];
    return { end: isSpent(context) ? 'SPENT' : 'MET', hops, paths };
  });
}
