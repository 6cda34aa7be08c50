import type { Unit } from '../../../schema/ontology.ts';
import type { Comparator } from '../../../schema/words.ts';

export interface Quantity {
  readonly amount: string;
  readonly comparator: Comparator;
  readonly unit: Unit;
}

const FROM_BELOW: readonly Comparator[] = ['EXACTLY', 'MORE_THAN', 'AT_LEAST'];
const FROM_ABOVE: readonly Comparator[] = ['EXACTLY', 'LESS_THAN', 'AT_MOST'];

/**
 * The comparator of a sum of amounts: the weakest of bounds from one side. Bounds from both sides, or an ABOUT, give
 * ABOUT.
 */
export function findWeakestComparator(comparators: readonly Comparator[]): Comparator {
  const side = [FROM_BELOW, FROM_ABOVE].find((order) => comparators.every((comparator) => order.includes(comparator)));
  if (!side) return 'ABOUT';
  return side[Math.max(...comparators.map((comparator) => side.indexOf(comparator)))] ?? 'ABOUT';
}
