export interface Position {
  readonly x: number;
  readonly y: number;
}

/** The nodes and links to lay out. */
export interface LayoutInput {
  readonly nodes: readonly { readonly id: string }[];
  readonly links: readonly { readonly source: string; readonly target: string }[];
  readonly of: readonly string[];
}

const RING_RADIUS = 190;
const STEP_LENGTH = 130;
const FAN_ANGLE = Math.PI * 0.9;

/**
 * Positions from which the force layout starts: the start entities on a ring, their neighbors outward. Deterministic; fixed nodes keep
 * their positions.
 */
export function placeRadially({ nodes, links, of }: LayoutInput, fixed: ReadonlyMap<string, Position>): Map<string, Position> {
  const positions = new Map<string, Position>();
  const neighbors = listNeighbors(links);
  const ring = of.length > 1 ? RING_RADIUS : 0;
  of.forEach((id, index) => {
    positions.set(id, fixed.get(id) ?? offsetBy({ x: 0, y: 0 }, ring, (index / of.length) * 2 * Math.PI - Math.PI / 2));
  });
  for (const { id } of nodes) if (fixed.has(id) && !positions.has(id)) positions.set(id, fixed.get(id) ?? { x: 0, y: 0 });
  for (const [id, position] of positions) {
    const unplaced = (neighbors.get(id) ?? []).filter((neighbor) => !positions.has(neighbor));
    const outward = position.x === 0 && position.y === 0 ? null : Math.atan2(position.y, position.x);
    unplaced.forEach((neighbor, index) => {
      const share = unplaced.length > 1 ? index / (outward === null ? unplaced.length : unplaced.length - 1) : 0.5;
      positions.set(
        neighbor,
        offsetBy(position, STEP_LENGTH, outward === null ? share * 2 * Math.PI : outward + (share - 0.5) * FAN_ANGLE),
      );
    });
  }
  for (const { id } of nodes) if (!positions.has(id)) positions.set(id, offsetBy({ x: 0, y: 0 }, 3 * RING_RADIUS, positions.size));
  return positions;
}

const offsetBy = ({ x, y }: Position, radius: number, angle: number): Position => ({
  x: Math.round(x + radius * Math.cos(angle)),
  y: Math.round(y + radius * Math.sin(angle)),
});

function listNeighbors(links: LayoutInput['links']): Map<string, string[]> {
  const neighbors = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const list = neighbors.get(from);
    if (list) list.push(to);
    else neighbors.set(from, [to]);
  };
  for (const { source, target } of links) {
    add(source, target);
    add(target, source);
  }
  return neighbors;
}
