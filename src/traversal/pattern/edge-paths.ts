import { ATTRIBUTE_COUNT, RETRACTED } from '../topology/edge-attributes.ts';
import type { EdgeFilter } from '../topology/edge-filter.ts';
import { eachLink, eachLinkBetween, type LinkIndex, type NodeIndex, otherEnd, passes, type Topology } from '../topology/topology.ts';

/** What a search may still look at. */
export interface Budget {
  links: number;
}

/** Looking for the links between two nodes costs as much as looking at so many links. */
const COST_OF_A_PAIR = 16;

/** A way is one link, or several one after another that come to no node twice; true ends the visits. */
export type VisitWay = (end: NodeIndex, way: readonly LinkIndex[]) => boolean;

/** The ways along an edge from a node. */
export interface Leg {
  readonly topology: Topology;
  readonly budget: Budget;
  readonly edgeFilter: EdgeFilter;
  readonly least: number;
  readonly most: number;
  /** Where they end, if that is at one of a few nodes: in the order of their ids. */
  readonly few: readonly NodeIndex[] | null;
  /** Whether one may end at a node. */
  isEnd(node: NodeIndex): boolean;
  /** Whether a link is used elsewhere. */
  isUsed(link: LinkIndex): boolean;
}

/**
 * Visits every way from a node until a visit returns true, in an order that the ids make, whatever that of the arrays.
 * @returns whether it was stopped, which a spent budget does too
 */
export const eachWay = (leg: Leg, start: NodeIndex, visit: VisitWay): boolean => goOn(leg, [start], [], visit);

/** Goes on from the last of the nodes that a way has come to. */
function goOn(leg: Leg, nodes: readonly NodeIndex[], way: readonly LinkIndex[], visit: VisitWay): boolean {
  const node = nodes[way.length] as NodeIndex; // one more than there are links
  const isLast = way.length + 1 === leg.most;
  const mayEnd = way.length + 1 >= leg.least;
  const few = mayEnd ? fewFrom(leg, node) : null;
  if (few && endAt(leg, few, nodes, way, visit)) return true;
  if (few && isLast) return false;
  const isWanted = (other: NodeIndex) => !isLast || leg.isEnd(other);
  const links = look(leg, node, { cost: 1, isWanted }, (see) => eachLink(leg.topology, opened(leg.edgeFilter), node, see));
  if (!links) return true;
  for (const link of links) {
    const other = otherEnd(leg.topology, link, node);
    const isNew = !nodes.includes(other);
    const isEnd = mayEnd && !few && (isNew || way.length === 0) && leg.isEnd(other);
    const leadsOn = isNew && !isLast;
    if (isEnd && visit(other, [...way, link])) return true;
    if (leadsOn && goOn(leg, [...nodes, other], [...way, link], visit)) return true;
  }
  return false;
}

/** Ends a way at each of a few nodes. */
function endAt(leg: Leg, few: readonly NodeIndex[], nodes: readonly NodeIndex[], way: readonly LinkIndex[], visit: VisitWay): boolean {
  const node = nodes[way.length] as NodeIndex; // as above
  for (const end of few) {
    if (!leg.isEnd(end) || (way.length > 0 && nodes.includes(end))) continue;
    const links = look(leg, node, TO_ONE, (see) =>
      eachLinkBetween(leg.topology, opened(leg.edgeFilter), node, end, (link) => see(link, end)),
    );
    if (!links) return true;
    for (const link of links) if (visit(end, [...way, link])) return true;
  }
  return false;
}

/** The few, where it is quicker to look for the links to each of them than through all links of a node. */
const fewFrom = ({ topology, few }: Leg, node: NodeIndex): readonly NodeIndex[] | null =>
  few && few.length * COST_OF_A_PAIR <= topology.nodes.degrees[node]! ? few : null;

const LIVE = new Uint8Array(ATTRIBUTE_COUNT).fill(1);
LIVE[RETRACTED] = 0;
/** Lets pass whatever leads the same way, so that all that is looked at is counted. */
const opened = ({ out, in: isIn }: EdgeFilter): EdgeFilter => ({
  out,
  in: isIn,
  attributes: LIVE,
  kinds: null,
  periods: null,
  articles: null,
});

type See = (link: LinkIndex, other: NodeIndex) => boolean;

interface Look {
  /** What it costs besides the links that are looked at. */
  readonly cost: number;
  isWanted(other: NodeIndex): boolean;
}
const TO_ONE: Look = { cost: COST_OF_A_PAIR, isWanted: () => true };

/** The links of a node that may be used, by the id of the entity they lead to, then by their own; null where the budget is spent. */
function look({ topology, budget, edgeFilter, isUsed }: Leg, node: NodeIndex, { cost, isWanted }: Look, each: (see: See) => boolean) {
  const found: LinkIndex[] = [];
  budget.links -= cost;
  if (budget.links < 0) return null;
  const isSpent = each((link, other) => {
    budget.links -= 1;
    if (passes(topology, edgeFilter, link, other) && isWanted(other) && !isUsed(link)) found.push(link);
    return budget.links < 0;
  });
  if (isSpent) return null;
  const { ids } = topology.nodes;
  const { statements } = topology.links;
  const idOf = (link: LinkIndex) => ids[otherEnd(topology, link, node)]!;
  return found.sort((a, b) => idOf(a) - idOf(b) || statements[a]! - statements[b]!);
}
