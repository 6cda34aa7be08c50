import type { EdgeFilter } from '../topology/edge-filter.ts';
import { visitLinksInto } from '../topology/links-into.ts';
import { type LinkIndex, type NodeIndex, type Topology, visitLinksBetween } from '../topology/topology.ts';

/** Looking for one link from a node to another costs about as much as looking at so many links. */
const LOOKUP_COST = 64;

/**
 * Every link between two of the nodes that passes the edge filter, each once, in no order: those that lead out of each of them
 * are looked through or, where they are very many, looked for.
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

/** Whether a node is one of some few; of most others a table says so that is small enough to be always at hand. */
function createLookup(nodes: readonly NodeIndex[]): (node: NodeIndex) => boolean {
  const all = new Set(nodes);
  const slots = new Uint8Array(SLOTS);
  for (const node of nodes) slots[node % SLOTS] = 1;
  return (node) => slots[node % SLOTS] === 1 && all.has(node);
}
