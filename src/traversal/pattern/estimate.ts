import type { EdgeFilter } from '../topology/edge-filter.ts';
import type { Topology } from '../topology/topology.ts';
import type { CompiledNode, CompiledPattern } from './compile.ts';
import { getCounts, KINDS } from './count.ts';

/** Estimated size of a search. */
export interface Estimate {
  /** Number of candidates of a node. */
  candidates(node: number): number;
  /** Number of links that match one hop of an edge. */
  links(edge: number): number;
  /** Number of paths along an edge from one entity, to any entity or (closing) to a given one. */
  paths(edge: number, isForward: boolean, isClosing: boolean): number;
}

const ANY = new Uint8Array(KINDS).fill(1);

export function estimateCosts(topology: Topology, { nodes, edges }: CompiledPattern): Estimate {
  const counts = getCounts(topology);
  const tables = edges.map(({ forward }) => countByEnds(counts.links, forward));
  const tableOf = (edge: number): Float64Array => tables[edge] as Float64Array; // one for each edge
  const nodeAt = (at: number): CompiledNode => nodes[at] as CompiledNode; // indexes come from the edges
  const entities = (kinds: Uint8Array): number =>
    Math.max(
      1,
      sum(counts.entities, (kind) => kinds[kind] === 1),
    );
  const links = (edge: number): number =>
    countBetween(tableOf(edge), nodeAt(edges[edge]?.from ?? 0).kinds, nodeAt(edges[edge]?.to ?? 0).kinds);

  return {
    links,
    candidates(node) {
      const { among, kinds } = nodeAt(node);
      const linkCounts = edges.flatMap(({ from, to, maxHops }, edge) =>
        (from === node || to === node) && maxHops === 1 ? [links(edge)] : [],
      );
      return among?.length ?? Math.min(entities(kinds), ...linkCounts);
    },
    paths(edge, isForward, isClosing) {
      const { from, to, minHops, maxHops } = edges[edge] as CompiledPattern['edges'][number]; // only called for edges of the pattern
      const [start, end] = [nodeAt(isForward ? from : to), nodeAt(isForward ? to : from)];
      const all = tableOf(edge);
      const hop = (here: Uint8Array, there: Uint8Array) =>
        (isForward ? countBetween(all, here, there) : countBetween(all, there, here)) / entities(here);
      let paths = 0;
      for (let hops = minHops; hops <= maxHops; hops += 1)
        paths += hops === 1 ? hop(start.kinds, end.kinds) : hop(start.kinds, ANY) * hop(ANY, ANY) ** (hops - 2) * hop(ANY, end.kinds);
      return (
        paths * (isClosing ? 1 / entities(end.kinds) : Math.min(1, (end.among?.length ?? Number.POSITIVE_INFINITY) / entities(end.kinds)))
      );
    },
  };
}

const sum = (values: Float64Array, counts: (at: number) => boolean): number =>
  values.reduce((total, value, at) => (counts(at) ? total + value : total), 0);

/** Counts the links that pass, by the kinds of their start and end in walking direction. */
function countByEnds(links: Float64Array, { attributes, out, in: isIn }: EdgeFilter): Float64Array {
  const table = new Float64Array(KINDS * KINDS);
  for (const [own, passes] of attributes.entries()) {
    if (passes === 0) continue;
    for (let subject = 0; subject < KINDS; subject += 1)
      for (let object = 0; object < KINDS; object += 1) {
        const count = links[(own * KINDS + subject) * KINDS + object]!;
        if (out) table[subject * KINDS + object]! += count;
        if (isIn) table[object * KINDS + subject]! += count;
      }
  }
  return table;
}

const countBetween = (table: Float64Array, from: Uint8Array, to: Uint8Array): number =>
  sum(table, (at) => from[Math.floor(at / KINDS)] === 1 && to[at % KINDS] === 1);
