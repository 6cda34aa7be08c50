import { ROLE_NAMES } from '../../../schema/ontology.ts';
import { ATTRIBUTE_COUNT, getPredicate } from '../topology/edge-attributes.ts';
import type { EdgeFilter } from '../topology/edge-filter.ts';
import { getKind, type LinkIndex, type NodeIndex, PAIR_COST, type Topology, visitLinks, visitLinksBetween } from '../topology/topology.ts';
import { type DerivationRule, RULE_NAMES } from './common.ts';

/** An entity that is tied to several of the given ones. */
export interface CommonNeighbor {
  readonly rule: Exclude<DerivationRule, 'SAME_ARTICLE'>;
  readonly via: NodeIndex;
  /** Which of the given ones it joins: a bit each, the first the lowest. */
  readonly entityBits: number;
}

export interface CommonQuery {
  readonly topology: Topology;
  readonly edgeFilter: EdgeFilter;
  readonly nodes: readonly NodeIndex[];
  /** How many of them have to be joined. */
  readonly atLeast: number;
}

/** So many times as many as are asked for are kept before they are sorted. */
const KEEP_FACTOR = 8;

const roles: ReadonlySet<string> = new Set(ROLE_NAMES);
const IS_ROLE = Uint8Array.from({ length: ATTRIBUTE_COUNT }, (_, attributes) => Number(roles.has(getPredicate(attributes))));
const IS_TENURE = Uint8Array.from({ length: ATTRIBUTE_COUNT }, (_, attributes) =>
  Number(['HOLDER', 'BEARS_TITLE'].includes(getPredicate(attributes))),
);

/** Whether a link ties by what its end is: it takes part in the event, or holds the office or bears it as a title. */
function isTyped(topology: Topology, link: LinkIndex, via: NodeIndex): boolean {
  const attributes = topology.links.attributes[link]!;
  if (IS_ROLE[attributes] === 1) return topology.links.subjects[link] === via;
  return IS_TENURE[attributes] === 1 && getKind(topology, via) === 'OFFICE';
}

/** The number of bits that are set, below 2^16. */
export function countBits(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) bits += 1;
  return bits;
}

/** The places of those given that are not among the `atLeast - 1` with the most links: whatever is shared has a link to one of them. */
function splitByDegree({ topology, nodes, atLeast }: CommonQuery) {
  const { degrees } = topology.nodes;
  const degreeOf = (index: number): number => degrees[nodes[index] ?? -1] ?? 0;
  const indexes = [...nodes.keys()].sort((a, b) => degreeOf(a) - degreeOf(b) || a - b);
  const fewest = nodes.length - atLeast + 1;
  return { degreeOf, smaller: indexes.slice(0, fewest), larger: indexes.slice(fewest) };
}

/** How many links are looked at to find what the given entities share, at most. */
export function estimateCost(query: CommonQuery): number {
  const { degreeOf, smaller, larger } = splitByDegree(query);
  const links = smaller.reduce((sum, index) => sum + degreeOf(index), 0);
  return larger.reduce((sum, index) => sum + Math.min(degreeOf(index), links * PAIR_COST), links);
}

/**
 * Every entity that is tied to as many of the given ones as asked, under each rule by which it is; a given one is none, as
 * what ties it is stated. Those with most links are only asked for what the others are tied to.
 */
export function* listCommonNeighbors(query: CommonQuery): Generator<CommonNeighbor> {
  const { topology, edgeFilter, nodes, atLeast } = query;
  const { degreeOf, smaller, larger } = splitByDegree(query);
  const [linked, typed] = [new Uint16Array(topology.nodes.count), new Uint16Array(topology.nodes.count)];
  const isQueried = new Set(nodes);
  const candidates: NodeIndex[] = [];
  const addLink = (index: number, link: LinkIndex, via: NodeIndex): void => {
    linked[via]! |= 1 << index;
    if (isTyped(topology, link, via)) typed[via]! |= 1 << index;
  };
  for (const index of smaller) {
    visitLinks(topology, edgeFilter, nodes[index] as NodeIndex, (link, via) => {
      if (isQueried.has(via)) return;
      if (linked[via] === 0) candidates.push(via);
      addLink(index, link, via);
    });
  }
  for (const index of larger) {
    const node = nodes[index] as NodeIndex; // a place of it
    if (degreeOf(index) > candidates.length * PAIR_COST) {
      for (const via of candidates) visitLinksBetween(topology, edgeFilter, node, via, (link) => addLink(index, link, via));
    } else {
      visitLinks(topology, edgeFilter, node, (link, via) => {
        if (linked[via] !== 0) addLink(index, link, via);
      });
    }
  }
  for (const via of candidates) {
    const [all, some] = [linked[via]!, typed[via]!];
    if (countBits(some) >= atLeast)
      yield { rule: getKind(topology, via) === 'OFFICE' ? 'SAME_OFFICE' : 'SAME_EVENT', via, entityBits: some };
    if (all !== some && countBits(all) >= atLeast) yield { rule: 'COMMON_NEIGHBOR', via, entityBits: all };
  }
}

/** Those that join more come first, then by rule, then those with fewer links, as they say more; then by id. */
const createComparator =
  ({ nodes }: Topology) =>
  (a: CommonNeighbor, b: CommonNeighbor): number =>
    countBits(b.entityBits) - countBits(a.entityBits) ||
    RULE_NAMES.indexOf(a.rule) - RULE_NAMES.indexOf(b.rule) ||
    nodes.degrees[a.via]! - nodes.degrees[b.via]! ||
    nodes.ids[a.via]! - nodes.ids[b.via]!;

/** The first of what is shared under some rules, and how many there are. */
export function findBestCommon(
  query: CommonQuery,
  rules: ReadonlySet<DerivationRule>,
  first: number,
): { best: readonly CommonNeighbor[]; total: number } {
  const order = createComparator(query.topology);
  let best: CommonNeighbor[] = [];
  let total = 0;
  for (const common of listCommonNeighbors(query)) {
    if (!rules.has(common.rule)) continue;
    total += 1;
    best.push(common);
    if (best.length >= KEEP_FACTOR * first) best = best.sort(order).slice(0, first);
  }
  return { best: best.sort(order).slice(0, first), total };
}

/** The links that a derived link comes from. */
export function listLinks({ topology, edgeFilter, nodes }: CommonQuery, { rule, via, entityBits }: CommonNeighbor): LinkIndex[] {
  const found: LinkIndex[] = [];
  for (const [index, node] of nodes.entries()) {
    if ((entityBits & (1 << index)) === 0) continue;
    visitLinksBetween(topology, edgeFilter, node, via, (link) => {
      if (rule === 'COMMON_NEIGHBOR' || isTyped(topology, link, via)) found.push(link);
    });
  }
  return found;
}
