import { getHopRange, type Pattern } from './pattern.ts';

/** Computes how far the statements of a pattern can be from one of its nodes, in hops. */
export function computeReach({ nodes, edges }: Pattern, start: number): number {
  const distances = new Map(nodes.map(({ as }, at) => [as, at === start ? 0 : Number.POSITIVE_INFINITY]));
  const distanceOf = (alias: string): number => distances.get(alias) ?? Number.POSITIVE_INFINITY;
  for (const _ of nodes)
    for (const edge of edges) {
      const { from, to } = edge;
      const { max } = getHopRange(edge);
      distances.set(to, Math.min(distanceOf(to), distanceOf(from) + max));
      distances.set(from, Math.min(distanceOf(from), distanceOf(to) + max));
    }
  const farthest = edges.map((edge) => Math.floor((distanceOf(edge.from) + distanceOf(edge.to) + getHopRange(edge).max) / 2));
  return Math.max(0, ...farthest);
}
