import type { EdgeFilter } from '../topology/edge-filter.ts';
import { visitNeighborsInOrder } from '../topology/neighbors-in-order.ts';
import { type NodeIndex, visitLinks } from '../topology/topology.ts';
import type { NodeSet, SearchContext } from './search-context.ts';
import { getStep, STEPS, type Steps, setStep } from './steps.ts';

/** The nodes around a node, by how many steps away they are. Two such may share a table: they have no node in common. */
export interface Levels {
  readonly edgeFilter: EdgeFilter;
  readonly steps: Steps;
  /** The table's number of the first level. */
  readonly first: number;
  /** Each level is complete; the first is where it starts. Only the last may be empty: there is nothing more. */
  readonly list: NodeIndex[][];
}

/** So many levels have numbers of their own; all further ones share the last. */
export const MAX_LEVELS = STEPS / 2;

/** @param side 0 or 1, where two share the table */
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

/** The level a node is in; -1 where it is in none. */
export function findLevel({ steps, first }: Levels, node: NodeIndex): number {
  const level = getStep(steps, node) - first;
  return level >= 0 && level < MAX_LEVELS ? level : -1;
}

/** How a step further is gone. */
export interface ExpandOptions {
  /** Where a link leads to the last level of these, they meet, and there is no new level. */
  readonly others: Levels;
  isOpen(near: NodeIndex, far: NodeIndex): boolean;
  /** In the order of ids, until they meet: levels that all were made so are in the order of the first paths to their nodes. */
  readonly isInOrder: boolean;
}

/** Goes a step further. @returns the links by which they meet, as near and far node */
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
