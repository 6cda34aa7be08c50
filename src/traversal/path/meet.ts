import type { NodeIndex } from '../topology/topology.ts';
import { expand, type Levels, lastLevel, lastOf, levelOf, levelsAround } from './levels.ts';
import { costOf, costOfLinked, isSpent, leadingTo, type SearchContext } from './search-context.ts';
import type { Steps } from './steps.ts';

/**
 * How a search ended. MET: it found how far it is. APART: no path leads there. FAR: it is further than the search was to go.
 * SPENT: the budget ended it.
 */
export type SearchEnd = 'MET' | 'APART' | 'FAR' | 'SPENT';

/** Two nodes to be tied. */
export interface Between {
  readonly from: NodeIndex;
  /** Where the first hop does not lead. */
  readonly taken?: ReadonlySet<NodeIndex> | undefined;
  readonly to: NodeIndex;
  /** How many hops at most. */
  readonly farthest: number;
  /** Whether only the first of the paths is wanted. */
  readonly isFirst: boolean;
}

/** What both sides have come to. Between their last levels there is no link but where they meet. */
export interface Sides {
  readonly forth: Levels;
  readonly back: Levels;
  /** Whether a link between the last levels is one to walk along. */
  isOpen(near: NodeIndex, far: NodeIndex): boolean;
}

export interface Meeting {
  readonly end: SearchEnd;
  readonly sides: Sides;
  /** The last nodes of the side of the start from which a link leads to the last of the other. */
  readonly meeting: readonly NodeIndex[];
}

/** The hops from start to end where the last levels meet. */
export const hopsAcross = ({ forth, back }: Sides): number => forth.list.length + back.list.length - 1;

/** Ways that are shorter, where they are there, are tried for such a part of what going on costs. */
const PART_FOR_TRYING = 1 / 4;

/** Where going on costs less than so many links, nothing else is tried. */
const WORTH_TRYING = 256;

/** Other ways to find the paths, within a price. True ends the search. */
export interface Shortcuts {
  /** Paths across both sides, as long as they meet. */
  across(sides: Sides, price: number): boolean;
  /** Paths of one hop more. Only where both sides do not meet. */
  between(sides: Sides, price: number): boolean;
}

/** Goes from both sides at once, until their last levels meet: the side that has fewer links to look at goes on. */
export function meet(context: SearchContext, steps: Steps, { from, taken, to, farthest, isFirst }: Between, shortcuts: Shortcuts): Meeting {
  const forth = levelsAround(context, context.onward, steps, 0, from);
  const back = levelsAround(context, context.back, steps, 1, to);
  const sides: Sides = { forth, back, isOpen: (near, far) => near !== from || taken === undefined || !taken.has(far) };
  const ended = (end: SearchEnd, meeting: readonly NodeIndex[] = []): Meeting => ({ end, sides, meeting });
  while (hopsAcross(sides) <= farthest) {
    const { isForth, price } = cheaperSide(context, sides);
    const isInOrder = isForth && isFirst; // then going on stops where they meet first
    const met = price < WORTH_TRYING ? null : attempt(context, sides, price * PART_FOR_TRYING, isInOrder, shortcuts);
    if (met) return ended('MET', met);
    context.tally.links -= price;
    if (isSpent(context)) return ended('SPENT');
    const meeting = goOn(context, sides, isForth, isInOrder);
    if (meeting.length > 0) return ended('MET', meeting);
    if (lastOf(isForth ? forth : back).length === 0) return ended('APART');
  }
  return ended('FAR');
}

/** The side that has fewer links to look at. Of the longer level no more is counted than it takes to tell. */
function cheaperSide(context: SearchContext, { forth, back }: Sides): { readonly isForth: boolean; readonly price: number } {
  const isShorter = lastOf(forth).length <= lastOf(back).length;
  const [shorter, longer] = isShorter ? [forth, back] : [back, forth];
  const cost = costOf(context, lastOf(shorter));
  const other = costOf(context, lastOf(longer), cost);
  return { isForth: isShorter ? cost <= other : other <= cost, price: Math.min(cost, other) };
}

/** A side goes a step further, unless it meets the other. @returns where they meet */
function goOn(context: SearchContext, { forth, back, isOpen }: Sides, isForth: boolean, isInOrder: boolean): readonly NodeIndex[] {
  const met = isForth
    ? expand(context, forth, { others: back, isOpen, isInOrder }).map(([near]) => near)
    : expand(context, back, { others: forth, isOpen: (far, near) => isOpen(near, far), isInOrder: false }).map(([, near]) => near);
  return [...new Set(met)];
}

/** @returns where both sides meet, nothing where a shortcut led across; null where neither was found */
function attempt(
  context: SearchContext,
  sides: Sides,
  price: number,
  isInOrder: boolean,
  { across, between }: Shortcuts,
): readonly NodeIndex[] | null {
  const near = levelOf(sides.forth, lastLevel(sides.forth));
  const far = levelOf(sides.back, lastLevel(sides.back));
  if (costOfLinked(context, near.list, far.list, price) >= price) return !isInOrder && across(sides, price) ? [] : null;
  const meeting = leadingTo(context, near, far, sides.isOpen);
  return meeting.length > 0 || between(sides, price) ? meeting : null;
}
