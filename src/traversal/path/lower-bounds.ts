import type { NodeIndex } from '../topology/topology.ts';
import { expand, type Levels, lastOf, levelAt, levelsAround, MAX_LEVELS } from './levels.ts';
import { costOf, type SearchContext, without } from './search-context.ts';
import { shortestPaths } from './shortest-paths.ts';
import type { Steps } from './steps.ts';

/** Looking ahead may take such a part of what is left of the budget at a time. */
const PART_FOR_LOOKING_AHEAD = 1 / 64;

/** How many hops a path has yet to go at least: waypoints are told by their bits. */
export interface Outlook {
  /** From the start. */
  readonly least: number;
  /** From a node over the waypoints that are left to the end. Infinity where no path leads there. */
  atLeast(node: NodeIndex, left: number): number;
  /** Looks so many steps further ahead, where the budget allows. */
  grow(steps: number): void;
}

export interface Course {
  readonly from: NodeIndex;
  readonly to: NodeIndex;
  readonly through: readonly NodeIndex[];
}

/** What a path from one node over others to an end must at least have. `steps` are a table for each waypoint and one for the end. */
export function outlookOf(context: SearchContext, steps: readonly Steps[], { from, to, through }: Course): Outlook {
  const targets = [to, ...through];
  const onTheWay = without(context, [from, to]);
  const around = targets.map(
    (target, at) => levelsAround(context, context.back, steps[at] as Steps, 0, target), // as many as there are targets
  );
  const [first, ...others] = around as [Levels, ...Levels[]]; // of the end, and of the waypoints
  const rests = restsOf(onTheWay, to, through);
  const all = (1 << through.length) - 1;
  const starts = through.map((node, at) => hopsBetween(onTheWay, from, node) + restOver(rests, at, all));
  return {
    least: through.length === 0 ? hopsBetween(onTheWay, from, to) : Math.min(...starts),
    atLeast(node, left) {
      if (left === 0) return stepsTo(first, node);
      let least = Number.POSITIVE_INFINITY;
      for (let at = 0; at < others.length; at += 1)
        if (left & (1 << at)) least = Math.min(least, stepsTo(others[at] as Levels, node) + restOver(rests, at, left)); // below its length
      return least;
    },
    grow(to) {
      for (const levels of around) look(onTheWay, levels, to);
    },
  };
}

/** What is known to be further away than was looked is a step further at least. */
function stepsTo(levels: Levels, node: NodeIndex): number {
  const level = levelAt(levels, node);
  if (level >= 0) return level;
  return lastOf(levels).length === 0 ? Number.POSITIVE_INFINITY : levels.list.length;
}

function look(context: SearchContext, levels: Levels, steps: number): void {
  while (levels.list.length <= Math.min(steps, MAX_LEVELS - 1) && lastOf(levels).length > 0) {
    const cost = costOf(context, lastOf(levels));
    if (cost > context.tally.links * PART_FOR_LOOKING_AHEAD) return;
    context.tally.links -= cost;
    expand(context, levels);
  }
}

const hopsBetween = (context: SearchContext, from: NodeIndex, to: NodeIndex): number => {
  const { end, hops } = shortestPaths(context, { from, to, longest: 0, farthest: Number.POSITIVE_INFINITY, most: 0 });
  return hops ?? (end === 'APART' ? Number.POSITIVE_INFINITY : 1);
};

/** How many hops it takes at least from a waypoint over the others that are left to the end: a row for each waypoint, a place for all that may be left. */
function restsOf(context: SearchContext, to: NodeIndex, through: readonly NodeIndex[]): readonly (readonly number[])[] {
  const onward = through.map((node) => through.map((other) => (node === other ? 0 : hopsBetween(context, node, other))));
  const rests = through.map((): number[] => new Array(1 << through.length).fill(Number.POSITIVE_INFINITY));
  for (let left = 1; left < 1 << through.length; left += 1) {
    const there = [...through.keys()].filter((at) => left & (1 << at));
    for (const at of there) {
      const others = there.filter((other) => other !== at);
      const hops = others.map((other) => onward[at]![other]! + restOver(rests, other, left & ~(1 << at)));
      rests[at]![left] = hops.length > 0 ? Math.min(...hops) : hopsBetween(context, through[at] as NodeIndex, to); // likewise
    }
  }
  return rests;
}

/** @param left the waypoints that are left, this one among them */
const restOver = (rests: readonly (readonly number[])[], at: number, left: number): number => rests[at]![left]!;
