import type { EntityId } from '../../../schema/ids.ts';
import type { LocalText, Unit } from '../../../schema/ontology.ts';
import type { Comparator } from '../../../schema/words.ts';

export interface Quantity {
  /** Of a range the lower end. */
  readonly amount: string;
  /** The upper end of a range; else null. */
  readonly amountTo: string | null;
  readonly comparator: Comparator;
  readonly unit: Unit;
  readonly per: Unit | null;
  /** What is counted, or the whole of which it is a share: an entity, or words as they read after the number. */
  readonly ofId: EntityId | null;
  readonly ofText: LocalText | null;
  /** The same amount in another unit, as the source gives it. */
  readonly equivalentAmount: string | null;
  readonly equivalentUnit: Unit | null;
}

/** What a quantity without more has not. */
export const PLAIN_QUANTITY = { amountTo: null, per: null, ofId: null, ofText: null, equivalentAmount: null, equivalentUnit: null };

/** The columns of a statement that hold its quantity. All are null if the value is another. */
export type QuantityColumns = Omit<Quantity, 'amount' | 'comparator' | 'unit'> & {
  readonly amount: string | null;
  readonly comparator: Comparator | null;
  readonly unit: Unit | null;
};

/** The quantity of a statement; null if its value is another. */
export const toQuantity = ({ amount, comparator, unit, ...more }: QuantityColumns): Quantity | null =>
  amount !== null && comparator && unit ? { ...more, amount, comparator, unit } : null;

/** Bounds of a quantity; null if there is none on that side, or only an approximate one. */
export const findBounds = ({ amount, amountTo, comparator }: Quantity): { from: string | null; to: string | null } => ({
  from: comparator === 'EXACTLY' || comparator === 'BETWEEN' || comparator === 'MORE_THAN' || comparator === 'AT_LEAST' ? amount : null,
  to:
    comparator === 'BETWEEN'
      ? amountTo
      : comparator === 'EXACTLY' || comparator === 'LESS_THAN' || comparator === 'AT_MOST'
        ? amount
        : null,
});

const FROM_BELOW: readonly Comparator[] = ['EXACTLY', 'BETWEEN', 'MORE_THAN', 'AT_LEAST'];
const FROM_ABOVE: readonly Comparator[] = ['EXACTLY', 'BETWEEN', 'LESS_THAN', 'AT_MOST'];

/**
 * The comparator of a sum of amounts: the weakest of bounds from one side. Bounds from both sides, or an ABOUT, give
 * ABOUT.
 */
export function findWeakestComparator(comparators: readonly Comparator[]): Comparator {
  const side = [FROM_BELOW, FROM_ABOVE].find((order) => comparators.every((comparator) => order.includes(comparator)));
  if (!side) return 'ABOUT';
  return side[Math.max(...comparators.map((comparator) => side.indexOf(comparator)))] ?? 'ABOUT';
}
