import { PREDICATE_NAMES, type Predicate, UNITS, type Unit } from '../../schema/ontology.ts';
import { COMPARATORS, type Comparator } from '../../schema/words.ts';
import type { QuantityShape } from '../ingest/shape-statement-value.ts';
import { pickLang, toLocalText } from './guess-lang.ts';
import type { SourceValue } from './source-row.ts';

/* The notation that exports write into descriptions, because FollowTheMoney has no property for them: `AMOUNT MORE_THAN 5000 KZT`. */

const QUANTITY =
  /^(?<comparator>[A-Z_]+) (?<amount>-?\d+(?:\.\d+)?)(?: (?<to>-?\d+(?:\.\d+)?))? (?<unit>\S+?)(?: of (?<of>.+?))?(?: per (?<per>\S+))?(?: \((?<other>-?\d+(?:\.\d+)?) (?<otherUnit>\S+)\))?$/;

const isUnit = (word: string | undefined): word is Unit => word !== undefined && Object.hasOwn(UNITS, word);
const isComparator = (word: string | undefined): word is Comparator => COMPARATORS.some((one) => one === word);
const isPlain = (comparator: Comparator): comparator is Exclude<Comparator, 'BETWEEN'> => comparator !== 'BETWEEN';
const isPredicate = (word: string | undefined): word is Predicate => PREDICATE_NAMES.some((one) => one === word);

/** A predicate and the rest of a line; undefined if it does not begin with one. */
export function splitPredicate(line: string): { readonly predicate: Predicate; readonly rest: string } | undefined {
  const [, word, rest = ''] = /^([A-Z_]+) (.+)$/s.exec(line) ?? [];
  return isPredicate(word) ? { predicate: word, rest } : undefined;
}

/** A quantity in the notation of exports; undefined if it is none. Ids of the file are entities. */
export function readWrittenQuantity(text: string, isEntity: (id: string) => boolean): QuantityShape | undefined {
  const { comparator, amount, to, unit, of, per, other, otherUnit } = QUANTITY.exec(text)?.groups ?? {};
  if (amount === undefined || !isComparator(comparator) || !isUnit(unit)) return undefined;
  const counted = of === undefined || isEntity(of) ? of : toLocalText(of, pickLang(of));
  return {
    ...(to === undefined ? { amount, ...(isPlain(comparator) && { comparator }) } : { from: amount, to }),
    unit,
    ...(counted !== undefined && { of: counted }),
    ...(isUnit(per) && { per }),
    ...(other !== undefined && isUnit(otherUnit) && { equivalent: { amount: other, unit: otherUnit } }),
  };
}

/** The value of a qualifier in the notation of exports. */
export function readQualifierValue(text: string, isEntity: (id: string) => boolean): SourceValue | undefined {
  if (text === 'UNKNOWN') return { unknown: true };
  if (isEntity(text)) return { entity: text };
  const quantity = readWrittenQuantity(text, isEntity);
  if (quantity) return { quantity };
  if (/^[\dX]{4}(?:-|$)/.test(text)) return { date: text };
  const words = toLocalText(text, pickLang(text));
  return words && { text: words };
}
