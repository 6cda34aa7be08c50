import type { StoredEntity } from './entities.store.ts';
import type { StoredFolder, StoredStatement } from './stored-article.store.ts';

const EXACT_DIGITS = 15;
/** A decimal as a number, or as a text if a number would round it. */
const toAmount = (amount: string): number | string =>
  amount.replace(/^-?0*\.?0*|\./g, '').length <= EXACT_DIGITS ? Number(amount) : amount;

/** Leaves out what is null, and what is the default. */
export const removeEmpty = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
export const toNullIf = <T>(value: T, isDefault: T): T | null => (value === isDefault ? null : value);

export const findSlug = ({ entities }: StoredFolder, id: StoredEntity['id'] | null): string | null =>
  id === null ? null : (entities.get(id)?.slug ?? null);

type TargetRow = NonNullable<StoredFolder['evidence'][number]['target']>;
type Valued = Pick<
  StoredStatement,
  | 'objectId'
  | 'amount'
  | 'amountTo'
  | 'comparator'
  | 'unit'
  | 'per'
  | 'ofId'
  | 'ofText'
  | 'equivalentAmount'
  | 'equivalentUnit'
  | 'text'
  | 'date'
>;
/** What the quantity of a qualifier has not. */
export const PLAIN = { per: null, ofId: null, ofText: null, equivalentAmount: null, equivalentUnit: null };

/** What evidence corrects, confirms or ends, as the file says it. */
export const writeTarget = (stored: StoredFolder, row: TargetRow): Record<string, unknown> =>
  row.subjectId === null
    ? { article: row.article, key: row.key }
    : {
        ...(row.article !== null && { article: row.article }),
        subject: findSlug(stored, row.subjectId),
        predicate: row.predicate,
        ...writeValue(stored, { ...row, equivalentAmount: null, equivalentUnit: null }),
      };

/** The value of a statement or a qualifier, as the file says it. */
export function writeValue(stored: StoredFolder, row: Valued): Record<string, unknown> {
  if (row.objectId !== null) return { entity: findSlug(stored, row.objectId) };
  if (row.amount !== null) return { quantity: writeQuantity(stored, row.amount, row) };
  if (row.text !== null) return { text: row.text };
  return row.date === null ? { unknown: true } : { date: row.date };
}

function writeQuantity(stored: StoredFolder, amount: string, row: Valued): Record<string, unknown> {
  const { amountTo, comparator, unit, per, ofId, ofText, equivalentAmount } = row;
  return removeEmpty({
    ...(amountTo === null
      ? { amount: toAmount(amount), comparator: toNullIf(comparator, 'EXACTLY') }
      : { from: toAmount(amount), to: toAmount(amountTo) }),
    unit,
    per,
    of: ofText ?? findSlug(stored, ofId),
    equivalent: equivalentAmount === null ? null : { amount: toAmount(equivalentAmount), unit: row.equivalentUnit },
  });
}
