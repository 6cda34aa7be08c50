import type { NodePath } from './follow-levels.ts';
import { MAX_LEVELS } from './levels.ts';
import { createLowerBounds, type WaypointRoute } from './lower-bounds.ts';
import type { SearchOutcome } from './meet.ts';
import { findPathsOfLength } from './paths-of-length.ts';
import { isSpent, type SearchContext } from './search-context.ts';
import { borrowSteps } from './steps.ts';

export interface SimpleQuery extends WaypointRoute {
  /** Paths of more hops are not given. */
  readonly maxHops: number;
  readonly limit: number;
  /** Whether only paths are wanted that are as short as the first. */
  readonly isShortest: boolean;
}

export interface SimpleResult {
  /** TOO_FAR: all are too long. */
  readonly end: SearchOutcome;
  /** How many hops the shortest have, given or not; null where that is not known. */
  readonly hops: number | null;
  readonly paths: readonly NodePath[];
}

/**
 * The first paths that come to no node twice and lead over all waypoints, shorter first, then in the order of their
 * entities' ids: all of one length after another. Where all are too long, it goes on until it has seen how long.
 */
export const findSimplePaths = (context: SearchContext, query: SimpleQuery): SimpleResult =>
  borrowSteps(context.topology, 1 + query.through.length, (steps) => {
    const { maxHops, limit, isShortest } = query;
    const lowerBounds = createLowerBounds(context, steps, query);
    if (lowerBounds.fromStart === Number.POSITIVE_INFINITY) return { end: 'DISCONNECTED', hops: null, paths: [] };
    const paths: NodePath[] = [];
    for (let hops = lowerBounds.fromStart; hops < MAX_LEVELS && (hops <= maxHops || paths.length === 0); hops += 1) {
      lowerBounds.extend(Math.ceil(hops / 2));
      const found = findPathsOfLength(context, lowerBounds, query, { hops, limit: hops > maxHops ? 1 : limit - paths.length });
      if (hops > maxHops && found.paths.length > 0) return { end: 'TOO_FAR', hops, paths };
      paths.push(...found.paths);
      if (paths.length >= limit || (isShortest && paths.length > 0)) break;
      if (!found.isCut && !isSpent(context)) return paths[0] ? foundPaths(paths) : { end: 'DISCONNECTED', hops: null, paths };
      if (isSpent(context)) break;
    }
    return paths[0] ? foundPaths(paths) : { end: 'BUDGET_SPENT', hops: null, paths };
  });

const foundPaths = (paths: readonly NodePath[]): SimpleResult => ({ end: 'FOUND', hops: (paths[0]?.length ?? 0) - 1, paths });
