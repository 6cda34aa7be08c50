import { ATTRIBUTE_COUNT, RETRACTED } from '../topology/edge-attributes.ts';
import type { EdgeFilter } from '../topology/edge-filter.ts';
import {
  canPass,
  getOtherEnd,
  type LinkIndex,
  type NodeIndex,
  PAIR_COST,
  type Topology,
  visitLinks,
  visitLinksBetween,
} from '../topology/topology.ts';

/** Remaining budget of a search. */
export interface Budget {
  links: number;
}

/** Visits a path: one link, or several that visit no node twice. True ends the search. */
export type VisitEdgePath = (end: NodeIndex, path: readonly LinkIndex[]) => boolean;

/** Search for the paths along an edge. */
export interface EdgeSearch {
  readonly topology: Topology;
  readonly budget: Budget;
  readonly edgeFilter: EdgeFilter;
  readonly minHops: number;
  readonly maxHops: number;
  /** Possible ends in the order of their ids, if they are few; otherwise null. */
  readonly knownEnds: readonly NodeIndex[] | null;
  /** Returns true if a path may end at the node. */
  isEnd(node: NodeIndex): boolean;
  /** Returns true if another edge uses the link. */
  isUsed(link: LinkIndex): boolean;
}

/**
 * Visits every path from a node until a visit returns true, in an order that depends on ids only.
 * @returns true if it was stopped, also by the budget
 */
export const visitEdgePaths = (search: EdgeSearch, start: NodeIndex, visit: VisitEdgePath): boolean => advance(search, [start], [], visit);

/** Continues from the last node of a path. */
function advance(search: EdgeSearch, nodes: readonly NodeIndex[], path: readonly LinkIndex[], visit: VisitEdgePath): boolean {
  const node = nodes[path.length] as NodeIndex; // one more than there are links
  const isLast = path.length + 1 === search.maxHops;
  const mayEnd = path.length + 1 >= search.minHops;
  const knownEnds = mayEnd ? findKnownEnds(search, node) : null;
  if (knownEnds && finishAt(search, knownEnds, nodes, path, visit)) return true;
  if (knownEnds && isLast) return false;
  const isUseful = (other: NodeIndex) => !isLast || search.isEnd(other);
  const links = scanLinks(search, node, { cost: 1, isUseful }, (visit) =>
    visitLinks(search.topology, withoutConditions(search.edgeFilter), node, visit),
  );
  if (!links) return true;
  for (const link of links) {
    const other = getOtherEnd(search.topology, link, node);
    const isNew = !nodes.includes(other);
    const isEnd = mayEnd && !knownEnds && (isNew || path.length === 0) && search.isEnd(other);
    const leadsOn = isNew && !isLast;
    if (isEnd && visit(other, [...path, link])) return true;
    if (leadsOn && advance(search, [...nodes, other], [...path, link], visit)) return true;
  }
  return false;
}

/** Ends a path at each of the known ends. */
function finishAt(
  search: EdgeSearch,
  knownEnds: readonly NodeIndex[],
  nodes: readonly NodeIndex[],
  path: readonly LinkIndex[],
  visit: VisitEdgePath,
): boolean {
  const node = nodes[path.length] as NodeIndex; // as above
  for (const end of knownEnds) {
    if (!search.isEnd(end) || (path.length > 0 && nodes.includes(end))) continue;
    const links = scanLinks(search, node, ONE_END, (visit) =>
      visitLinksBetween(search.topology, withoutConditions(search.edgeFilter), node, end, (link) => visit(link, end)),
    );
    if (!links) return true;
    for (const link of links) if (visit(end, [...path, link])) return true;
  }
  return false;
}

/** Returns the known ends if checking each of them is cheaper than reading all links of the node. */
const findKnownEnds = ({ topology, knownEnds }: EdgeSearch, node: NodeIndex): readonly NodeIndex[] | null =>
  knownEnds && knownEnds.length * PAIR_COST <= topology.nodes.degrees[node]! ? knownEnds : null;

const LIVE = new Uint8Array(ATTRIBUTE_COUNT).fill(1);
LIVE[RETRACTED] = 0;
/** Keeps only the direction of an edge filter, so that every link that is read is counted. */
const withoutConditions = ({ out, in: isIn }: EdgeFilter): EdgeFilter => ({
  out,
  in: isIn,
  attributes: LIVE,
  kinds: null,
  periods: null,
  articles: null,
});

type VisitLink = (link: LinkIndex, other: NodeIndex) => boolean;

interface ScanOptions {
  /** Cost besides the links that are read. */
  readonly cost: number;
  isUseful(other: NodeIndex): boolean;
}
const ONE_END: ScanOptions = { cost: PAIR_COST, isUseful: () => true };

/** Reads the usable links of a node, by the id of the entity they lead to, then by their own. Returns null if the budget is spent. */
function scanLinks(
  { topology, budget, edgeFilter, isUsed }: EdgeSearch,
  node: NodeIndex,
  { cost, isUseful }: ScanOptions,
  each: (visit: VisitLink) => boolean,
) {
  const found: LinkIndex[] = [];
  budget.links -= cost;
  if (budget.links < 0) return null;
  const isSpent = each((link, other) => {
    budget.links -= 1;
    if (canPass(topology, edgeFilter, link, other) && isUseful(other) && !isUsed(link)) found.push(link);
    return budget.links < 0;
  });
  if (isSpent) return null;
  const { ids } = topology.nodes;
  const { statements } = topology.links;
  const idOf = (link: LinkIndex) => ids[getOtherEnd(topology, link, node)]!;
  return found.sort((a, b) => idOf(a) - idOf(b) || statements[a]! - statements[b]!);
}
