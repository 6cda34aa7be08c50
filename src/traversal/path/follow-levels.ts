import { visitNeighborsInOrder } from '../topology/neighbors-in-order.ts';
import type { NodeIndex } from '../topology/topology.ts';
import { getLastLevel, getLevel, type Levels } from './levels.ts';
import type { Meeting, Sides } from './meet.ts';
import {
  computePairCost,
  findLeadingTo,
  isPairwiseCheaper,
  isSpent,
  type NodeSet,
  runWithin,
  type SearchContext,
  sortByIds,
  visitLinked,
} from './search-context.ts';
import { getStep } from './steps.ts';

/** Nodes in the order of a path. */
export type NodePath = readonly NodeIndex[];

/** The nodes that a path may have at one position; the list is null if it is unknown. */
interface Layer {
  readonly list: readonly NodeIndex[] | null;
  has(node: NodeIndex): boolean;
}

/** Finds the first paths across two sides that meet, ordered by ids. */
export function followAcross(context: SearchContext, { sides, meeting }: Meeting, from: NodeIndex, limit: number): NodePath[] {
  const { forth, back } = sides;
  const layers = listLayers(back).reverse();
  let next = setOf(meeting);
  layers.unshift(next);
  for (let level = forth.list.length - 2; level >= 0; level -= 1) {
    next = setOf(findLeadingTo(context, getLevel(forth, level), next, sides.isOpen)); // no path continues from the others
    layers.unshift(next);
  }
  return follow(context, { sides, layers, from, limit });
}

function setOf(list: readonly NodeIndex[]): NodeSet {
  const set = new Set(list);
  return { list, has: (node) => set.has(node) };
}

/**
 * Searches the first paths across two sides one by one. If there are many paths, this is much cheaper than to find where
 * the sides meet. Returns null if the budget is too small or there is no path.
 */
export function tryAcross(context: SearchContext, sides: Sides, from: NodeIndex, limit: number, budget: number): NodePath[] | null {
  const { forth, back } = sides;
  return runWithin(context, budget, () =>
    follow(context, { sides, layers: [...listLayers(forth), ...listLayers(back).reverse()], from, limit }),
  );
}

/** Does the same across two sides with one node between them. */
export function tryBetween(context: SearchContext, sides: Sides, from: NodeIndex, limit: number, budget: number): NodePath[] | null {
  const { forth, back } = sides;
  const layers = [...listLayers(forth), createMiddleLayer(context, sides), ...listLayers(back).reverse()];
  return runWithin(context, budget, () => follow(context, { sides, layers, from, limit }));
}

const listLayers = (levels: Levels): Layer[] => levels.list.map((_, level) => getLevel(levels, level));

interface FollowQuery {
  readonly sides: Sides;
  readonly layers: readonly Layer[];
  readonly from: NodeIndex;
  readonly limit: number;
}

/** Walks from layer to layer, at each node to the nodes of the next layer in the order of their ids. Dead ends are visited once. */
function follow(context: SearchContext, { sides, layers, from, limit }: FollowQuery): NodePath[] {
  const paths: NodePath[] = [];
  const path: NodeIndex[] = [];
  const deadEnds = new Set<NodeIndex>();
  const step = (node: NodeIndex): boolean => {
    path.push(node);
    const before = paths.length;
    if (path.length === layers.length) {
      paths.push([...path]);
    } else {
      const next = layers[path.length] as Layer; // as compared above
      visitNextLayer(context, node, next, (other) => !deadEnds.has(other) && sides.isOpen(node, other) && step(other));
    }
    path.pop();
    if (paths.length === before) deadEnds.add(node);
    return paths.length >= limit || isSpent(context);
  };
  step(from);
  return paths;
}

/** Creates the layer of nodes that neither side has reached and that are linked to the last level of the other side. */
function createMiddleLayer(context: SearchContext, { forth, back }: Sides): Layer {
  const last = getLevel(back, getLastLevel(back));
  return {
    list: null,
    has(node) {
      if (getStep(forth.steps, node) >= 0 || !context.allows(node)) return false; // both share the table
      context.budget.visited += 1;
      context.budget.remainingLinks -= computePairCost(context, node, last.list.length);
      return visitLinked(context, context.forward, node, last, () => true);
    },
  };
}

/** Visits the linked nodes of a layer in the order of their ids, until a visit returns true. */
function visitNextLayer(context: SearchContext, node: NodeIndex, { list, has }: Layer, visit: (other: NodeIndex) => boolean): void {
  if (list && isPairwiseCheaper(context, node, list.length)) {
    const found: NodeIndex[] = [];
    context.budget.remainingLinks -= computePairCost(context, node, list.length);
    visitLinked(context, context.forward, node, { list, has }, (other) => void found.push(other));
    sortByIds(context, found).some(visit);
  } else {
    visitNeighborsInOrder(context.topology, context.forward, node, (other) => {
      context.budget.remainingLinks -= 1;
      return isSpent(context) || (has(other) && visit(other));
    });
  }
}
