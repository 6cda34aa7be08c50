import type { NodeIndex } from '../topology/topology.ts';
import { createLevels, expand, getLastLevel, getLastNodes, getLevel, type Levels } from './levels.ts';
import { computeLinkedCost, computeScanCost, findLeadingTo, isSpent, type SearchContext } from './search-context.ts';
import type { Steps } from './steps.ts';

/**
 * How a search ended. FOUND: it found how far it is. DISCONNECTED: no path leads there. TOO_FAR: it is further than the search was to go.
 * BUDGET_SPENT: the budget ended it.
 */
export type SearchOutcome = 'FOUND' | 'DISCONNECTED' | 'TOO_FAR' | 'BUDGET_SPENT';

/** Two nodes to be tied. */
export interface Endpoints {
  readonly from: NodeIndex;
  /** Where the first hop does not lead. */
  readonly excludedFirstHops?: ReadonlySet<NodeIndex> | undefined;
  readonly to: NodeIndex;
  /** How many hops at most. */
  readonly maxDistance: number;
  /** Whether only the first of the paths is wanted. */
  readonly isFirstOnly: boolean;
}

/** What both sides have come to. Between their last levels there is no link but where they meet. */
export interface Sides {
  readonly forth: Levels;
  readonly back: Levels;
  /** Whether a link between the last levels is one to walk along. */
  isOpen(near: NodeIndex, far: NodeIndex): boolean;
}

export interface Meeting {
  readonly end: SearchOutcome;
  readonly sides: Sides;
  /** The last nodes of the side of the start from which a link leads to the last of the other. */
  readonly meeting: readonly NodeIndex[];
}

/** The hops from start to end where the last levels meet. */
export const countHops = ({ forth, back }: Sides): number => forth.list.length + back.list.length - 1;

/** Ways that are shorter, where they are there, are tried for such a part of what going on costs. */
const SHORTCUT_SHARE = 1 / 4;

/** Where going on costs less than so many links, nothing else is tried. */
const MIN_COST_FOR_SHORTCUT = 256;

/** Other ways to find the paths, within a price. True ends the search. */
export interface Shortcuts {
  /** Paths across both sides, as long as they meet. */
  across(sides: Sides, price: number): boolean;
  /** Paths of one hop more. Only where both sides do not meet. */
  between(sides: Sides, price: number): boolean;
}

/** Goes from both sides at once, until their last levels meet: the side that has fewer links to look at goes on. */
export function meet(
  context: SearchContext,
  steps: Steps,
  { from, excludedFirstHops, to, maxDistance, isFirstOnly }: Endpoints,
  shortcuts: Shortcuts,
): Meeting {
  const forth = createLevels(context, context.forward, steps, 0, from);
  const back = createLevels(context, context.backward, steps, 1, to);
  const sides: Sides = {
    forth,
    back,
    isOpen: (near, far) => near !== from || excludedFirstHops === undefined || !excludedFirstHops.has(far),
  };
  const ended = (end: SearchOutcome, meeting: readonly NodeIndex[] = []): Meeting => ({ end, sides, meeting });
  while (countHops(sides) <= maxDistance) {
    const { isForth, price } = chooseSide(context, sides);
    const isInOrder = isForth && isFirstOnly; // then going on stops where they meet first
    const met = price < MIN_COST_FOR_SHORTCUT ? null : tryShortcut(context, sides, price * SHORTCUT_SHARE, isInOrder, shortcuts);
    if (met) return ended('FOUND', met);
    context.budget.remainingLinks -= price;
    if (isSpent(context)) return ended('BUDGET_SPENT');
    const meeting = advance(context, sides, isForth, isInOrder);
    if (meeting.length > 0) return ended('FOUND', meeting);
    if (getLastNodes(isForth ? forth : back).length === 0) return ended('DISCONNECTED');
  }
  return ended('TOO_FAR');
}

/** The side that has fewer links to look at. Of the longer level no more is counted than it takes to tell. */
function chooseSide(context: SearchContext, { forth, back }: Sides): { readonly isForth: boolean; readonly price: number } {
  const isShorter = getLastNodes(forth).length <= getLastNodes(back).length;
  const [shorter, longer] = isShorter ? [forth, back] : [back, forth];
  const cost = computeScanCost(context, getLastNodes(shorter));
  const other = computeScanCost(context, getLastNodes(longer), cost);
  return { isForth: isShorter ? cost <= other : other <= cost, price: Math.min(cost, other) };
}

/** A side goes a step further, unless it meets the other. @returns where they meet */
function advance(context: SearchContext, { forth, back, isOpen }: Sides, isForth: boolean, isInOrder: boolean): readonly NodeIndex[] {
  const met = isForth
    ? expand(context, forth, { others: back, isOpen, isInOrder }).map(([near]) => near)
    : expand(context, back, { others: forth, isOpen: (far, near) => isOpen(near, far), isInOrder: false }).map(([, near]) => near);
  return [...new Set(met)];
}

/** @returns where both sides meet, nothing where a shortcut led across; null where neither was found */
function tryShortcut(
  context: SearchContext,
  sides: Sides,
  price: number,
  isInOrder: boolean,
  { across, between }: Shortcuts,
): readonly NodeIndex[] | null {
  const near = getLevel(sides.forth, getLastLevel(sides.forth));
  const far = getLevel(sides.back, getLastLevel(sides.back));
  if (computeLinkedCost(context, near.list, far.list, price) >= price) return !isInOrder && across(sides, price) ? [] : null;
  const meeting = findLeadingTo(context, near, far, sides.isOpen);
  return meeting.length > 0 || between(sides, price) ? meeting : null;
}
