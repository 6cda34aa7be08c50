import type { EdgeFilter } from '../topology/edge-filter.ts';
import type { NodeIndex, Topology } from '../topology/topology.ts';
import type { NodePath } from './follow-levels.ts';
import { kShortestPaths } from './k-shortest-paths.ts';
import type { SearchEnd } from './meet.ts';
import { createSearchContext, isSpent, type SearchContext } from './search-context.ts';
import { type Shortest, shortestPaths } from './shortest-paths.ts';
import { simplePaths } from './simple-paths.ts';

export const PATH_MODES = ['SHORTEST', 'ALL_SHORTEST', 'K_SHORTEST', 'SIMPLE'] as const;
export type PathMode = (typeof PATH_MODES)[number];

export interface Route {
  readonly from: NodeIndex;
  readonly to: NodeIndex;
  readonly through?: readonly NodeIndex[];
  readonly avoid?: readonly NodeIndex[];
}

export interface Search extends Route {
  readonly mode: PathMode;
  readonly maxDepth: number;
  /** How many paths. */
  readonly first: number;
  /** How many links may be looked at. */
  readonly links?: number;
}

export interface Found {
  readonly paths: readonly NodePath[];
  /** MET: there are paths. FAR: all are too long. */
  readonly end: SearchEnd;
  /** How many hops the shortest have, where that is known. */
  readonly hops: number | null;
  readonly visited: number;
  readonly truncated: boolean;
}

/** Finds paths. Equal graphs give equal answers, however their arrays came about. */
export function findPaths(topology: Topology, edgeFilter: EdgeFilter, search: Search): Found {
  const { from, to, avoid, links } = search;
  const through = [...new Set(search.through)].filter((node) => node !== from && node !== to);
  if ([from, to, ...through].some((node) => node < 0) || (from === to && through.length > 0)) return NOTHING;
  const most = search.mode === 'SHORTEST' ? 1 : search.first;
  const bounds = { ends: [from, to, ...through], avoid, links };
  const context = createSearchContext(topology, edgeFilter, bounds);
  const more = search.mode === 'SHORTEST' ? most : most + 1; // the one that is not given says that there are more
  const { end, hops, paths } = through.length > 0 ? over(context, search, through, more) : straight(context, search, more);
  return {
    paths: paths.slice(0, most),
    end: paths.length > 0 ? 'MET' : end,
    hops,
    visited: context.tally.visited,
    truncated: paths.length > most || isSpent(context),
  };
}

const NOTHING: Found = { paths: [], end: 'APART', hops: null, visited: 0, truncated: false };

const over = (context: SearchContext, { from, to, mode, maxDepth }: Search, through: readonly NodeIndex[], most: number) =>
  simplePaths(context, { from, to, through, longest: maxDepth, most, isShortest: mode === 'SHORTEST' || mode === 'ALL_SHORTEST' });

/** The first path is looked for from both sides; it also says how far it is, and why there is none. */
function straight(context: SearchContext, { from, to, mode, maxDepth }: Search, most: number): Shortest {
  const isLonger = mode === 'K_SHORTEST' || mode === 'SIMPLE';
  const shortest = shortestPaths(context, {
    ...{ from, to },
    ...{ longest: maxDepth, farthest: Number.POSITIVE_INFINITY, most: isLonger ? 1 : most },
  });
  const [first] = shortest.paths;
  if (!first) return shortest.hops === null || shortest.end === 'SPENT' ? shortest : { ...shortest, end: 'FAR' };
  if (!isLonger) return shortest;
  const paths =
    mode === 'SIMPLE'
      ? simplePaths(context, { from, to, through: [], longest: maxDepth, most, isShortest: false }).paths
      : kShortestPaths(context, { first, longest: maxDepth, most });
  return { ...shortest, paths };
}

/** One shortest path: its nodes, or how far it would be. */
export function shortestPath(
  topology: Topology,
  edgeFilter: EdgeFilter,
  from: NodeIndex,
  to: NodeIndex,
  options: Partial<Search> = {},
): Found {
  return findPaths(topology, edgeFilter, { maxDepth: 8, ...options, from, to, mode: 'SHORTEST', first: 1 });
}

/** Whether nodes are tied to one another, however many hops that takes. */
export function areTied(topology: Topology, edgeFilter: EdgeFilter, [first = -1, ...others]: readonly NodeIndex[]): boolean | 'SPENT' {
  const ends = others.map((other) => shortestPath(topology, edgeFilter, first, other).end);
  if (ends.includes('APART')) return false;
  return ends.includes('SPENT') ? 'SPENT' : true;
}
