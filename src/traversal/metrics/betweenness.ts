import { type AdjacencyLists, countNodes, getDegree } from './adjacency-lists.ts';
import type { Pace } from './pace.ts';
import { drawShuffled } from './random.ts';

/** Where entities × links is at most this much, it is exact. Beyond that it is measured from as many entities as are as much work, */
export const MAX_WORK = 50_000_000;
/** but from no fewer than these. */
export const MIN_PIVOTS = 10;
const SEED = 1;

/** The places from which shortest paths are followed: all, or some that are drawn, always the same. */
export const drawPivots = (count: number, links: number): Uint32Array =>
  drawShuffled(count, Math.min(count, Math.max(MIN_PIVOTS, Math.floor(MAX_WORK / Math.max(1, links)))), SEED);

/**
 * Of the shortest paths between two others, the share that leads through each place, on average over all pairs: from 0
 * to 1 (Brandes). From fewer pivots than there are places it is a guess without bias.
 * @param lists no place in its own, none twice
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

/** What a search from one place has found. */
interface BrandesSearch {
  readonly lists: AdjacencyLists;
  /** The places that were come to, in that order. */
  readonly order: Uint32Array;
  reached: number;
  /** How far each is; -1 where it was not come to. */
  readonly hops: Int32Array;
  /** On the way there, how many shortest paths lead to each. On the way back, what each gives for one of them to the place before it. */
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

/** Comes to what is next to a place. */
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

/** Adds up what the places that are next on shortest paths give. @returns the pairs of the pivot and a place farther off, each by the share of its paths that lead through this one */
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
