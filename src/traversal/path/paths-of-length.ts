import { type NodeIndex, visitLinks, visitLinksBetween } from '../topology/topology.ts';
import type { NodePath } from './follow-levels.ts';
import type { LowerBounds, WaypointRoute } from './lower-bounds.ts';
import { isSpent, type SearchContext, sortByIds } from './search-context.ts';

export interface LengthQuery {
  readonly hops: number;
  readonly limit: number;
}

export interface PathsOfLength {
  readonly paths: readonly NodePath[];
  /** True if a longer path may exist. */
  readonly isCut: boolean;
}

/** Finds the first paths with exactly this number of hops that visit no node twice and visit all waypoints, ordered by ids. */
export function findPathsOfLength(
  context: SearchContext,
  lowerBounds: LowerBounds,
  route: WaypointRoute,
  { hops, limit }: LengthQuery,
): PathsOfLength {
  const paths: NodePath[] = [];
  const path: NodeIndex[] = [];
  const result = { isCut: false };
  const step = (node: NodeIndex, hopsLeft: number, left: number): void => {
    path.push(node);
    context.budget.visited += 1;
    context.budget.remainingLinks -= 1;
    if (hopsLeft === 0) paths.push([...path]);
    else
      for (const next of listNext(context, lowerBounds, route, { path, hopsLeft, left, result })) {
        if (paths.length >= limit || isSpent(context)) break;
        step(next, hopsLeft - 1, removeWaypoint(route, next, left));
      }
    path.pop();
  };
  step(route.from, hops, (1 << route.through.length) - 1);
  return { paths, isCut: result.isCut };
}

/** Returns the remaining waypoints, as bits. */
function removeWaypoint({ through }: WaypointRoute, node: NodeIndex, left: number): number {
  const at = left === 0 ? -1 : through.indexOf(node);
  return at < 0 ? left : left & ~(1 << at);
}

interface PathState {
  /** Nodes so far. */
  readonly path: NodePath;
  readonly hopsLeft: number;
  readonly left: number;
  readonly result: { isCut: boolean };
}

/** Lists the nodes from which a path can still reach the end in time. */
function listNext(
  context: SearchContext,
  lowerBounds: LowerBounds,
  route: WaypointRoute,
  { path, hopsLeft, left, result }: PathState,
): readonly NodeIndex[] {
  const { topology, forward, budget } = context;
  const { to } = route;
  const node = path[path.length - 1] as NodeIndex; // it has its start
  const isLast = hopsLeft === 1 && left === 0;
  if (isLast && result.isCut) return visitLinksBetween(topology, forward, node, to, () => true) ? [to] : [];
  const next: NodeIndex[] = [];
  budget.remainingLinks -= topology.nodes.degrees[node]! * (1 + route.through.length);
  visitLinks(topology, forward, node, (_, other) => {
    if (other === to) {
      if (isLast) next.push(other);
    } else if (!path.includes(other) && context.allows(other)) {
      const minHops = lowerBounds.fromNode(other, removeWaypoint(route, other, left));
      if (minHops < hopsLeft) next.push(other);
      else if (minHops < Number.POSITIVE_INFINITY) result.isCut = true;
    }
  });
  return sortByIds(context, next);
}
