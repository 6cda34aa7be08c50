import { RANKS, STANDINGS } from '../../../schema/words.ts';
import { GraphError } from '../../base/errors.ts';
import { compileEdgeFilter } from '../topology/edge-filter.ts';
import { MAX_TABLE_STATEMENTS } from '../topology/partial-topology.store.ts';
import { openTraversal, type Traversal, type TraversalContext } from '../topology/traversal.store.ts';
import { findPaths, isConnected, type PathSearchResult } from './find-paths.ts';
import { checkAvoided, checkPaths, type NoPathReason, type PathQuery, type PathResult } from './path.ts';
import { buildPathRow } from './path-row.ts';

const createBudgetResult = (query: PathQuery): PathResult => ({
  query,
  paths: [],
  reason: 'BUDGET',
  shortest: null,
  visited: 0,
  truncated: true,
});

/** Finds the paths between two entities, or the reason why there is none. @throws BAD_INPUT, NOT_FOUND */
export async function findPathsBetween(context: TraversalContext, query: PathQuery): Promise<PathResult> {
  checkPaths(query);
  const opened = await openNear(context, query);
  if (!opened) return createBudgetResult(query);
  const found = search(opened, query);
  if (found.paths.length > 0 || !opened.isPartial) return buildResult(context, query, opened, found);
  const whole = await openWithin(context, query, null); // only the whole graph tells the reason
  return whole ? buildResult(context, query, whole, search(whole, query)) : createBudgetResult(query);
}

type Opened = Traversal & {
  /** Paths with more hops may lead out of the loaded part. */
  readonly maxCompleteHops: number;
};

/**
 * Opens the part that contains all paths: half of their hops around both ends. If that is too much to read from the
 * tables, a smaller part.
 */
async function openNear(context: TraversalContext, query: PathQuery): Promise<Opened | null> {
  for (let reach = Math.ceil(query.maxDepth / 2); reach > 0; reach -= 1) {
    const opened = await openWithin(context, query, reach);
    if (opened) return opened;
  }
  return null;
}

/** Returns null if it is too much to read from the tables. */
async function openWithin(context: TraversalContext, query: PathQuery, reach: number | null): Promise<Opened | null> {
  const { from, to, filter } = query;
  const [through, avoid] = [query.through ?? [], query.avoid ?? []];
  try {
    const traversal = await openTraversal(context, {
      of: [from, to, ...through, ...avoid],
      argument: ['from', 'to', ...through.map((_, at) => `through.${at}`), ...avoid.map((_, at) => `avoid.${at}`)],
      around: 2,
      filter,
      reach,
    });
    const needed = 2 + through.length;
    checkAvoided(query, traversal.ids.slice(0, needed), traversal.ids.slice(needed));
    return { ...traversal, maxCompleteHops: traversal.isPartial && reach !== null ? 2 * reach : Number.POSITIVE_INFINITY };
  } catch (error) {
    if (error instanceof GraphError && error.extensions.allowed === MAX_TABLE_STATEMENTS) return null;
    throw error;
  }
}

function search({ topology, edgeFilter, starts, maxCompleteHops }: Opened, query: PathQuery): PathSearchResult {
  const needed = 2 + (query.through?.length ?? 0);
  const [from = -1, to = -1, ...through] = starts.slice(0, needed);
  const maxDepth = Math.min(query.maxDepth, maxCompleteHops);
  const found = findPaths(topology, edgeFilter, { ...query, from, to, through, avoid: starts.slice(needed), maxDepth });
  const isShortest = query.mode === 'SHORTEST' || query.mode === 'ALL_SHORTEST';
  return maxDepth < query.maxDepth && !isShortest ? { ...found, truncated: true } : found;
}

async function buildResult(context: TraversalContext, query: PathQuery, opened: Opened, found: PathSearchResult): Promise<PathResult> {
  const { topology, edgeFilter } = opened;
  const { visited, truncated } = found;
  const paths = found.paths.map((path) => buildPathRow(topology, edgeFilter, path));
  const reason = paths.length > 0 ? null : await findReason(context, query, opened, found);
  return {
    query,
    paths,
    reason,
    shortest: reason === 'DEPTH' ? found.hops : null,
    visited,
    truncated: truncated || reason === 'BUDGET',
  };
}

async function findReason(context: TraversalContext, query: PathQuery, opened: Opened, { end }: PathSearchResult): Promise<NoPathReason> {
  if (end === 'TOO_FAR') return 'DEPTH';
  if (end === 'BUDGET_SPENT') return 'BUDGET';
  const all = opened.isPartial
    ? await openWithin(context, { ...query, filter: { rank: RANKS, standing: STANDINGS, cancelled: true } }, null)
    : opened;
  if (!all) return 'BUDGET';
  const connected = isConnected(
    all.topology,
    compileEdgeFilter(all.topology, { rank: RANKS, standing: STANDINGS, cancelled: true }),
    all.starts.slice(0, 2 + (query.through?.length ?? 0)),
  );
  if (connected === 'BUDGET_SPENT') return 'BUDGET';
  return connected ? 'FILTERS' : 'DIFFERENT_COMPONENTS';
}
