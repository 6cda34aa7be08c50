import type { StatementId } from '../../schema/ids.ts';
import type { LocalText, Predicate, Unit, ValueKind } from '../../schema/ontology.ts';
import type { Comparator, Standing } from '../../schema/words.ts';
import { formatStatementId } from '../base/id.ts';
import { pickText } from '../base/lang.ts';
import type { ExportQualifier, ExportQuantity } from './graph.ts';

/** A quantity as `export.store.ts` selects it. */
export type QuantityTuple = readonly [
  id: number,
  predicate: Predicate,
  amount: string | null,
  comparator: Comparator | null,
  unit: Unit | null,
  amountTo: string | null,
  per: Unit | null,
  ofId: string | null,
  ofText: LocalText | null,
  equivalentAmount: string | null,
  equivalentUnit: Unit | null,
  standing: Standing,
];

export function toQuantity(tuple: QuantityTuple, lang: readonly string[]): ExportQuantity {
  const [id, predicate, amount, comparator, unit, amountTo, per, ofId, ofText, equivalentAmount, equivalentUnit, standing] = tuple;
  const of = ofId ?? (ofText && pickText(ofText, lang));
  return {
    statement: formatStatementId(id as StatementId), // a column of ids
    ...{ predicate, standing, amount, comparator, unit },
    ...(amountTo !== null && { amountTo }),
    ...(per !== null && { per }),
    ...(of !== null && { of }),
    ...(equivalentAmount !== null && equivalentUnit !== null && { equivalent: { amount: equivalentAmount, unit: equivalentUnit } }),
  };
}

/** A qualifier as `export.store.ts` selects it. */
export type QualifierTuple = readonly [
  predicate: Predicate,
  valueKind: ValueKind,
  object: string | null,
  amount: string | null,
  amountTo: string | null,
  comparator: Comparator | null,
  unit: Unit | null,
  text: LocalText | null,
  date: string | null,
];

const writeAmount = (amount: string, amountTo: string | null | undefined, comparator: Comparator | null, unit: Unit | null): string =>
  [comparator, amount, amountTo, unit].filter((part) => part != null).join(' ');

export function toQualifier(tuple: QualifierTuple, lang: readonly string[]): ExportQualifier {
  const [predicate, valueKind, object, amount, amountTo, comparator, unit, text, date] = tuple;
  const plain = amount === null ? (date ?? 'UNKNOWN') : writeAmount(amount, amountTo, comparator, unit);
  return { predicate, valueKind, value: object ?? (text ? pickText(text, lang) : plain) };
}

/** `AMOUNT ABOUT 18000000000 KZT`, `AMOUNT BETWEEN 10 15 t per d`, or `AMOUNT UNKNOWN`. If sources differ on it, `[DISPUTED]` follows. */
export const formatQuantity = (quantity: ExportQuantity): string =>
  quantity.standing === 'ASSERTED' ? joinQuantity(quantity) : `${joinQuantity(quantity)} [${quantity.standing}]`;

function joinQuantity({ predicate, amount, amountTo, comparator, unit, per, of, equivalent }: ExportQuantity): string {
  if (amount === null) return `${predicate} UNKNOWN`;
  const parts = [
    predicate,
    writeAmount(amount, amountTo, comparator, unit),
    ...(of === undefined ? [] : ['of', of]),
    ...(per === undefined ? [] : ['per', per]),
    ...(equivalent === undefined ? [] : [`(${equivalent.amount} ${equivalent.unit})`]),
  ];
  return parts.join(' ');
}

export const formatQualifier = ({ predicate, value }: ExportQualifier): string => `${predicate} ${value}`;
