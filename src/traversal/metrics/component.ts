import { type AdjacencyLists, countNodes, makeRange } from './adjacency-lists.ts';
import { buildGroups, type Groups } from './group.ts';
import type { Pace } from './pace.ts';

/**
 * Finds connected components, in either direction. With labels, only links between nodes of the same label count. Union-
 * find: the smaller node is the root.
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
