import type { Referent } from './referent.ts';
import type { WrittenQuantity } from './value.ts';

/** The columns of a quantity. */
export function toQuantityColumns(
  { amount, amountTo, comparator, unit, per, of, equivalent }: WrittenQuantity,
  refer: (slug: string) => Referent,
) {
  const entity = of && 'slug' in of ? refer(of.slug) : null;
  return {
    ...{ amount, amountTo, comparator, unit, per },
    ofId: entity?.id ?? null,
    ofKind: entity?.kind ?? null,
    ofText: of && 'text' in of ? of.text : null,
    equivalentAmount: equivalent?.amount ?? null,
    equivalentUnit: equivalent?.unit ?? null,
  };
}
