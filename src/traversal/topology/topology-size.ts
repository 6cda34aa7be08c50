import { RETRACTED } from './edge-attributes.ts';
import type { Topology } from './topology.ts';

/** Bytes that the arrays take; the interned values are not counted. */
export function countBytes({ nodes, links, rows }: Topology): number {
  const arrays = [nodes, links, rows].flatMap((part) => Object.values(part)).filter((value) => ArrayBuffer.isView(value));
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** The number of links that stand, those that are DEPRECATED too. */
export function countLiveLinks({ links }: Topology): number {
  let live = 0;
  for (let link = 0; link < links.count; link += 1) if (links.attributes[link] !== RETRACTED) live += 1;
  return live;
}
