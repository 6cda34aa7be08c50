import { type AdjacencyLists, countNodes } from './adjacency-lists.ts';
import type { Pace } from './pace.ts';

/** Places by how many others they still have, in one array. */
interface Bins {
  /** The places, those with fewest others first, and where each stands there. */
  readonly order: Uint32Array;
  readonly positions: Uint32Array;
  /** Where those with so many begin. */
  readonly begins: Uint32Array;
  /** How many others each still has. */
  readonly left: Uint32Array;
}

/**
 * The largest number k for which each place is in a part where all have k others or more: places are taken away, those with
 * fewest others first (Batagelj and Zaveršnik).
 * @param lists both ways; no place in its own, none twice
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

/** A place has one other less: it changes with the first of its bin, which then begins one later. */
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
