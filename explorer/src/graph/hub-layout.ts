import type { LayoutInput, Position } from './radial-layout.ts';

/** A node with more links than this is a hub. */
const MIN_HUB_LINKS = 24;
const NODE_DISTANCE = 36;
const MIN_HUB_DISTANCE = 90;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const MIN_RING_RADIUS = 420;

/**
 * Positions for graphs that are too large for a force layout: hubs on a ring, and between them the nodes that share the same hubs, on a
 * spiral like sunflower seeds. Deterministic; fixed nodes keep their positions.
 */
export function placeAroundHubs({ nodes, links, of }: LayoutInput, fixed: ReadonlyMap<string, Position>): Map<string, Position> {
  const neighbors = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set()]));
  for (const { source, target } of links) {
    neighbors.get(source)?.add(target);
    neighbors.get(target)?.add(source);
  }
  const starts = new Set(of);
  const hubs = nodes.map(({ id }) => id).filter((id) => starts.has(id) || (neighbors.get(id)?.size ?? 0) > MIN_HUB_LINKS);
  const positions = new Map<string, Position>([...placeOnRing(hubs, neighbors), ...fixed]);
  const isHub = new Set(hubs);
  const groups = Map.groupBy(
    nodes.map(({ id }) => id).filter((id) => !isHub.has(id)),
    (id) =>
      [...(neighbors.get(id) ?? [])]
        .filter((neighbor) => isHub.has(neighbor))
        .sort()
        .join(),
  );
  for (const [key, members] of groups) {
    const groupHubs = key === '' ? [] : key.split(',');
    const center = findCenter(groupHubs.flatMap((id) => positions.get(id) ?? []));
    for (const [index, id] of members.entries()) {
      if (positions.has(id)) continue;
      const [nearbyPosition] = [...(neighbors.get(id) ?? [])].flatMap((neighbor) => positions.get(neighbor) ?? []);
      positions.set(
        id,
        placeOnSpiral(groupHubs.length > 0 ? center : (nearbyPosition ?? center), groupHubs.length === 1 ? MIN_HUB_DISTANCE : 0, index),
      );
    }
  }
  return positions;
}

const placeOnSpiral = ({ x, y }: Position, minDistance: number, index: number): Position => {
  const radius = minDistance + NODE_DISTANCE * Math.sqrt(index + 1);
  return { x: Math.round(x + radius * Math.cos(index * GOLDEN_ANGLE)), y: Math.round(y + radius * Math.sin(index * GOLDEN_ANGLE)) };
};

/** Places hubs on a ring with room for their neighbors. */
function placeOnRing(hubs: readonly string[], neighbors: ReadonlyMap<string, ReadonlySet<string>>): [string, Position][] {
  const circumference = hubs.reduce((sum, id) => sum + 2 * NODE_DISTANCE * Math.sqrt(neighbors.get(id)?.size ?? 0), 0);
  const radius = hubs.length > 1 ? Math.max(MIN_RING_RADIUS, circumference / Math.PI) : 0;
  return hubs.map((id, index) => {
    const angle = (index / hubs.length) * 2 * Math.PI - Math.PI / 2;
    return [id, { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) }];
  });
}

const findCenter = (points: readonly Position[]): Position =>
  points.length === 0
    ? { x: 0, y: 0 }
    : {
        x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
        y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
      };
