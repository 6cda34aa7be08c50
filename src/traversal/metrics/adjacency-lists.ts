import type { Pace } from './pace.ts';

/** Adjacency lists of nodes 0, 1, 2 …, stored one after another. */
export interface AdjacencyLists {
  /** Start of each list, and the end of the last one. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export const countNodes = ({ starts }: AdjacencyLists): number => starts.length - 1;

export const getDegree = ({ starts }: AdjacencyLists, index: number): number => starts[index + 1]! - starts[index]!;

/** Returns 0, 1, 2 … */
export function makeRange(count: number): Uint32Array {
  const all = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) all[at] = at;
  return all;
}

/** Builds lists from pairs, each in the order of the pairs. */
export async function buildLists(count: number, from: Uint32Array, to: Uint32Array, pace: Pace): Promise<AdjacencyLists> {
  const starts = await computeStarts(count, from, pace);
  const next = starts.slice();
  const ends = new Uint32Array(to.length);
  for (let at = 0; at < from.length; at += 1) {
    ends[next[from[at]!]!++] = to[at]!;
    if (pace.isDue(1)) await pace.giveWay();
  }
  return { starts, ends };
}

/** Reverses all pairs. Each list is then ascending. */
export async function transpose(lists: AdjacencyLists, pace: Pace): Promise<AdjacencyLists> {
  const count = countNodes(lists);
  const starts = await computeStarts(count, lists.ends, pace);
  const next = starts.slice();
  const ends = new Uint32Array(lists.ends.length);
  for (let index = 0; index < count; index += 1) {
    const end = lists.starts[index + 1]!;
    for (let at = lists.starts[index]!; at < end; at += 1) ends[next[lists.ends[at]!]!++] = index;
    if (pace.isDue(1 + end - lists.starts[index]!)) await pace.giveWay();
  }
  return { starts, ends };
}

async function computeStarts(count: number, keys: Uint32Array, pace: Pace): Promise<Uint32Array> {
  const starts = new Uint32Array(count + 1);
  for (let at = 0; at < keys.length; at += 1) {
    starts[keys[at]! + 1]!++;
    if (pace.isDue(1)) await pace.giveWay();
  }
  for (let index = 0; index < count; index += 1) starts[index + 1]! += starts[index]!;
  return starts;
}
