import { type AdjacencyLists, countNodes, makeRange } from './adjacency-lists.ts';
import { buildGroups, type Groups } from './group.ts';
import type { Pace } from './pace.ts';

/**
 * What hangs together, whichever way links lead; where there are labels, by links between those of the same label only.
 * Union-find: the smaller place is the root.
 */
export async function findComponents(lists: AdjacencyLists, pace: Pace, labels?: Uint32Array): Promise<Groups> {
  const count = countNodes(lists);
  const roots = makeRange(count);
  const rootOf = (index: number): number => {
    let at = index;
    while (roots[at] !== at) {
      roots[at] = roots[roots[at]!]!;
      at = roots[at]!;
    }
    return at;
  };
  for (let index = 0; index < count; index += 1) {
    const [first, end] = [lists.starts[index]!, lists.starts[index + 1]!];
    for (let at = first; at < end; at += 1) {
      const other = lists.ends[at]!;
      if (labels && labels[index] !== labels[other]) continue;
      const [a, b] = [rootOf(index), rootOf(other)];
      if (a < b) roots[b] = a;
      else roots[a] = b;
    }
    if (pace.isDue(1 + end - first)) await pace.giveWay(labels ? undefined : index / count);
  }
  for (let index = 0; index < count; index += 1) roots[index] = rootOf(index);
  return buildGroups(roots);
}
