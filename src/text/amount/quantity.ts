import type { Currency } from '../../../schema/currencies.ts';
import type { Comparator } from '../../../schema/words.ts';
import type { Decimal } from '../number/decimal.ts';

/** Units that are no money. COUNT is a number of things, PERSON and FAMILY of people and families, TIMES a factor. */
export const MEASURES = [
  'PERCENT',
  'PERCENTAGE_POINT',
  'TIMES',
  'COUNT',
  'PERSON',
  'FAMILY',
  'VOTE',
  'SHARE',
  'BARREL',
  'm',
  'km',
  'm2',
  'km2',
  'm3',
  'ha',
  'g',
  'kg',
  'TONNE',
  'l',
  'kWh',
  'MW',
  'min',
  'h',
  'd',
  'mo',
  'a',
] as const;
export type Measure = (typeof MEASURES)[number];
export type TextUnit = Currency | Measure;

/** How an amount is meant. A range is an amount with an upper end. */
export type TextComparator = Exclude<Comparator, 'BETWEEN'>;

/** An amount or a range of a text. */
export interface TextQuantity {
  readonly amount: Decimal;
  /** The upper end of a range, whose lower end is the amount; else null. */
  readonly to: Decimal | null;
  readonly comparator: TextComparator;
  readonly unit: TextUnit;
}

/**
 * Why a reading may be wrong. SEPARATOR: a point or comma may stand for thousands or decimals. SHORT: m may be metres or
 * million. ROUNDED: a fraction is no exact percentage. CHANGE: "from 10 to 15" may be a change. LIMIT: "up to" may name the
 * amount that was reached. CURRENCY: a sign of several currencies.
 */
export type AmountDoubt = 'SEPARATOR' | 'SHORT' | 'ROUNDED' | 'CHANGE' | 'LIMIT' | 'CURRENCY';

/** Patterns of a unit behind a number, the longest first. */
export type UnitPatterns = readonly (readonly [unit: TextUnit, pattern: string, doubt?: AmountDoubt])[];

/** A quantity at its place. Offsets are code points; the end is exclusive. */
export interface FoundAmount {
  readonly start: number;
  readonly end: number;
  readonly quantity: TextQuantity;
  /** The counted thing, as written. */
  readonly of: string | null;
  readonly doubt: AmountDoubt | null;
  /** A second possible amount. */
  readonly other: Decimal | null;
}
