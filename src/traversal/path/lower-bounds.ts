import type { NodeIndex } from '../topology/topology.ts';
import { createLevels, expand, findLevel, getLastNodes, type Levels, MAX_LEVELS } from './levels.ts';
import { computeScanCost, excludeNodes, type SearchContext } from './search-context.ts';
import { findShortestPaths } from './shortest-paths.ts';
import type { Steps } from './steps.ts';

/** Maximum share of the remaining budget for one extension. */
const LOOKAHEAD_SHARE = 1 / 64;

/** Minimum number of hops to the end of a path. Waypoints are bits. */
export interface LowerBounds {
  /** From the start over all waypoints to the end. */
  readonly fromStart: number;
  /** From a node over the remaining waypoints to the end. Infinity if there is no path. */
  fromNode(node: NodeIndex, left: number): number;
  /** Extends the levels up to a distance, if the budget allows. */
  extend(hops: number): void;
}

export interface WaypointRoute {
  readonly from: NodeIndex;
  readonly to: NodeIndex;
  readonly through: readonly NodeIndex[];
}

/** Creates lower bounds for paths over waypoints. @param steps a table for the end and one for each waypoint */
export function createLowerBounds(context: SearchContext, steps: readonly Steps[], { from, to, through }: WaypointRoute): LowerBounds {
  const targets = [to, ...through];
  const between = excludeNodes(context, [from, to]);
  const around = targets.map(
    (target, at) => createLevels(context, context.backward, steps[at] as Steps, 0, target), // as many as there are targets
  );
  const [first, ...others] = around as [Levels, ...Levels[]]; // of the end, and of the waypoints
  const rests = computeRests(between, to, through);
  const all = (1 << through.length) - 1;
  const starts = through.map((node, at) => countHopsBetween(between, from, node) + getRest(rests, at, all));
  return {
    fromStart: through.length === 0 ? countHopsBetween(between, from, to) : Math.min(...starts),
    fromNode(node, left) {
      if (left === 0) return estimateHops(first, node);
      let least = Number.POSITIVE_INFINITY;
      for (let at = 0; at < others.length; at += 1)
        if (left & (1 << at)) least = Math.min(least, estimateHops(others[at] as Levels, node) + getRest(rests, at, left)); // below its length
      return least;
    },
    extend(hops) {
      for (const levels of around) extendLevels(between, levels, hops);
    },
  };
}

/** A node beyond the known levels is at least one step further. */
function estimateHops(levels: Levels, node: NodeIndex): number {
  const level = findLevel(levels, node);
  if (level >= 0) return level;
  return getLastNodes(levels).length === 0 ? Number.POSITIVE_INFINITY : levels.list.length;
}

function extendLevels(context: SearchContext, levels: Levels, steps: number): void {
  while (levels.list.length <= Math.min(steps, MAX_LEVELS - 1) && getLastNodes(levels).length > 0) {
    const cost = computeScanCost(context, getLastNodes(levels));
    if (cost > context.budget.remainingLinks * LOOKAHEAD_SHARE) return;
    context.budget.remainingLinks -= cost;
    expand(context, levels);
  }
}

const countHopsBetween = (context: SearchContext, from: NodeIndex, to: NodeIndex): number => {
  const { end, hops } = findShortestPaths(context, { from, to, maxHops: 0, maxDistance: Number.POSITIVE_INFINITY, limit: 0 });
  return hops ?? (end === 'DISCONNECTED' ? Number.POSITIVE_INFINITY : 1);
};

/** Computes the minimum number of hops from each waypoint over the remaining ones to the end, for each set of remaining waypoints. */
function computeRests(context: SearchContext, end: NodeIndex, through: readonly NodeIndex[]): readonly (readonly number[])[] {
  const distances = through.map((node) => through.map((other) => (node === other ? 0 : countHopsBetween(context, node, other))));
  const rests = through.map((): number[] => new Array(1 << through.length).fill(Number.POSITIVE_INFINITY));
  for (let left = 1; left < 1 << through.length; left += 1) {
    const there = [...through.keys()].filter((at) => left & (1 << at));
    for (const at of there) {
      const others = there.filter((other) => other !== at);
      const hops = others.map((other) => distances[at]![other]! + getRest(rests, other, left & ~(1 << at)));
      rests[at]![left] = hops.length > 0 ? Math.min(...hops) : countHopsBetween(context, through[at] as NodeIndex, end); // likewise
    }
  }
  return rests;
}

/** @param left the remaining waypoints, including this one */
const getRest = (rests: readonly (readonly number[])[], at: number, left: number): number => rests[at]![left]!;
