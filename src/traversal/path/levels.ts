import type { EdgeFilter } from '../topology/edge-filter.ts';
import { visitNeighborsInOrder } from '../topology/neighbors-in-order.ts';
import { type NodeIndex, visitLinks } from '../topology/topology.ts';
import type { NodeSet, SearchContext } from './search-context.ts';
import { getStep, STEPS, type Steps, setStep } from './steps.ts';

/** The nodes around a start, by distance. Two of these may share a table of steps, because they have no node in common. */
export interface Levels {
  readonly edgeFilter: EdgeFilter;
  readonly steps: Steps;
  /** Number of the first level in the table. */
  readonly first: number;
  /** Complete levels; the first one is the start. Only the last one can be empty, which means that there are no more nodes. */
  readonly list: NodeIndex[][];
}

/** Maximum number of levels with their own number. Further levels share the last number. */
export const MAX_LEVELS = STEPS / 2;

/** @param side 0 or 1, if two share the table */
export function createLevels({ budget }: SearchContext, edgeFilter: EdgeFilter, steps: Steps, side: 0 | 1, start: NodeIndex): Levels {
  const first = side * MAX_LEVELS;
  setStep(steps, start, first);
  budget.visited += 1;
  return { edgeFilter, steps, first, list: [[start]] };
}

const getLevelNumber = ({ first }: Levels, level: number): number => first + Math.min(MAX_LEVELS - 1, level);

export const getLastLevel = ({ list }: Levels): number => list.length - 1;
export const getLastNodes = ({ list }: Levels): readonly NodeIndex[] => list[list.length - 1] as NodeIndex[]; // there is a first

export function getLevel(levels: Levels, level: number): NodeSet {
  const { list, steps } = levels;
  const number = getLevelNumber(levels, level);
  return { list: list[level] ?? [], has: (node) => getStep(steps, node) === number };
}

/** Returns the level of a node; -1 if it has none. */
export function findLevel({ steps, first }: Levels, node: NodeIndex): number {
  const level = getStep(steps, node) - first;
  return level >= 0 && level < MAX_LEVELS ? level : -1;
}

/** Options for a search from two sides. */
export interface ExpandOptions {
  /** The other side. If a link leads to its last level, the sides meet, and no level is added. */
  readonly others: Levels;
  isOpen(near: NodeIndex, far: NodeIndex): boolean;
  /**
   * True to visit nodes in the order of ids until the sides meet. Levels that were all built this way have the order of
   * the first paths to their nodes.
   */
  readonly isInOrder: boolean;
}

/** Adds the next level. @returns the links at which the sides meet, as near and far node */
export function expand(
  context: SearchContext,
  levels: Levels,
  options?: ExpandOptions,
): readonly (readonly [near: NodeIndex, far: NodeIndex])[] {
  const { edgeFilter, steps, list } = levels;
  const number = getLevelNumber(levels, list.length);
  const meeting = options ? getLevelNumber(options.others, getLastLevel(options.others)) : STEPS;
  const met: [NodeIndex, NodeIndex][] = [];
  const next: NodeIndex[] = [];
  let node: NodeIndex;
  const visit = (other: NodeIndex): boolean => {
    const existing = getStep(steps, other);
    if (existing === meeting) {
      if (options?.isOpen(node, other)) met.push([node, other]);
    } else if (existing < 0 && met.length === 0 && (!options || options.isOpen(node, other)) && context.allows(other)) {
      setStep(steps, other, number);
      next.push(other);
    }
    return options?.isInOrder === true && met.length > 0;
  };
  for (node of getLastNodes(levels)) {
    const isStopped = options?.isInOrder
      ? visitNeighborsInOrder(context.topology, edgeFilter, node, visit)
      : visitLinks(context.topology, edgeFilter, node, (_, other) => visit(other));
    if (isStopped) break;
  }
  if (met.length === 0) {
    context.budget.visited += next.length;
    list.push(next);
  }
  return met;
}
