import type { NodeNumber } from '../topology/topology.ts';
import { costOf, type Ground, without } from './ground.ts';
import { expand, type Levels, lastOf, levelAt, levelsAround, MOST_LEVELS } from './levels.ts';
import { shortestPaths } from './shortest.ts';
import type { Steps } from './steps.ts';

/** Looking ahead may take such a part of what is left of the budget at a time. */
const PART_FOR_LOOKING_AHEAD = 1 / 64;

/** How many hops a path has yet to go at least: waypoints are told by their bits. */
export interface Outlook {
  /** From the start. */
  readonly least: number;
  /** From a node over the waypoints that are left to the end. Infinity where no path leads there. */
  atLeast(node: NodeNumber, left: number): number;
  /** Looks so many steps further ahead, where the budget allows. */
  grow(steps: number): void;
}

export interface Course {
  readonly from: NodeNumber;
  readonly to: NodeNumber;
  readonly through: readonly NodeNumber[];
}

/** What a path from one node over others to an end must at least have. `steps` are a table for each waypoint and one for the end. */
export function outlookOf(ground: Ground, steps: readonly Steps[], { from, to, through }: Course): Outlook {
  const targets = [to, ...through];
  const onTheWay = without(ground, [from, to]);
  const around = targets.map(
    (target, at) => levelsAround(ground, ground.back, steps[at] as Steps, 0, target), // as many as there are targets
  );
  const { between, rest } = stretches(onTheWay, to, through);
  const all = (1 << through.length) - 1;
  return {
    least: through.length === 0 ? between(from, to) : Math.min(...through.map((node, at) => between(from, node) + rest(at, all))),
    atLeast(node, left) {
      if (left === 0) return stepsTo(around[0] as Levels, node); // the end's
      let least = Number.POSITIVE_INFINITY;
      for (const at of through.keys())
        if (left & (1 << at)) least = Math.min(least, stepsTo(around[at + 1] as Levels, node) + rest(at, left)); // as above
      return least;
    },
    grow(to) {
      for (const levels of around) look(onTheWay, levels, to);
    },
  };
}

/** What is known to be further away than was looked is a step further at least. */
function stepsTo(levels: Levels, node: NodeNumber): number {
  const level = levelAt(levels, node);
  if (level >= 0) return level;
  return lastOf(levels).length === 0 ? Number.POSITIVE_INFINITY : levels.list.length;
}

function look(ground: Ground, levels: Levels, steps: number): void {
  while (levels.list.length <= Math.min(steps, MOST_LEVELS - 1) && lastOf(levels).length > 0) {
    const cost = costOf(ground, lastOf(levels));
    if (cost > ground.tally.links * PART_FOR_LOOKING_AHEAD) return;
    ground.tally.links -= cost;
    expand(ground, levels);
  }
}

/** How many hops it takes at least between two nodes, and from a waypoint over the others that are left to the end; each stretch is measured once. */
function stretches(ground: Ground, to: NodeNumber, through: readonly NodeNumber[]) {
  const hops = new Map<string, number>();
  const between = (source: NodeNumber, target: NodeNumber): number => {
    const key = `${source} ${target}`;
    const known = hops.get(key);
    if (known !== undefined) return known;
    const { end, hops: found } = shortestPaths(ground, {
      from: source,
      to: target,
      longest: 0,
      farthest: Number.POSITIVE_INFINITY,
      most: 0,
    });
    const least = found ?? (end === 'APART' ? Number.POSITIVE_INFINITY : 1);
    hops.set(key, least);
    return least;
  };
  const rest = (at: number, left: number): number => {
    const others = [...through.keys()].filter((one) => one !== at && left & (1 << one));
    const here = through[at] as NodeNumber; // a key of it
    if (others.length === 0) return between(here, to);
    return Math.min(...others.map((one) => between(here, through[one] as NodeNumber) + rest(one, left & ~(1 << at)))); // likewise
  };
  return { between, rest };
}
