import type { Position } from './radial-layout.ts';

/** A node as an obstacle: its center and half of its size. */
export interface Obstacle extends Position {
  readonly id: string;
  readonly radius: number;
}

export interface RoutedLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/**
 * The curve of a link: the distance of its control point from the straight line, to the left of the direction from source to target, and
 * the share of the line at which it stands. Distance 0 is a straight line.
 */
export interface Bend {
  readonly distance: number;
  readonly weight: number;
}

const STRAIGHT: Bend = { distance: 0, weight: 0.5 };
/** Space between a line and a node that it passes. */
const CLEARANCE = 4;
/** Distance between the control points of links that join the same two nodes. */
const PARALLEL_STEP = 34;
const DISTANCES = [36, 60, 90, 130, 180, 240, 320, 420];
const WEIGHTS = [0.5, 0.3, 0.7, 0.15, 0.85];
const SAMPLES = 32;

/** The curves to try, the flattest first. */
const DETOURS: readonly Bend[] = DISTANCES.flatMap((distance) =>
  WEIGHTS.flatMap((weight) => [
    { distance, weight },
    { distance: -distance, weight },
  ]),
);

/**
 * Routes links, so that none runs through a node that it does not join. A link that passes nothing stays straight; links between the same
 * nodes get a curve each. If no curve is free, the one that runs through the fewest nodes is used.
 */
export function routeLinks(nodes: readonly Obstacle[], links: readonly RoutedLink[]): ReadonlyMap<string, Bend> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const bends = new Map<string, Bend>();
  for (const group of groupParallel(links).values()) {
    const used: number[] = [];
    for (const [index, link] of group.entries()) {
      const [source, target] = [byId.get(link.source), byId.get(link.target)];
      if (!source || !target || source === target) continue;
      const sign = link.source < link.target ? 1 : -1;
      const first = { distance: sign * getParallelDistance(index, group.length), weight: 0.5 };
      const isFree = ({ distance }: Bend) => used.every((other) => Math.abs(other - sign * distance) >= PARALLEL_STEP / 2);
      const bend = chooseBend(source, target, nodes, [first, ...DETOURS].filter(isFree));
      used.push(sign * bend.distance);
      bends.set(link.id, bend);
    }
  }
  return bends;
}

const groupParallel = (links: readonly RoutedLink[]): ReadonlyMap<string, readonly RoutedLink[]> =>
  Map.groupBy(links, ({ source, target }) => [source, target].sort().join(' '));

/** The distances of parallel links, spread evenly around the straight line. */
const getParallelDistance = (index: number, count: number): number => (index - (count - 1) / 2) * PARALLEL_STEP;

function chooseBend(source: Obstacle, target: Obstacle, nodes: readonly Obstacle[], candidates: readonly Bend[]): Bend {
  const foreign = nodes.filter(({ id }) => id !== source.id && id !== target.id);
  let best = { bend: candidates[0] ?? STRAIGHT, hits: Number.POSITIVE_INFINITY };
  for (const bend of candidates) {
    const hits = countHits(sampleCurve(source, target, bend), foreign);
    if (hits === 0) return bend;
    if (hits < best.hits) best = { bend, hits };
  }
  return best.bend;
}

/** The control point of a curve. */
export function findControlPoint(source: Position, target: Position, { distance, weight }: Bend): Position {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: source.x + dx * weight - (dy / length) * distance, y: source.y + dy * weight + (dx / length) * distance };
}

/** Points on the curve from one node's border to the other's. */
function sampleCurve(source: Obstacle, target: Obstacle, bend: Bend): readonly Position[] {
  const control = findControlPoint(source, target, bend);
  const [from, to] = [moveToward(source, control), moveToward(target, control)];
  return Array.from({ length: SAMPLES + 1 }, (_, index) => {
    const t = index / SAMPLES;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
  });
}

function moveToward({ x, y, radius }: Obstacle, goal: Position): Position {
  const length = Math.hypot(goal.x - x, goal.y - y) || 1;
  return { x: x + ((goal.x - x) / length) * radius, y: y + ((goal.y - y) / length) * radius };
}

/** Number of nodes that a curve runs through. */
const countHits = (points: readonly Position[], nodes: readonly Obstacle[]): number =>
  nodes.filter((node) => points.some((point, index) => index > 0 && isNear(points[index - 1] ?? point, point, node))).length;

/** True if a piece of a line comes too near to a node. */
function isNear(from: Position, to: Position, { x, y, radius }: Obstacle): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(from.x + dx * t - x, from.y + dy * t - y) < radius + CLEARANCE;
}
