import { type AdjacencyLists, countNodes, getDegree } from './adjacency-lists.ts';
import type { Pace } from './pace.ts';
import { drawShuffled } from './random.ts';

/** Maximum of entities × links for exact values. Beyond it, they are estimated from a sample that takes this much work. */
export const MAX_WORK = 50_000_000;
/** Minimum size of the sample. */
export const MIN_PIVOTS = 10;
const SEED = 1;

/** Draws the source nodes of shortest paths: all nodes, or a sample that is always the same. */
export const drawPivots = (count: number, links: number): Uint32Array =>
  drawShuffled(count, Math.min(count, Math.max(MIN_PIVOTS, Math.floor(MAX_WORK / Math.max(1, links)))), SEED);

/**
 * Computes betweenness (Brandes), from 0 to 1: the share of shortest paths between two other nodes that pass through
 * each node, averaged over all pairs. With a sample of pivots it is an unbiased estimate.
 * @param lists without loops and parallel links
 */
export async function computeBetweenness(lists: AdjacencyLists, pivots: Uint32Array, pace: Pace): Promise<Float64Array> {
  const count = countNodes(lists);
  const between = new Float64Array(count);
  const search = createSearch(lists);
  for (const [at, pivot] of pivots.entries()) await searchFrom(search, pivot, between, { pace, progress: at / pivots.length });
  const pairs = (count - 1) * (count - 2);
  const scale = pairs > 0 ? count / pivots.length / pairs : 0;
  return between.map((sum) => sum * scale);
}

/** State of a search from one node. */
interface BrandesSearch {
  readonly lists: AdjacencyLists;
  /** Reached nodes, in the order they were reached. */
  readonly order: Uint32Array;
  reached: number;
  /** Distance of each node; -1 if it was not reached. */
  readonly hops: Int32Array;
  /** Forward: number of shortest paths to each node. Backward: the dependency of each node, per path. */
  readonly paths: Float64Array;
}

function createSearch(lists: AdjacencyLists): BrandesSearch {
  const count = countNodes(lists);
  return {
    lists,
    order: new Uint32Array(count),
    reached: 0,
    hops: new Int32Array(count).fill(-1),
    paths: new Float64Array(count),
  };
}

async function searchFrom(
  search: BrandesSearch,
  pivot: number,
  between: Float64Array,
  { pace, progress }: { readonly pace: Pace; readonly progress: number },
): Promise<void> {
  const { order, hops } = search;
  startSearch(search, pivot);
  for (let at = 0; at < search.reached; at += 1) {
    const index = order[at]!;
    visitNeighbors(search, index);
    if (pace.isDue(1 + getDegree(search.lists, index))) await pace.giveWay(progress);
  }
  for (let at = search.reached - 1; at > 0; at -= 1) {
    const index = order[at]!;
    between[index]! += sumDependencies(search, index);
    if (pace.isDue(1 + getDegree(search.lists, index))) await pace.giveWay(progress);
  }
  for (let at = 0; at < search.reached; at += 1) hops[order[at]!] = -1;
}

function startSearch(search: BrandesSearch, pivot: number): void {
  search.order[0] = pivot;
  search.reached = 1;
  search.hops[pivot] = 0;
  search.paths[pivot] = 1;
}

/** Visits the neighbors of a node. */
function visitNeighbors(search: BrandesSearch, index: number): void {
  const { lists, order, hops, paths } = search;
  const [first, end] = [lists.starts[index]!, lists.starts[index + 1]!];
  const [hop, pathCount] = [hops[index]! + 1, paths[index]!];
  for (let at = first; at < end; at += 1) {
    const other = lists.ends[at]!;
    if (hops[other] === -1) {
      hops[other] = hop;
      paths[other] = pathCount;
      order[search.reached++] = other;
    } else if (hops[other] === hop) paths[other]! += pathCount;
  }
}

/** Sums the dependencies of the next nodes on shortest paths. @returns the dependency of the pivot on this node */
function sumDependencies({ lists, hops, paths }: BrandesSearch, index: number): number {
  const [first, end] = [lists.starts[index]!, lists.starts[index + 1]!];
  const [hop, pathCount] = [hops[index]! + 1, paths[index]!];
  let dependencies = 0;
  for (let at = first; at < end; at += 1) {
    const other = lists.ends[at]!;
    if (hops[other] === hop) dependencies += paths[other]!;
  }
  const pairs = pathCount * dependencies;
  paths[index] = (1 + pairs) / pathCount;
  return pairs;
}
