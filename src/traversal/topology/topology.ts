import { KIND_NAMES, type Kind } from '../../../schema/ontology.ts';
import type { EdgeFilter } from './edge-filter.ts';
import { findIdIndex } from './id-index.ts';
import type { Interned, Period } from './intern.ts';

/** Index of an entity in the arrays. It is only valid within its topology. */
export type NodeIndex = number;
/** Index of a statement between two entities in the arrays, likewise. */
export type LinkIndex = number;

export interface Nodes {
  /** Entity ids; ascending below `base`, then in the order they were added. */
  readonly ids: Float64Array;
  /** Index of the kind in `KIND_NAMES`. */
  readonly kinds: Uint8Array;
  /** Number of current links that are facts and not DEPRECATED. A loop counts once. */
  readonly degrees: Uint32Array;
  /** 1 if the entity is current, 0 if it is retracted. */
  readonly present: Uint8Array;
  readonly base: number;
  count: number;
  /** Indexes of nodes that were added after the arrays were built, by id. */
  readonly added: Map<number, NodeIndex>;
}

export interface Links {
  /** Statement ids. */
  readonly statements: Float64Array;
  readonly subjects: Uint32Array;
  readonly objects: Uint32Array;
  readonly attributes: Uint16Array;
  /** Numbers in `Topology.periods`. */
  readonly periods: Uint32Array;
  /** Numbers in `Topology.articles`. */
  readonly articles: Uint32Array;
  /** Number of current evidence; 255 means 255 or more. */
  readonly evidence: Uint8Array;
  readonly base: number;
  count: number;
}

/** Compressed sparse rows, and linked lists of the links that were added later. */
export interface Rows {
  /** Start of the links of each node: by subject in the links below `base`, by object in `inLinks`. */
  readonly outStart: Uint32Array;
  readonly inStart: Uint32Array;
  /** Links by object, then by subject. */
  readonly inLinks: Uint32Array;
  /** The link that was added last to a node, and the one added before each; -1 ends the list. */
  readonly outLast: Map<NodeIndex, LinkIndex>;
  readonly inLast: Map<NodeIndex, LinkIndex>;
  readonly outBefore: Int32Array;
  readonly inBefore: Int32Array;
}

/** The current statements between entities, as arrays. Parallel links and loops are kept. */
export interface Topology {
  readonly nodes: Nodes;
  readonly links: Links;
  readonly rows: Rows;
  readonly periods: Interned<Period>;
  readonly articles: Interned<readonly number[]>;
  /** Increases with each change. At the same number, the arrays have the same content. */
  readonly version: { number: number };
}

/** Returns the index of an entity; -1 if it is missing. */
export function findNode({ nodes }: Topology, id: number): NodeIndex {
  const index = findIdIndex(nodes.ids, nodes.base, id);
  return index < 0 ? (nodes.added.get(id) ?? -1) : index;
}

export const getKind = ({ nodes }: Topology, node: NodeIndex): Kind => KIND_NAMES[nodes.kinds[node]!] as Kind; // as it was put there

/** Returns the other end of a link. */
export const getOtherEnd = ({ links }: Topology, link: LinkIndex, node: NodeIndex): NodeIndex =>
  (links.subjects[link] === node ? links.objects[link] : links.subjects[link]) as NodeIndex; // a link has both

/**
 * Visits the links of a node that pass the edge filter, outgoing links first, until a visit returns true. A loop is
 * outgoing. Otherwise the order is undefined.
 * @returns true if it was stopped
 */
