import type { ValueKind } from '../../schema/ontology.ts';
import type { corrections } from '../../schema/tables/index.ts';
import { parsePartialDate } from '../base/partial-date.ts';
import { toQuantityColumns } from './quantity-columns.ts';
import type { Referent } from './referent.ts';
import { isKeyed, type TiedStatement } from './target.ts';
import { canonicalizeDecimal, canonicalizeText, findValueKind, readStatementValue, type WrittenQuantity } from './value.ts';

/** The statement that evidence corrects, confirms or ends, named by what it says or by its key in another article. */
export type CorrectionRow = Omit<typeof corrections.$inferSelect, 'evidenceId'>;

const BY_KEY = {
  ...{ subjectId: null, subjectKind: null, predicate: null, valueKind: null, objectId: null, text: null, date: null },
  ...{ amount: null, amountTo: null, comparator: null, unit: null, per: null, ofId: null, ofKind: null, ofText: null },
};

export function toCorrection(written: TiedStatement, refer: (slug: string) => Referent): CorrectionRow {
  if (isKeyed(written)) return { ...BY_KEY, ...written };
  const value = readStatementValue(written);
  if (!value) throw new Error('a correction without a value has passed the check');
  const subject = refer(written.subject);
  return {
    tie: written.tie,
    article: written.article ?? null,
    key: null,
    subjectId: subject.id,
    subjectKind: subject.kind,
    predicate: written.predicate,
    valueKind: findValueKind(value, (slug) => refer(slug).kind) as ValueKind, // checked
    objectId: value.is === 'entity' ? refer(value.slug).id : null,
    ...toAmountColumns(value.is === 'quantity' ? value : null, refer),
    text: value.is === 'text' ? value.text : null,
    date: value.is === 'date' ? (parsePartialDate(value.date)?.edtf ?? null) : null,
  };
}

/** A correction names a quantity by its amount. The same amount in another unit says no more. */
function toAmountColumns(quantity: WrittenQuantity | null, refer: (slug: string) => Referent) {
  if (!quantity) return { amount: null, amountTo: null, comparator: null, unit: null, per: null, ofId: null, ofKind: null, ofText: null };
  const { amount, amountTo, comparator, unit, per, ofId, ofKind, ofText } = toQuantityColumns(quantity, refer);
  return { amount, amountTo, comparator, unit, per, ofId, ofKind, ofText };
}

/** Two corrections are the same if all these are the same. */
export const toCorrectionKey = (row: CorrectionRow): readonly unknown[] => [
  row.tie,
  row.article,
  row.key,
  row.subjectId,
  row.predicate,
  row.valueKind,
  row.objectId,
  row.amount === null ? null : canonicalizeDecimal(row.amount),
  row.amountTo === null ? null : canonicalizeDecimal(row.amountTo),
  row.comparator,
  row.unit,
  row.per,
  row.ofId,
  row.ofText ? canonicalizeText(row.ofText) : null,
  row.text ? canonicalizeText(row.text) : null,
  row.date,
];
