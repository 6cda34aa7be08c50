import { type AdjacencyLists, countNodes } from './adjacency-lists.ts';
import type { Pace } from './pace.ts';

/** Nodes sorted by their number of remaining neighbors, in one array. */
interface Bins {
  /** Nodes with the fewest remaining neighbors first, and the position of each. */
  readonly order: Uint32Array;
  readonly positions: Uint32Array;
  /** Start of the nodes with each number of remaining neighbors. */
  readonly begins: Uint32Array;
  /** Number of remaining neighbors of each node. */
  readonly left: Uint32Array;
}

/**
 * Computes the largest k for which each node is in a k-core, by removing nodes with the fewest neighbors first (Batagelj
 * and Zaveršnik).
 * @param lists in both directions, without loops and parallel links
 */
export async function computeCoreness(lists: AdjacencyLists, pace: Pace): Promise<Uint32Array> {
  const bins = sortIntoBins(lists);
  const { order, left } = bins;
  for (let at = 0; at < order.length; at += 1) {
    const index = order[at]!;
    const [first, end] = [lists.starts[index]!, lists.starts[index + 1]!];
    for (let link = first; link < end; link += 1) {
      const other = lists.ends[link]!;
      if (left[other]! > left[index]!) moveDown(bins, other);
    }
    if (pace.isDue(1 + end - first)) await pace.giveWay(at / order.length);
  }
  return left;
}

function sortIntoBins(lists: AdjacencyLists): Bins {
  const count = countNodes(lists);
  const left = Uint32Array.from({ length: count }, (_, index) => lists.starts[index + 1]! - lists.starts[index]!);
  const begins = new Uint32Array(left.reduce((most, one) => Math.max(most, one), 0) + 2);
  for (const others of left) begins[others + 1]!++;
  for (let others = 1; others < begins.length; others += 1) begins[others]! += begins[others - 1]!;
  const next = begins.slice();
  const at = left.map((others) => next[others]!++);
  const order = new Uint32Array(count);
  for (const [index, position] of at.entries()) order[position] = index;
  return { order, positions: at, begins, left };
}

/** Decrements the remaining neighbors of a node: it swaps with the first node of its bin, which then starts one later. */
function moveDown({ order, positions: at, begins, left }: Bins, index: number): void {
  const others = left[index]!;
  const begin = begins[others]!;
  const first = order[begin]!;
  const position = at[index]!;
  order[position] = first;
  at[first] = position;
  order[begin] = index;
  at[index] = begin;
  begins[others] = begin + 1;
  left[index] = others - 1;
}
