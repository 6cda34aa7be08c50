import type { NodeIndex, Topology } from './topology.ts';

/** A set of nodes that is cleared in constant time. */
export interface Marks {
  has(node: NodeIndex): boolean;
  add(node: NodeIndex): void;
}

interface Stamps {
  readonly stamps: Uint32Array;
  last: number;
}
const MAX_STAMP = 2 ** 32 - 1;
const free = new WeakMap<Topology, Stamps[]>();

/** Lends a set of nodes to synchronous work. It takes four bytes per node and is reused. */
export function borrowMarks<T>(topology: Topology, work: (marks: Marks) => T): T {
  const lent = free.get(topology) ?? [];
  free.set(topology, lent);
  const own = lent.pop() ?? { stamps: new Uint32Array(topology.nodes.ids.length), last: 0 };
  if (own.last === MAX_STAMP) own.stamps.fill(0);
  own.last = (own.last % MAX_STAMP) + 1;
  const { stamps, last } = own;
  try {
    return work({
      has: (node) => stamps[node] === last,
      add: (node) => {
        stamps[node] = last;
      },
    });
  } finally {
    lent.push(own);
  }
}
