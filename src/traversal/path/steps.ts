import type { NodeIndex, Topology } from '../topology/topology.ts';

/** A number below `STEPS` for each node. It is cleared in constant time. */
export interface Steps {
  /** Number of the loan and of the node in one. Stamps of earlier loans are smaller. */
  readonly stamps: Uint32Array;
  readonly first: number;
}

const BITS = 6;
export const STEPS = 2 ** BITS;
const MAX_STAMP = 2 ** (32 - BITS) - 1;

interface Stamps {
  readonly stamps: Uint32Array;
  last: number;
}
const free = new WeakMap<Topology, Stamps[]>();

/** Lends step tables to synchronous work. They take four bytes per node and are reused. */
export function borrowSteps<T>(topology: Topology, tables: number, work: (tables: readonly Steps[]) => T): T {
  const unused = free.get(topology) ?? [];
  free.set(topology, unused);
  const lent = Array.from({ length: tables }, () => unused.pop() ?? { stamps: new Uint32Array(topology.nodes.ids.length), last: 0 });
  try {
    return work(lent.map(clearStamps));
  } finally {
    unused.push(...lent);
  }
}

function clearStamps(own: Stamps): Steps {
  if (own.last === MAX_STAMP) own.stamps.fill(0);
  own.last = (own.last % MAX_STAMP) + 1;
  return { stamps: own.stamps, first: own.last * STEPS };
}

/** Negative if the node has none. */
export const getStep = ({ stamps, first }: Steps, node: NodeIndex): number => stamps[node]! - first;

export function setStep({ stamps, first }: Steps, node: NodeIndex, step: number): void {
  stamps[node] = first + step;
}
