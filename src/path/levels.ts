import type { Sieve } from '../topology/sieve.ts';
import { eachLink, type NodeNumber } from '../topology/topology.ts';
import type { Ground, NodeSet } from './ground.ts';
import { STEPS, type Steps, setStep, stepOf } from './steps.ts';

/** The nodes around a node, by how many steps away they are. Two such may share a table: they have no node in common. */
export interface Levels {
  readonly sieve: Sieve;
  readonly steps: Steps;
  /** The table's number of the first level. */
  readonly first: number;
  /** Each level is complete; the first is where it starts. Only the last may be empty: there is nothing more. */
  readonly list: NodeNumber[][];
}

/** So many levels have numbers of their own; all further ones share the last. */
export const MOST_LEVELS = STEPS / 2;

/** @param side 0 or 1, where two share the table */
export function levelsAround({ tally }: Ground, sieve: Sieve, steps: Steps, side: 0 | 1, start: NodeNumber): Levels {
  const first = side * MOST_LEVELS;
  setStep(steps, start, first);
  tally.visited += 1;
  return { sieve, steps, first, list: [[start]] };
}

const numberOf = ({ first }: Levels, level: number): number => first + Math.min(MOST_LEVELS - 1, level);

export const lastLevel = ({ list }: Levels): number => list.length - 1;
export const lastOf = ({ list }: Levels): readonly NodeNumber[] => list[list.length - 1] as NodeNumber[]; // there is a first

export function levelOf(levels: Levels, level: number): NodeSet {
  const { list, steps } = levels;
  const number = numberOf(levels, level);
  return { list: list[level] ?? [], has: (node) => stepOf(steps, node) === number };
}

/** The level a node is in; -1 where it is in none. */
export function levelAt({ steps, first }: Levels, node: NodeNumber): number {
  const level = stepOf(steps, node) - first;
  return level >= 0 && level < MOST_LEVELS ? level : -1;
}

/**
 * Goes a step further, along such links as are open. Where one leads to the last level of others, they meet, and there is
 * no new level.
 * @returns the links that lead there, as near and far node
 */
export function expand(
  ground: Ground,
  levels: Levels,
  others: Levels | null = null,
  isOpen: (near: NodeNumber, far: NodeNumber) => boolean = () => true,
): readonly (readonly [near: NodeNumber, far: NodeNumber])[] {
  const { sieve, steps, list } = levels;
  const number = numberOf(levels, list.length);
  const meeting = others ? numberOf(others, lastLevel(others)) : STEPS;
  const met: [NodeNumber, NodeNumber][] = [];
  const next: NodeNumber[] = [];
  for (const node of lastOf(levels)) {
    eachLink(ground.topology, sieve, node, (_, other) => {
      const step = stepOf(steps, other);
      if (step === meeting) {
        if (isOpen(node, other)) met.push([node, other]);
      } else if (step < 0 && met.length === 0 && isOpen(node, other) && ground.allows(other)) {
        setStep(steps, other, number);
        next.push(other);
      }
    });
  }
  if (met.length === 0) {
    ground.tally.visited += next.length;
    list.push(next);
  }
  return met;
}
