import { type AdjacencyLists, countNodes } from './adjacency-lists.ts';
import type { Pace } from './pace.ts';

/** Adjacency lists without loops and parallel links. */
export interface SimpleGraph extends AdjacencyLists {
  /** Number of parallel links of each entry. */
  readonly weights: Uint32Array;
}

/** Merges two ascending adjacency lists, one of which may be empty. */
export async function buildSimpleGraph(a: AdjacencyLists, b: AdjacencyLists, pace: Pace): Promise<SimpleGraph> {
  const count = countNodes(a);
  const starts = new Uint32Array(count + 1);
  const ends = new Uint32Array(a.ends.length + b.ends.length);
  const weights = new Uint32Array(ends.length);
  let size = 0;
  for (let index = 0; index < count; index += 1) {
    const [endA, endB] = [a.starts[index + 1]!, b.starts[index + 1]!];
    let [atA, atB] = [a.starts[index]!, b.starts[index]!];
    const first = size;
    const work = endA - atA + endB - atB;
    while (atA < endA || atB < endB) {
      const isA = atB >= endB || (atA < endA && a.ends[atA]! <= b.ends[atB]!);
      const end = isA ? a.ends[atA++]! : b.ends[atB++]!;
      if (end === index) continue;
      if (size > first && ends[size - 1] === end) weights[size - 1]!++;
      else {
        ends[size] = end;
        weights[size] = 1;
        size += 1;
      }
    }
    starts[index + 1] = size;
    if (pace.isDue(1 + work)) await pace.giveWay();
  }
  return { starts, ends: ends.subarray(0, size), weights: weights.subarray(0, size) };
}

export const createEmptyLists = (count: number): AdjacencyLists => ({ starts: new Uint32Array(count + 1), ends: new Uint32Array(0) });
