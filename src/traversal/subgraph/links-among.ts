import type { EdgeFilter } from '../topology/edge-filter.ts';
import { visitLinksInto } from '../topology/links-into.ts';
import { type LinkIndex, type NodeIndex, type Topology, visitLinksBetween } from '../topology/topology.ts';

/** Cost of looking up one pair of nodes, in links read. */
const LOOKUP_COST = 64;

/**
 * Finds every link between two of the nodes that passes the edge filter, each once, unordered. The outgoing links of a
 * node are read, or looked up if there are very many.
 */
export function findLinksAmong(topology: Topology, edgeFilter: EdgeFilter, among: readonly NodeIndex[]): LinkIndex[] {
  const { degrees } = topology.nodes;
  const outward: EdgeFilter = { ...edgeFilter, out: true, in: false, kinds: null };
  const isAmong = createLookup(among);
  const found: LinkIndex[] = [];
  for (const node of among) {
    if (degrees[node]! > among.length * LOOKUP_COST)
      // every node has a degree
      for (const other of among) visitLinksBetween(topology, outward, node, other, (link) => void found.push(link));
    else visitLinksInto(topology, outward, node, isAmong, (link) => void found.push(link));
  }
  return found;
}

const SLOTS = 2 ** 14;

/** Creates a fast test for membership in a small set: a table small enough for the CPU cache rules out most other nodes. */
function createLookup(nodes: readonly NodeIndex[]): (node: NodeIndex) => boolean {
  const all = new Set(nodes);
  const slots = new Uint8Array(SLOTS);
  for (const node of nodes) slots[node % SLOTS] = 1;
  return (node) => slots[node % SLOTS] === 1 && all.has(node);
}
