import { eachAscending } from '../topology/neighbors-in-order.ts';
import type { NodeIndex } from '../topology/topology.ts';
import { type Levels, lastLevel, levelOf } from './levels.ts';
import type { Meeting, Sides } from './meet.ts';
import {
  arePairsCheaper,
  costOfPairs,
  eachLinked,
  inOrder,
  isSpent,
  leadingTo,
  type NodeSet,
  type SearchContext,
  within,
} from './search-context.ts';
import { stepOf } from './steps.ts';

/** Nodes in the order of a path. */
export type NodePath = readonly NodeIndex[];

/** The nodes that paths may have at a place; the list is null where it is not known. */
interface Layer {
  readonly list: readonly NodeIndex[] | null;
  has(node: NodeIndex): boolean;
}

/** The first paths across two sides that meet, in the order of ids. */
export function followAcross(context: SearchContext, { sides, meeting }: Meeting, from: NodeIndex, most: number): NodePath[] {
  const { forth, back } = sides;
  const layers = near(back).reverse();
  let next = setOf(meeting);
  layers.unshift(next);
  for (let level = forth.list.length - 2; level >= 0; level -= 1) {
    next = setOf(leadingTo(context, levelOf(forth, level), next, sides.isOpen)); // from the others no path leads on
    layers.unshift(next);
  }
  return follow(context, { sides, layers, from, most });
}

function setOf(list: readonly NodeIndex[]): NodeSet {
  const set = new Set(list);
  return { list, has: (node) => set.has(node) };
}

/**
 * The first paths across two sides, looked for one after another: where there are many, that is much less than finding
 * where they meet. Null where the price is not enough, or there is none.
 */
export function tryAcross(context: SearchContext, sides: Sides, from: NodeIndex, most: number, price: number): NodePath[] | null {
  const { forth, back } = sides;
  return within(context, price, () => follow(context, { sides, layers: [...near(forth), ...near(back).reverse()], from, most }));
}

/** The same across two sides that have one node between them. */
export function tryBetween(context: SearchContext, sides: Sides, from: NodeIndex, most: number, price: number): NodePath[] | null {
  const { forth, back } = sides;
  const layers = [...near(forth), createMiddleLayer(context, sides), ...near(back).reverse()];
  return within(context, price, () => follow(context, { sides, layers, from, most }));
}

const near = (levels: Levels): Layer[] => levels.list.map((_, level) => levelOf(levels, level));

interface Wanted {
  readonly sides: Sides;
  readonly layers: readonly Layer[];
  readonly from: NodeIndex;
  readonly most: number;
}

/** Goes from place to place, at each node to those of the next place in the order of their ids. From where nothing led on, it goes only once. */
function follow(context: SearchContext, { sides, layers, from, most }: Wanted): NodePath[] {
  const paths: NodePath[] = [];
  const path: NodeIndex[] = [];
  const dead = new Set<NodeIndex>();
  const step = (node: NodeIndex): boolean => {
    path.push(node);
    const before = paths.length;
    if (path.length === layers.length) {
      paths.push([...path]);
    } else {
      const next = layers[path.length] as Layer; // as compared above
      eachNext(context, node, next, (other) => !dead.has(other) && sides.isOpen(node, other) && step(other));
    }
    path.pop();
    if (paths.length === before) dead.add(node);
    return paths.length >= most || isSpent(context);
  };
  step(from);
  return paths;
}

/** What neither side has come to, and is linked with the last level of the other. */
function createMiddleLayer(context: SearchContext, { forth, back }: Sides): Layer {
  const last = levelOf(back, lastLevel(back));
  return {
    list: null,
    has(node) {
      if (stepOf(forth.steps, node) >= 0 || !context.allows(node)) return false; // both share the table
      context.tally.visited += 1;
      context.tally.links -= costOfPairs(context, node, last.list.length);
      return eachLinked(context, context.onward, node, last, () => true);
    },
  };
}

/** Visits the nodes of a place that a link leads to, in the order of their ids, until a visit returns true. */
function eachNext(context: SearchContext, node: NodeIndex, { list, has }: Layer, visit: (other: NodeIndex) => boolean): void {
  if (list && arePairsCheaper(context, node, list.length)) {
    const found: NodeIndex[] = [];
    context.tally.links -= costOfPairs(context, node, list.length);
    eachLinked(context, context.onward, node, { list, has }, (other) => void found.push(other));
    inOrder(context, found).some(visit);
  } else {
    eachAscending(context.topology, context.onward, node, (other) => {
      context.tally.links -= 1;
      return isSpent(context) || (has(other) && visit(other));
    });
  }
}
