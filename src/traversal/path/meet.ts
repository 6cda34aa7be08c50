import type { NodeIndex } from '../topology/topology.ts';
import { createLevels, expand, getLastLevel, getLastNodes, getLevel, type Levels } from './levels.ts';
import { computeLinkedCost, computeScanCost, findLeadingTo, isSpent, type SearchContext } from './search-context.ts';
import type { Steps } from './steps.ts';

/**
 * How a search ended. FOUND: the distance is known. DISCONNECTED: there is no path. TOO_FAR: the distance is larger than
 * the maximum. BUDGET_SPENT: the budget ended the search.
 */
export type SearchOutcome = 'FOUND' | 'DISCONNECTED' | 'TOO_FAR' | 'BUDGET_SPENT';

/** The two ends of a path. */
export interface Endpoints {
  readonly from: NodeIndex;
  /** Nodes that the first hop must not lead to. */
  readonly excludedFirstHops?: ReadonlySet<NodeIndex> | undefined;
  readonly to: NodeIndex;
  /** Maximum number of hops to search. */
  readonly maxDistance: number;
  /** True if only the first path is needed. */
  readonly isFirstOnly: boolean;
}

/** The nodes that both sides have reached. Their last levels are not linked, unless the sides meet. */
export interface Sides {
  readonly forth: Levels;
  readonly back: Levels;
  /** Returns true if the link between two nodes of the last levels may be used. */
  isOpen(near: NodeIndex, far: NodeIndex): boolean;
}

export interface Meeting {
  readonly end: SearchOutcome;
  readonly sides: Sides;
  /** Nodes in the last level of the start's side that are linked to the last level of the other side. */
  readonly meeting: readonly NodeIndex[];
}

/** Number of hops from start to end if the last levels meet. */
export const countHops = ({ forth, back }: Sides): number => forth.list.length + back.list.length - 1;

/** Share of the cost of the next level that shortcuts may use. */
const SHORTCUT_SHARE = 1 / 4;

/** If the next level costs less, no shortcut is tried. */
const MIN_COST_FOR_SHORTCUT = 256;

/** Shortcuts to find the paths, within a price. True ends the search. */
export interface Shortcuts {
  /** Paths across both sides, if they meet. */
  across(sides: Sides, price: number): boolean;
  /** Paths with one more hop. Only called if the sides do not meet. */
  between(sides: Sides, price: number): boolean;
}

/** Searches from both ends until the last levels meet. The side with fewer links to read advances. */
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
    const isInOrder = isForth && isFirstOnly; // then the search stops at the first meeting
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

/** Chooses the side with fewer links to read. The longer level is counted only as far as necessary. */
function chooseSide(context: SearchContext, { forth, back }: Sides): { readonly isForth: boolean; readonly price: number } {
  const isShorter = getLastNodes(forth).length <= getLastNodes(back).length;
  const [shorter, longer] = isShorter ? [forth, back] : [back, forth];
  const cost = computeScanCost(context, getLastNodes(shorter));
  const other = computeScanCost(context, getLastNodes(longer), cost);
  return { isForth: isShorter ? cost <= other : other <= cost, price: Math.min(cost, other) };
}

/** Advances one side by a level, unless it meets the other. @returns the nodes where they meet */
function advance(context: SearchContext, { forth, back, isOpen }: Sides, isForth: boolean, isInOrder: boolean): readonly NodeIndex[] {
  const met = isForth
    ? expand(context, forth, { others: back, isOpen, isInOrder }).map(([near]) => near)
    : expand(context, back, { others: forth, isOpen: (far, near) => isOpen(near, far), isInOrder: false }).map(([, near]) => near);
  return [...new Set(met)];
}

/** @returns the nodes where both sides meet, empty if a shortcut found the paths; null if neither succeeded */
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
