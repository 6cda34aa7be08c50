import type { NodePath } from './follow-levels.ts';
import { MAX_LEVELS } from './levels.ts';
import { createLowerBounds, type WaypointRoute } from './lower-bounds.ts';
import type { SearchOutcome } from './meet.ts';
import { findPathsOfLength } from './paths-of-length.ts';
import { isSpent, type SearchContext } from './search-context.ts';
import { borrowSteps } from './steps.ts';

export interface SimpleQuery extends WaypointRoute {
  /** Longer paths are not returned. */
  readonly maxHops: number;
  readonly limit: number;
  /** True to return shortest paths only. */
  readonly isShortest: boolean;
}

export interface SimpleResult {
  /** TOO_FAR: all paths are too long. */
  readonly end: SearchOutcome;
  /** Number of hops of a shortest path, returned or not; null if unknown. */
  readonly hops: number | null;
  readonly paths: readonly NodePath[];
}

/**
 * Finds the first paths that visit no node twice and visit all waypoints: shorter paths first, then by the ids of their
 * entities, one length after another. If all are too long, it continues until it knows the shortest length.
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
