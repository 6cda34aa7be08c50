import type { Topology } from './topology.ts';

/** Counts the bytes of the arrays, without the interned values. */
export function countBytes({ nodes, links, rows }: Topology): number {
  const arrays = [nodes, links, rows].flatMap((part) => Object.values(part)).filter((value) => ArrayBuffer.isView(value));
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
}
