import type { EdgeFilter } from '../topology/edge-filter.ts';
import type { NodeIndex, Nodes, Topology } from '../topology/topology.ts';
import { type AdjacencyLists, buildLists, transpose } from './adjacency-lists.ts';
import type { Pace } from './pace.ts';

/** A part of the graph at one moment: the links that pass an edge filter, and their entities as nodes 0, 1, 2 … */
export interface GraphProjection {
  /** Entity id of each node; ascending. */
  readonly ids: Float64Array;
  /** Index of its kind in `KIND_NAMES`. */
  readonly kinds: Uint8Array;
  /** Outgoing and incoming neighbors; ascending, with parallel links and loops. */
  readonly out: AdjacencyLists;
  readonly in: AdjacencyLists;
}

export const countLinks = ({ out }: GraphProjection): number => out.ends.length;

/** Copies a part of the graph. The links are picked synchronously, so that all of them are of one moment. */
export async function projectGraph(topology: Topology, edgeFilter: EdgeFilter, pace: Pace): Promise<GraphProjection> {
  const { subjects, objects, isLinked } = pickLinks(topology, edgeFilter);
  const { ids, kinds, placeOf: indexes } = indexNodes(topology.nodes, isLinked);
  await pace.giveWay();
  for (let at = 0; at < subjects.length; at += 1) {
    subjects[at] = indexes[subjects[at]!]!;
    objects[at] = indexes[objects[at]!]!;
    if (pace.isDue(1)) await pace.giveWay();
  }
  const into = await transpose(await buildLists(ids.length, subjects, objects, pace), pace);
  return { ids, kinds, out: await transpose(into, pace), in: into };
}

interface PickedLinks {
  readonly subjects: Uint32Array;
  readonly objects: Uint32Array;
  /** 1 for nodes that are an end of a link. */
  readonly isLinked: Uint8Array;
}

/** Picks the links that pass, in either direction. Both ends must be of the filter's kinds. */
function pickLinks({ nodes, links }: Topology, edgeFilter: EdgeFilter): PickedLinks {
  const [subjects, objects] = [new Uint32Array(links.count), new Uint32Array(links.count)];
  const isLinked = new Uint8Array(nodes.count);
  const { attributes, periods, articles, kinds } = edgeFilter;
  const isOfKind = (node: NodeIndex) => kinds === null || kinds[nodes.kinds[node]!] === 1;
  let selected = 0;
  for (let link = 0; link < links.count; link += 1) {
    if (attributes[links.attributes[link]!] !== 1) continue;
    if (periods !== null && periods[links.periods[link]!] !== 1) continue;
    if (articles !== null && articles[links.articles[link]!] !== 1) continue;
    const [subject, object] = [links.subjects[link]!, links.objects[link]!];
    if (!isOfKind(subject) || !isOfKind(object)) continue;
    subjects[selected] = subject;
    objects[selected] = object;
    isLinked[subject] = 1;
    isLinked[object] = 1;
    selected += 1;
  }
  return { subjects: subjects.subarray(0, selected), objects: objects.subarray(0, selected), isLinked };
}

/** Numbers the linked nodes in the order of their ids, so that the result does not depend on the order of the arrays. */
function indexNodes(
  { ids, kinds, base, added }: Nodes,
  isLinked: Uint8Array,
): Pick<GraphProjection, 'ids' | 'kinds'> & { readonly placeOf: Uint32Array } {
  const late = [...added.values()].filter((node) => isLinked[node] === 1).sort((a, b) => ids[a]! - ids[b]!);
  const nodes = new Uint32Array(isLinked.length);
  const indexes = new Uint32Array(isLinked.length);
  let count = 0;
  const put = (node: NodeIndex): void => {
    indexes[node] = count;
    nodes[count++] = node;
  };
  let next = 0;
  for (let node = 0; node < base; node += 1) {
    if (isLinked[node] !== 1) continue;
    while (next < late.length && ids[late[next]!]! < ids[node]!) put(late[next++]!);
    put(node);
  }
  while (next < late.length) put(late[next++]!);
  const projection = { ids: new Float64Array(count), kinds: new Uint8Array(count) };
  for (let index = 0; index < count; index += 1) {
    const node = nodes[index]!;
    projection.ids[index] = ids[node]!;
    projection.kinds[index] = kinds[node]!;
  }
  return { ...projection, placeOf: indexes };
}
