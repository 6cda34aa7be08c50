import type { EdgeFilter } from '../topology/edge-filter.ts';
import { type NodeIndex, PAIR_COST, type Topology, visitLinks, visitLinksBetween } from '../topology/topology.ts';

/** The most links that are looked at for one question. */
export const LINK_BUDGET = 5_000_000;
/** What a search has left, and what it has seen. */
export interface SearchBudget {
  remainingLinks: number;
  visited: number;
}

/** Where paths may lead. */
export interface SearchContext {
  readonly topology: Topology;
  /** Along a path and against it. Kinds are left to `allows`: that a link passes is then the same from either end. */
  readonly forward: EdgeFilter;
  readonly backward: EdgeFilter;
  allows(node: NodeIndex): boolean;
  readonly budget: SearchBudget;
}

export interface Bounds {
  /** Where paths start, lead through and end: of any kind. */
  readonly ends: readonly NodeIndex[];
  readonly avoid?: readonly NodeIndex[] | undefined;
  /** How many links may be looked at. */
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

/** The same ground without some nodes. */
export const excludeNodes = (context: SearchContext, nodes: readonly NodeIndex[]): SearchContext =>
  nodes.length === 0 ? context : { ...context, allows: (node) => !nodes.includes(node) && context.allows(node) };

export const isSpent = ({ budget }: SearchContext): boolean => budget.remainingLinks < 0;

/** What looking at all links of some nodes costs; where it is more than a limit, some number beyond it. */
export function computeScanCost({ topology }: SearchContext, nodes: readonly NodeIndex[], limit = Number.POSITIVE_INFINITY): number {
  let links = nodes.length;
  for (let at = 0; at < nodes.length && links <= limit; at += 1) links += topology.nodes.degrees[nodes[at]!]!;
  return links;
}

/** What it costs to tell which of some nodes a node is linked with: all its links are looked at, or each pair, whichever is less. */
export const computePairCost = ({ topology }: SearchContext, node: NodeIndex, others: number): number =>
  Math.min(1 + topology.nodes.degrees[node]!, PAIR_COST * others);

export const isPairwiseCheaper = ({ topology }: SearchContext, node: NodeIndex, others: number): boolean =>
  PAIR_COST * others <= topology.nodes.degrees[node]!;

/** Some nodes, as a list and as a set. */
export interface NodeSet {
  readonly list: readonly NodeIndex[];
  has(node: NodeIndex): boolean;
}

/** Visits the nodes of a set that a link leads to, some perhaps more than once, until a visit returns true. @returns whether it was stopped */
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

/** What it costs to tell which of some nodes are linked with others; where it is more than a limit, some number beyond it. */
export const computeLinkedCost = (context: SearchContext, near: readonly NodeIndex[], far: readonly NodeIndex[], limit?: number): number =>
  Math.min(sumPairCosts(context, near, far.length, limit), sumPairCosts(context, far, near.length, limit));

function sumPairCosts(context: SearchContext, nodes: readonly NodeIndex[], others: number, limit = Number.POSITIVE_INFINITY): number {
  let links = 0;
  for (let at = 0; at < nodes.length && links <= limit; at += 1) links += computePairCost(context, nodes[at]!, others);
  return links;
}

/** Those of some nodes from which an open link leads to one of others, looked for from the side where that costs less. */
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

/** Lets work look at no more than so many links. Null where that was not enough. */
export function runWithin<T>({ budget }: SearchContext, links: number, work: () => T): T | null {
  const left = budget.remainingLinks;
  const limit = Math.min(left, links);
  budget.remainingLinks = limit;
  const result = work();
  const isEnough = budget.remainingLinks >= 0;
  budget.remainingLinks += left - limit;
  return isEnough ? result : null;
}

/** Nodes in the order of their entities' ids, each once. */
export function sortByIds({ topology }: SearchContext, nodes: Iterable<NodeIndex>): NodeIndex[] {
  const { ids } = topology.nodes;
  return [...new Set(nodes)].sort((a, b) => ids[a]! - ids[b]!);
}