export function visitLinks(
  topology: Topology,
  edgeFilter: EdgeFilter,
  node: NodeIndex,
  visit: (link: LinkIndex, other: NodeIndex) => unknown,
): boolean {
  const { links, rows, nodes } = topology;
  const isOld = node < nodes.base;
  if (edgeFilter.out) {
    const { objects } = links;
    if (isOld) {
      const end = rows.outStart[node + 1]!;
      for (let link = rows.outStart[node]!; link < end; link += 1) {
        const other = objects[link]!;
        if (canPass(topology, edgeFilter, link, other) && visit(link, other) === true) return true;
      }
    }
    for (let link = findLastAdded(rows.outLast, node); link >= 0; link = rows.outBefore[link - links.base]!) {
      const other = objects[link]!;
      if (canPass(topology, edgeFilter, link, other) && visit(link, other) === true) return true;
    }
  }
  if (edgeFilter.in) {
    const { subjects } = links;
    if (isOld) {
      const end = rows.inStart[node + 1]!;
      for (let at = rows.inStart[node]!; at < end; at += 1) {
        const link = rows.inLinks[at]!;
        const other = subjects[link]!;
        if ((other !== node || !edgeFilter.out) && canPass(topology, edgeFilter, link, other) && visit(link, other) === true) return true;
      }
    }
    for (let link = findLastAdded(rows.inLast, node); link >= 0; link = rows.inBefore[link - links.base]!) {
      const other = subjects[link]!;
      if ((other !== node || !edgeFilter.out) && canPass(topology, edgeFilter, link, other) && visit(link, other) === true) return true;
    }
  }
  return false;
}

const findLastAdded = (last: ReadonlyMap<NodeIndex, LinkIndex>, node: NodeIndex): LinkIndex =>
  last.size === 0 ? -1 : (last.get(node) ?? -1);

/** Returns true if a link passes when followed to its end `other`. */
export function canPass({ links, nodes }: Topology, edgeFilter: EdgeFilter, link: LinkIndex, other: NodeIndex): boolean {
  return (
    edgeFilter.attributes[links.attributes[link]!] === 1 &&
    (edgeFilter.kinds === null || edgeFilter.kinds[nodes.kinds[other]!] === 1) &&
    (edgeFilter.periods === null || edgeFilter.periods[links.periods[link]!] === 1) &&
    (edgeFilter.articles === null || edgeFilter.articles[links.articles[link]!] === 1)
  );
}

/** Cost of `visitLinksBetween` for one pair of nodes, in links read. */
export const PAIR_COST = 16;

/**
 * Visits the links from one node to another that pass the edge filter, until a visit returns true. It is fast for any
 * number of links.
 * @returns true if it was stopped
 */
export function visitLinksBetween(
  topology: Topology,
  edgeFilter: EdgeFilter,
  from: NodeIndex,
  to: NodeIndex,
  visit: (link: LinkIndex) => unknown,
): boolean {
  const visitPassing = (link: LinkIndex) => canPass(topology, edgeFilter, link, to) && visit(link) === true;
  return (
    (edgeFilter.out && visitLinksTo(topology, from, to, visitPassing)) ||
    (edgeFilter.in && (from !== to || !edgeFilter.out) && visitLinksTo(topology, to, from, visitPassing))
  );
}

/** Finds the link of a statement by its ends; -1 if it is missing. */
export function findLink(topology: Topology, subject: NodeIndex, object: NodeIndex, statement: number): LinkIndex {
  let found = -1;
  visitLinksTo(topology, subject, object, (link) => {
    if (topology.links.statements[link] === statement) found = link;
    return found >= 0;
  });
  return found;
}

/** Visits the links from a subject to an object, until a visit returns true. @returns true if it was stopped */
function visitLinksTo(
  { links, rows, nodes }: Topology,
  subject: NodeIndex,
  object: NodeIndex,
  visit: (link: LinkIndex) => boolean,
): boolean {
  const { objects } = links;
  if (subject < nodes.base) {
    const end = rows.outStart[subject + 1]!;
    let low = rows.outStart[subject]!;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (objects[middle]! < object) low = middle + 1;
      else high = middle;
    }
    for (; low < end && objects[low] === object; low += 1) if (visit(low)) return true;
  }
  for (let link = findLastAdded(rows.outLast, subject); link >= 0; link = rows.outBefore[link - links.base]!)
    if (objects[link] === object && visit(link)) return true;
  return false;
}
