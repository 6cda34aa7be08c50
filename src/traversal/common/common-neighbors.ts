import { ROLE_NAMES } from '../../../schema/ontology.ts';
import { ATTRIBUTE_COUNT, getPredicate } from '../topology/edge-attributes.ts';
import type { EdgeFilter } from '../topology/edge-filter.ts';
import { getKind, type LinkIndex, type NodeIndex, PAIR_COST, type Topology, visitLinks, visitLinksBetween } from '../topology/topology.ts';
import { type DerivationRule, RULE_NAMES } from './common.ts';

/** An entity that is linked to several of the given entities. */
export interface CommonNeighbor {
  readonly rule: Exclude<DerivationRule, 'SAME_ARTICLE'>;
  readonly via: NodeIndex;
  /** The given entities that it links, one bit each, the first one lowest. */
  readonly entityBits: number;
}

export interface CommonQuery {
  readonly topology: Topology;
  readonly edgeFilter: EdgeFilter;
  readonly nodes: readonly NodeIndex[];
  /** Minimum number of given entities to link. */
  readonly atLeast: number;
}

/** Number of candidates that are kept before sorting, as a multiple of the requested number. */
const KEEP_FACTOR = 8;

const roles: ReadonlySet<string> = new Set(ROLE_NAMES);
const IS_ROLE = Uint8Array.from({ length: ATTRIBUTE_COUNT }, (_, attributes) => Number(roles.has(getPredicate(attributes))));
const IS_TENURE = Uint8Array.from({ length: ATTRIBUTE_COUNT }, (_, attributes) =>
  Number(['HOLDER', 'BEARS_TITLE'].includes(getPredicate(attributes))),
);

/** Returns true if a rule names the link: participation in an event, or holding an office or bearing it as a title. */
function isTyped(topology: Topology, link: LinkIndex, via: NodeIndex): boolean {
  const attributes = topology.links.attributes[link]!;
  if (IS_ROLE[attributes] === 1) return topology.links.subjects[link] === via;
  return IS_TENURE[attributes] === 1 && getKind(topology, via) === 'OFFICE';
}

/** Counts the bits that are set in a number below 2^16. */
export function countBits(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) bits += 1;
  return bits;
}

/**
 * Splits the given entities by degree. All but the `atLeast - 1` entities with the most links are `smaller`: every
 * common neighbor is linked to at least one of these.
 */
function splitByDegree({ topology, nodes, atLeast }: CommonQuery) {
  const { degrees } = topology.nodes;
  const degreeOf = (index: number): number => degrees[nodes[index] ?? -1] ?? 0;
  const indexes = [...nodes.keys()].sort((a, b) => degreeOf(a) - degreeOf(b) || a - b);
  const fewest = nodes.length - atLeast + 1;
  return { degreeOf, smaller: indexes.slice(0, fewest), larger: indexes.slice(fewest) };
}

/** Estimates the maximum number of links to read. */
export function estimateCost(query: CommonQuery): number {
  const { degreeOf, smaller, larger } = splitByDegree(query);
  const links = smaller.reduce((sum, index) => sum + degreeOf(index), 0);
  return larger.reduce((sum, index) => sum + Math.min(degreeOf(index), links * PAIR_COST), links);
}

/**
 * Lists every entity that is linked to at least `atLeast` of the given entities, once for each rule that applies. A
 * given entity is left out, because its links are stated. The links of the larger entities are only checked against the
 * neighbors of the smaller ones.
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
    const node = nodes[index] as NodeIndex; // an index of it
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

/** Links between more entities come first, then the order of the rules, then entities with fewer links, then the id. */
const createComparator =
  ({ nodes }: Topology) =>
  (a: CommonNeighbor, b: CommonNeighbor): number =>
    countBits(b.entityBits) - countBits(a.entityBits) ||
    RULE_NAMES.indexOf(a.rule) - RULE_NAMES.indexOf(b.rule) ||
    nodes.degrees[a.via]! - nodes.degrees[b.via]! ||
    nodes.ids[a.via]! - nodes.ids[b.via]!;

/** Finds the first common neighbors under some rules, and their total number. */
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

/** Lists the links that a common neighbor is derived from. */
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
