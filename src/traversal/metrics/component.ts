import { countOf, type Lists, numbered } from './adjacency-lists.ts';
import { type Groups, groupsOf } from './group.ts';
import type { Pace } from './pace.ts';

/**
 * What hangs together, whichever way links lead; where there are labels, by links between those of the same label only.
 * Union-find: the smaller place is the root.
 */
export async function componentsOf(lists: Lists, pace: Pace, labels?: Uint32Array): Promise<Groups> {
  const count = countOf(lists);
  const roots = numbered(count);
  const rootOf = (place: number): number => {
    let at = place;
    while (roots[at] !== at) {
      roots[at] = roots[roots[at]!]!;
      at = roots[at]!;
    }
    return at;
  };
  for (let place = 0; place < count; place += 1) {
    const [first, end] = [lists.starts[place]!, lists.starts[place + 1]!];
    for (let at = first; at < end; at += 1) {
      const other = lists.ends[at]!;
      if (labels && labels[place] !== labels[other]) continue;
      const [a, b] = [rootOf(place), rootOf(other)];
      if (a < b) roots[b] = a;
      else roots[a] = b;
    }
    if (pace.isDue(1 + end - first)) await pace.giveWay(labels ? undefined : place / count);
  }
  for (let place = 0; place < count; place += 1) roots[place] = rootOf(place);
  return groupsOf(roots);
}
