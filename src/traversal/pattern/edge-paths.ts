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

/** What a search may still look at. */
export interface Budget {
  links: number;
}

/** A way is one link, or several one after another that come to no node twice; true ends the visits. */
export type VisitEdgePath = (end: NodeIndex, path: readonly LinkIndex[]) => boolean;

/** The ways along an edge from a node. */
export interface EdgeSearch {
  readonly topology: Topology;
  readonly budget: Budget;
  readonly edgeFilter: EdgeFilter;
  readonly minHops: number;
  readonly maxHops: number;
  /** Where they end, if that is at one of a few nodes: in the order of their ids. */
  readonly knownEnds: readonly NodeIndex[] | null;
  /** Whether one may end at a node. */
  isEnd(node: NodeIndex): boolean;
  /** Whether a link is used elsewhere. */
  isUsed(link: LinkIndex): boolean;
}

/**
 * Visits every way from a node until a visit returns true, in an order that the ids make, whatever that of the arrays.
 * @returns whether it was stopped, which a spent budget does too
 */
export const visitEdgePaths = (search: EdgeSearch, start: NodeIndex, visit: VisitEdgePath): boolean => advance(search, [start], [], visit);

/** Goes on from the last of the nodes that a way has come to. */
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

/** Ends a way at each of a few nodes. */
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

/** The few, where it is quicker to look for the links to each of them than through all links of a node. */
const findKnownEnds = ({ topology, knownEnds }: EdgeSearch, node: NodeIndex): readonly NodeIndex[] | null =>
  knownEnds && knownEnds.length * PAIR_COST <= topology.nodes.degrees[node]! ? knownEnds : null;

const LIVE = new Uint8Array(ATTRIBUTE_COUNT).fill(1);
LIVE[RETRACTED] = 0;
/** Lets pass whatever leads the same way, so that all that is looked at is counted. */
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
  /** What it costs besides the links that are looked at. */
  readonly cost: number;
  isUseful(other: NodeIndex): boolean;
}
const ONE_END: ScanOptions = { cost: PAIR_COST, isUseful: () => true };

/** The links of a node that may be used, by the id of the entity they lead to, then by their own; null where the budget is spent. */
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
