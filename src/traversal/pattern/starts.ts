import type { EdgeFilter } from '../topology/edge-filter.ts';
import { borrowMarks } from '../topology/marks.ts';
import { canPass, findNode, type NodeIndex, type Topology } from '../topology/topology.ts';
import type { CompiledEdge, CompiledNode, CompiledPattern } from './compile.ts';
import type { Estimate } from './estimate.ts';

/** Lists the entities that a node of a pattern may be, by id: the named ones, or the ends of links that its rarest edge may start with. */
export function* listStarts(
  topology: Topology,
  { nodes, edges }: CompiledPattern,
  start: number,
  estimate: Estimate,
): Generator<NodeIndex> {
  const { among, kinds } = nodes[start] as CompiledNode; // an index of a node
  if (among) {
    yield* among;
    return;
  }
  const own = Array.from(edges.keys()).filter((edge) => edges[edge]?.from === start || edges[edge]?.to === start);
  const rarest = own.reduce((best, one) => (estimate.links(one) < estimate.links(best) ? one : best), own[0] ?? 0);
  const { from, forward, backward } = edges[rarest] as CompiledEdge; // without named entities there is an edge
  for (const id of listStartIds(topology, from === start ? forward : backward, kinds)) yield findNode(topology, id);
}

/** Lists the ids of entities of some kinds at the start of a link, ascending. One pass over all links. */
function listStartIds(topology: Topology, edgeFilter: EdgeFilter, kinds: Uint8Array): Float64Array {
  const { links, nodes } = topology;
  const ids: number[] = [];
  borrowMarks(topology, (seen) => {
    const add = (node: NodeIndex) => {
      if (seen.has(node)) return;
      seen.add(node);
      if (kinds[nodes.kinds[node]!] === 1) ids.push(nodes.ids[node]!);
    };
    for (let link = 0; link < links.count; link += 1) {
      const object = links.objects[link]!;
      if (!canPass(topology, edgeFilter, link, object)) continue;
      if (edgeFilter.out) add(links.subjects[link]!);
      if (edgeFilter.in) add(object);
    }
  });
  return Float64Array.from(ids).sort();
}
