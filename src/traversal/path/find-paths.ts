import type { EdgeFilter } from '../topology/edge-filter.ts';
import type { NodeIndex, Topology } from '../topology/topology.ts';
import type { NodePath } from './follow-levels.ts';
import { findKShortestPaths } from './k-shortest-paths.ts';
import type { SearchOutcome } from './meet.ts';
import { createSearchContext, isSpent, type SearchContext } from './search-context.ts';
import { findShortestPaths, type ShortestResult } from './shortest-paths.ts';
import { findSimplePaths } from './simple-paths.ts';

export const PATH_MODES = ['SHORTEST', 'ALL_SHORTEST', 'K_SHORTEST', 'SIMPLE'] as const;
export type PathMode = (typeof PATH_MODES)[number];

export interface Route {
  readonly from: NodeIndex;
  readonly to: NodeIndex;
  readonly through?: readonly NodeIndex[];
  readonly avoid?: readonly NodeIndex[];
}

export interface PathSearch extends Route {
  readonly mode: PathMode;
  readonly maxDepth: number;
  /** Maximum number of paths. */
  readonly first: number;
  /** Maximum number of links to read. */
  readonly maxLinks?: number;
}

export interface PathSearchResult {
  readonly paths: readonly NodePath[];
  /** FOUND: there are paths. TOO_FAR: all paths are too long. */
  readonly end: SearchOutcome;
  /** Number of hops of a shortest path, if known. */
  readonly hops: number | null;
  readonly visited: number;
  readonly truncated: boolean;
}

/** Finds paths. The result depends on the graph only, not on the order of its arrays. */
export function findPaths(topology: Topology, edgeFilter: EdgeFilter, search: PathSearch): PathSearchResult {
  const { from, to, avoid, maxLinks } = search;
  const through = [...new Set(search.through)].filter((node) => node !== from && node !== to);
  if ([from, to, ...through].some((node) => node < 0) || (from === to && through.length > 0)) return NO_PATHS;
  const limit = search.mode === 'SHORTEST' ? 1 : search.first;
  const bounds = { ends: [from, to, ...through], avoid, maxLinks };
  const context = createSearchContext(topology, edgeFilter, bounds);
  const limitPlusOne = search.mode === 'SHORTEST' ? limit : limit + 1; // the extra path shows that there are more
  const { end, hops, paths } =
    through.length > 0 ? findThrough(context, search, through, limitPlusOne) : findDirect(context, search, limitPlusOne);
  return {
    paths: paths.slice(0, limit),
    end: paths.length > 0 ? 'FOUND' : end,
    hops,
    visited: context.budget.visited,
    truncated: paths.length > limit || isSpent(context),
  };
}

const NO_PATHS: PathSearchResult = { paths: [], end: 'DISCONNECTED', hops: null, visited: 0, truncated: false };

const findThrough = (context: SearchContext, { from, to, mode, maxDepth }: PathSearch, through: readonly NodeIndex[], limit: number) =>
  findSimplePaths(context, { from, to, through, maxHops: maxDepth, limit, isShortest: mode === 'SHORTEST' || mode === 'ALL_SHORTEST' });

/** Searches the first path from both ends, which also tells the distance, or why there is no path. */
function findDirect(context: SearchContext, { from, to, mode, maxDepth }: PathSearch, limit: number): ShortestResult {
  const isLonger = mode === 'K_SHORTEST' || mode === 'SIMPLE';
  const shortest = findShortestPaths(context, {
    ...{ from, to },
    ...{ maxHops: maxDepth, maxDistance: Number.POSITIVE_INFINITY, limit: isLonger ? 1 : limit },
  });
  const [first] = shortest.paths;
  if (!first) return shortest.hops === null || shortest.end === 'BUDGET_SPENT' ? shortest : { ...shortest, end: 'TOO_FAR' };
  if (!isLonger) return shortest;
  const paths =
    mode === 'SIMPLE'
      ? findSimplePaths(context, { from, to, through: [], maxHops: maxDepth, limit, isShortest: false }).paths
      : findKShortestPaths(context, { first, maxHops: maxDepth, limit });
  return { ...shortest, paths };
}

/** Finds one shortest path, or its length if it is too long. */
export function findShortestPath(
  topology: Topology,
  edgeFilter: EdgeFilter,
  from: NodeIndex,
  to: NodeIndex,
  options: Partial<PathSearch> = {},
): PathSearchResult {
  return findPaths(topology, edgeFilter, { maxDepth: 8, ...options, from, to, mode: 'SHORTEST', first: 1 });
}

/** Returns true if all nodes are connected, at any distance. */
export function isConnected(
  topology: Topology,
  edgeFilter: EdgeFilter,
  [first = -1, ...others]: readonly NodeIndex[],
): boolean | 'BUDGET_SPENT' {
  const ends = others.map((other) => findShortestPath(topology, edgeFilter, first, other).end);
  if (ends.includes('DISCONNECTED')) return false;
  return ends.includes('BUDGET_SPENT') ? 'BUDGET_SPENT' : true;
}
