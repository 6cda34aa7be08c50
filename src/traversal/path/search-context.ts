import type { EdgeFilter } from '../topology/edge-filter.ts';
import { type NodeIndex, PAIR_COST, type Topology, visitLinks, visitLinksBetween } from '../topology/topology.ts';

/** Maximum number of links to read for one search. */
export const LINK_BUDGET = 5_000_000;
/** Remaining budget of a search, and its number of visited nodes. */
export interface SearchBudget {
  remainingLinks: number;
  visited: number;
}

/** What a search may use. */
export interface SearchContext {
  readonly topology: Topology;
  /** Edge filters along a path and against it. `allows` tests kinds instead, so that both filters pass the same links. */
  readonly forward: EdgeFilter;
  readonly backward: EdgeFilter;
  allows(node: NodeIndex): boolean;
  readonly budget: SearchBudget;
}

export interface Bounds {
  /** Start, end and waypoints. They may be of any kind. */
  readonly ends: readonly NodeIndex[];
  readonly avoid?: readonly NodeIndex[] | undefined;
  /** Maximum number of links to read. */
  readonly maxLinks?: number | undefined;
}

export function createSearchContext(
  topology: Topology,
  edgeFilter: EdgeFilter,
  { ends, avoid = [], maxLinks = LINK_BUDGET }: Bounds,
): SearchContext {
  const forward: EdgeFilter = { ...edgeFilter, kinds: null };
  const { kinds } = topology.nodes;
  const isKind = (node: NodeIndex) => edgeFilter.kinds === null || edgeFilter.kinds[kinds[node]!] === 1 || ends.includes(node);
  return {
    topology,
    forward,
    backward: { ...forward, out: forward.in, in: forward.out },
    allows: (node) => isKind(node) && !avoid.includes(node),
    budget: { remainingLinks: maxLinks, visited: 0 },
  };
}

/** Returns the context without some nodes. */
export const excludeNodes = (context: SearchContext, nodes: readonly NodeIndex[]): SearchContext =>
  nodes.length === 0 ? context : { ...context, allows: (node) => !nodes.includes(node) && context.allows(node) };

export const isSpent = ({ budget }: SearchContext): boolean => budget.remainingLinks < 0;

/** Computes the cost of reading all links of some nodes. Beyond the limit, the sum is incomplete. */
export function computeScanCost({ topology }: SearchContext, nodes: readonly NodeIndex[], limit = Number.POSITIVE_INFINITY): number {
  let links = nodes.length;
  for (let at = 0; at < nodes.length && links <= limit; at += 1) links += topology.nodes.degrees[nodes[at]!]!;
  return links;
}

/** Computes the cost of finding the nodes that a node is linked to: either all its links or each pair is checked. */
export const computePairCost = ({ topology }: SearchContext, node: NodeIndex, others: number): number =>
  Math.min(1 + topology.nodes.degrees[node]!, PAIR_COST * others);

export const isPairwiseCheaper = ({ topology }: SearchContext, node: NodeIndex, others: number): boolean =>
  PAIR_COST * others <= topology.nodes.degrees[node]!;

/** A set of nodes, also as a list. */
export interface NodeSet {
  readonly list: readonly NodeIndex[];
  has(node: NodeIndex): boolean;
}

/** Visits the linked nodes of a set, possibly more than once, until a visit returns true. @returns true if it was stopped */
export function visitLinked(
  context: SearchContext,
  edgeFilter: EdgeFilter,
  node: NodeIndex,
  others: NodeSet,
  visit: (other: NodeIndex) => unknown,
): boolean {
  const { topology } = context;
  if (!isPairwiseCheaper(context, node, others.list.length))
    return visitLinks(topology, edgeFilter, node, (_, other) => others.has(other) && visit(other));
  return others.list.some((other) => visitLinksBetween(topology, edgeFilter, node, other, () => true) && visit(other) === true);
}

/** Computes the cost of finding the links between two sets of nodes. Beyond the limit, the sum is incomplete. */
export const computeLinkedCost = (context: SearchContext, near: readonly NodeIndex[], far: readonly NodeIndex[], limit?: number): number =>
  Math.min(sumPairCosts(context, near, far.length, limit), sumPairCosts(context, far, near.length, limit));

function sumPairCosts(context: SearchContext, nodes: readonly NodeIndex[], others: number, limit = Number.POSITIVE_INFINITY): number {
  let links = 0;
  for (let at = 0; at < nodes.length && links <= limit; at += 1) links += computePairCost(context, nodes[at]!, others);
  return links;
}

/** Finds the nodes with an open link to the other set, searched from the cheaper side. */
export function findLeadingTo(
  context: SearchContext,
  near: NodeSet,
  far: NodeSet,
  isOpen: (near: NodeIndex, far: NodeIndex) => boolean,
): readonly NodeIndex[] {
  const cost = computeLinkedCost(context, near.list, far.list);
  context.budget.remainingLinks -= cost;
  if (sumPairCosts(context, near.list, far.list.length) === cost)
    return near.list.filter((node) => visitLinked(context, context.forward, node, far, (other) => isOpen(node, other)));
  const found = new Set<NodeIndex>();
  for (const node of far.list) {
    visitLinked(context, context.backward, node, near, (other) => {
      if (isOpen(other, node)) found.add(other);
    });
  }
  return [...found];
}

/** Runs work with a limited budget of links. Returns null if it was not enough. */
export function runWithin<T>({ budget }: SearchContext, links: number, work: () => T): T | null {
  const left = budget.remainingLinks;
  const limit = Math.min(left, links);
  budget.remainingLinks = limit;
  const result = work();
  const isEnough = budget.remainingLinks >= 0;
  budget.remainingLinks += left - limit;
  return isEnough ? result : null;
}

/** Returns distinct nodes in the order of their entity ids. */
export function sortByIds({ topology }: SearchContext, nodes: Iterable<NodeIndex>): NodeIndex[] {
  const { ids } = topology.nodes;
  return [...new Set(nodes)].sort((a, b) => ids[a]! - ids[b]!);
}
