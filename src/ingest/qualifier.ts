import { createHash } from 'node:crypto';
import type { LocalText, ValueKind } from '../../schema/ontology.ts';
import type { qualifiers } from '../../schema/tables/index.ts';
import { parsePartialDate } from '../base/partial-date.ts';
import type { Referent } from './referent.ts';
import type { QualifierShape } from './shape-statement-value.ts';
import { findValueKind, readStatementValue } from './value.ts';

/** A qualifier as it is stored, in the canonical order. */
export type QualifierRow = Omit<typeof qualifiers.$inferInsert, 'statementId'>;

const [PART, WORD, ITEM] = ['\u001e', '\u001f', '\u001d'];

const writeText = (text: LocalText | null | undefined): string =>
  Object.entries(text ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([lang, words]) => `${lang}=${words}`)
    .join(WORD);

/** The canonical form of a qualifier: the function make_qualifiers_key of the database writes the same. */
const writeCanonical = ({
  predicate,
  valueKind,
  objectId,
  amount,
  amountTo,
  comparator,
  unit,
  text,
  date,
}: Omit<QualifierRow, 'position'>) =>
  [predicate, valueKind, objectId ?? '', amount ?? '', amountTo ?? '', comparator ?? '', unit ?? '', writeText(text), date ?? ''].join(
    PART,
  );

/** The qualifiers of a statement as they are stored, the same in whatever order they are written. */
export function toQualifiers(written: readonly QualifierShape[], refer: (slug: string) => Referent): QualifierRow[] {
  return written
    .map((qualifier) => toRow(qualifier, refer))
    .map((row) => ({ row, form: writeCanonical(row) }))
    .sort((a, b) => (a.form < b.form ? -1 : 1))
    .map(({ row }, position) => ({ ...row, position }));
}

function toRow(qualifier: QualifierShape, refer: (slug: string) => Referent): Omit<QualifierRow, 'position'> {
  const value = readStatementValue(qualifier);
  if (!value) throw new Error('a qualifier without a value has passed the check');
  const day = value.is === 'date' ? parsePartialDate(value.date) : null;
  return {
    predicate: qualifier.predicate,
    valueKind: findValueKind(value, (slug) => refer(slug).kind) as ValueKind, // checked
    objectId: value.is === 'entity' ? refer(value.slug).id : null,
    ...(value.is === 'quantity' && { amount: value.amount, amountTo: value.amountTo, comparator: value.comparator, unit: value.unit }),
    text: value.is === 'text' ? value.text : null,
    date: day?.edtf ?? null,
    dateEarliest: day?.earliest ?? null,
    dateLatest: day?.latest ?? null,
  };
}

/** The fingerprint of qualifiers, which is part of a fact; null if there are none. */
export const makeQualifiersKey = (rows: readonly QualifierRow[]): string | null =>
  rows.length === 0 ? null : createHash('md5').update(rows.map(writeCanonical).join(ITEM)).digest('hex');
