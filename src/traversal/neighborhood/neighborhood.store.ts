import type { EntityId } from '../../../schema/ids.ts';
import { RANKS, STANDINGS } from '../../../schema/words.ts';
import { badInput } from '../../base/errors.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { findLinksAmong } from '../subgraph/links-among.ts';
import { groupLinks, MAX_EDGES_PER_NODE, type SubgraphRow } from '../subgraph/subgraph.ts';
import { compileEdgeFilter, type EdgeFilter } from '../topology/edge-filter.ts';
import { getKind, type LinkIndex, type NodeIndex, type Topology } from '../topology/topology.ts';
import { openTraversal, type Traversal, type TraversalContext } from '../topology/traversal.store.ts';
import { listFrontier, narrowFilter, readFrontierCursor } from './frontier.ts';
import { checkNeighborhood, type NeighborhoodQuery, type Show } from './neighborhood.ts';
import { type Walk, walk } from './walk.ts';

/** Finds the part of the graph around some entities. @throws BAD_INPUT, NOT_FOUND, TOO_COSTLY */
export async function findNeighborhood(context: TraversalContext, query: NeighborhoodQuery): Promise<SubgraphRow> {
  checkNeighborhood(query);
  const { of, filter, depth, order } = query;
  const traversal = await openTraversal(context, { of, argument: 'of', filter, reach: depth });
  const { topology, edgeFilter } = traversal;
  const starts = new Set(traversal.starts);
  const shownKinds = query.show?.kind;
  const isShown = (node: NodeIndex) => !shownKinds || starts.has(node) || shownKinds.includes(getKind(topology, node));
  const walked = walk(topology, edgeFilter, {
    ...query,
    starts: traversal.starts,
    isShown,
    continuation: readContinuation(query, traversal),
  });
  const nodes = [...walked.visited.keys()].filter(isShown);
  const { edges, isCut } = collectEdges(traversal, query, walked, nodes);
  return {
    nodes: nodes.map((node) => topology.nodes.ids[node] as EntityId), // every node has an id
    edges,
    visited: walked.visited.size,
    truncated: walked.cut.size > 0 || isCut,
    asOf: filter?.asOf ?? null,
    query: { ...query },
    frontier: () => listFrontier(topology, edgeFilter, { order, ...walked }, MAX_LIST_LENGTH),
  };
}

/** @throws BAD_INPUT if the cursor belongs to another entity */
function readContinuation({ after, order }: NeighborhoodQuery, { edgeFilter, ids }: Traversal) {
  if (after == null) return undefined;
  const continuation = readFrontierCursor(order, after);
  if (continuation.id !== ids[0]) throw badInput('of', `E${ids[0]}`, `the cursor goes on at E${continuation.id}: name that one`);
  return { edgeFilter: narrowFilter(edgeFilter, continuation), resumeAfter: continuation.resumeAfter };
}

/** Collects the links between the returned nodes. If there are too many, the links that the walk followed come first. */
function collectEdges(
  { topology, edgeFilter }: Traversal,
  { show, grouped, maxNodes }: NeighborhoodQuery,
  { visited }: Walk,
  nodes: readonly NodeIndex[],
) {
  const found = findLinksAmong(topology, compileShownFilter(topology, edgeFilter, show), nodes);
  const walkedAlong = new Set<LinkIndex | null>(visited.values());
  const maxEdges = maxNodes * MAX_EDGES_PER_NODE;
  const kept = found.length > maxEdges ? keepEarliest(topology, found, walkedAlong, maxEdges) : found;
  return { edges: groupLinks(topology, kept, grouped), isCut: found.length > maxEdges };
}

/** Keeps some links for certain, and fills up with the others whose statements were recorded first. */
function keepEarliest(
  { links }: Topology,
  found: readonly LinkIndex[],
  isKept: ReadonlySet<LinkIndex | null>,
  maxEdges: number,
): LinkIndex[] {
  const statements = new Float64Array(found.length);
  let others = 0;
  for (const link of found) if (!isKept.has(link)) statements[others++] = links.statements[link]!;
  const capacity = maxEdges - (found.length - others);
  const last = statements.subarray(0, others).sort()[capacity - 1] ?? Number.NEGATIVE_INFINITY;
  return found.filter((link) => links.statements[link]! <= last || isKept.has(link));
}

const compileShownFilter = (topology: Topology, edgeFilter: EdgeFilter, show: Show | null | undefined): EdgeFilter => {
  if (!show?.predicate && !show?.certainty) return edgeFilter;
  const shown = compileEdgeFilter(topology, {
    predicate: show.predicate,
    certainty: show.certainty,
    rank: RANKS,
    standing: STANDINGS,
    cancelled: true,
  });
  return { ...edgeFilter, attributes: edgeFilter.attributes.map((passes, attributes) => passes & (shown.attributes[attributes] ?? 0)) };
};
