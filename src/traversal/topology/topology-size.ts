import type { Topology } from './topology.ts';

/** Bytes that the arrays take; the interned values are not counted. */
export function countBytes({ nodes, links, rows }: Topology): number {
  const arrays = [nodes, links, rows].flatMap((part) => Object.values(part)).filter((value) => ArrayBuffer.isView(value));
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
}
