import { countCodePoints } from '../number/code-points.ts';
import type { Decimal } from '../number/decimal.ts';
import { type NumberReading, readNumber } from '../number/read-number.ts';
import { listTokens, type Token } from '../number/token.ts';
import { findRecognizedLanguage } from '../recognize/recognize.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import { type ComparatorMatch, findComparatorAfter, findComparatorBefore } from './comparator-words.ts';
import { type Counted, findCounted } from './counted.ts';
import type { AmountDoubt, FoundAmount, TextUnit } from './quantity.ts';
import { findRange, type Range } from './range.ts';
import { isReference } from './reference.ts';
import { findUnitAfter, findUnitBefore, type UnitMatch } from './unit-pattern.ts';

/** A number at its place in the text, with its range if it begins one. Offsets are UTF-16 units. */
interface Reading {
  readonly number: NumberReading;
  readonly range: Range | null;
  readonly start: number;
  readonly end: number;
}

/** What stands around a number. */
interface Surroundings {
  readonly unit: TextUnit | null;
  readonly unitDoubt: AmountDoubt | null;
  readonly comparator: ComparatorMatch | null;
  readonly counted: Counted | null;
  readonly start: number;
  readonly end: number;
}

/** Spaces that keep a number together. Each is one UTF-16 unit, so offsets stay. */
const OTHER_SPACES = /[\u00a0\u2009\u202f]/g;
/** Ungrouped digits that are rather a year. */
const YEAR = /^(?:19|20)\d\d$/;
const FACTOR = /^\s*раза?(?!\p{L})/u;
const FACTOR_BEFORE = /(?<!\p{L})во?\s+$/iu;
const OBLIQUE = /(?:[дтн][ае]н|[ғгқкн][ае])$/u;

/** "В 2,5 раза" is a factor, "2 раза" a count. */
function findFactor(text: string, start: number, end: number, lang: RecognizedLanguage): UnitMatch | null {
  const match =
    lang === 'ru' && FACTOR_BEFORE.test(text.slice(Math.max(0, start - 5), start)) ? FACTOR.exec(text.slice(end, end + 10)) : null;
  return match && { unit: 'TIMES', end: end + match[0].length, doubt: null };
}

/** Kazakh puts the counted thing before the comparator: "120 адамға жуық". */
function findCountedFirst(
  text: string,
  end: number,
  lang: RecognizedLanguage,
): { readonly counted: Counted; readonly comparator: ComparatorMatch } | null {
  const counted = lang === 'kk' ? findCounted(text, end, lang) : null;
  const comparator = counted && OBLIQUE.test(counted.of) ? findComparatorAfter(text, counted.end, lang) : null;
  return counted && comparator ? { counted, comparator } : null;
}

function lookAround(text: string, { number, range, start, end }: Reading, lang: RecognizedLanguage): Surroundings {
  const before = number.isShare ? null : findUnitBefore(text, start);
  const from = before?.end ?? start;
  const behind = number.isShare ? null : (findUnitAfter(text, end, lang) ?? findFactor(text, start, end, lang));
  const first = before || behind ? null : findCountedFirst(text, end, lang);
  const after = first?.comparator ?? findComparatorAfter(text, behind?.end ?? end, lang);
  const late = after && !before && !behind && !first && !number.isShare ? findUnitAfter(text, after.edge, lang) : null;
  const unit = before ?? behind ?? late;
  const last = Math.max(end, behind?.end ?? 0, after?.edge ?? 0, late?.end ?? 0);
  const lead = range ? null : findComparatorBefore(text, from, lang);
  return {
    unit: number.isShare ? 'PERCENT' : (unit?.unit ?? null),
    unitDoubt: number.isShare ? null : (unit?.doubt ?? null),
    comparator: after ?? lead,
    counted: unit || number.isShare ? null : (first?.counted ?? findCounted(text, last, lang)),
    start: lead?.edge ?? from,
    end: last,
  };
}

/** People and families are counted one by one: 1 отбасы. Before another word a lone "one" says little: 1 кітап. */
const isCountedOne = (written: string, counted: Surroundings['counted']): boolean =>
  /^\d/.test(written) && (counted?.unit === 'FAMILY' || counted?.unit === 'PERSON');

/** False for a year, a lone "one", or digits beside which nothing tells an amount. */
function isAmount({ number, range }: Reading, written: string, { unit, comparator, counted }: Surroundings): boolean {
  if (number.isVague && !comparator) return false;
  if (unit !== null || comparator) return true;
  if (!range && number.amount === '1' && number.scale === null) return isCountedOne(written, counted);
  if (number.scale !== null) return true;
  return counted !== null && !YEAR.test(written);
}

/** A scale of one letter, without money, is rather a unit: 5m. */
function resolveShort({ number, start, end }: Reading, around: Surroundings, quantity: FoundAmount['quantity']): Partial<FoundAmount> {
  const { mantissa, amount } = number;
  const isMoney = around.unit !== null && /^[A-Z]{3}$/.test(around.unit);
  if (!number.isShort || isMoney || mantissa === null || start >= end) return {};
  const isMetre = number.scale === '1000000' && around.unit === null;
  return isMetre ? { quantity: { ...quantity, amount: mantissa, unit: 'm' }, other: amount, doubt: 'SHORT', of: null } : { doubt: 'SHORT' };
}

function findDoubt({ number, range }: Reading, around: Surroundings, other: Decimal | null): AmountDoubt | null {
  if (number.isShare && other !== null) return 'ROUNDED';
  if (other !== null) return 'SEPARATOR';
  return (range ? range.doubt : (around.comparator?.doubt ?? null)) ?? around.unitDoubt;
}

function toFound(text: string, reading: Reading, lang: RecognizedLanguage): FoundAmount | null {
  const { number, range } = reading;
  const around = lookAround(text, reading, lang);
  if (!isAmount(reading, text.slice(reading.start, reading.end), around)) return null;
  const other = number.other ?? range?.last.other ?? null;
  const quantity = {
    amount: range?.from ?? number.amount,
    to: range?.to ?? null,
    comparator: range ? 'EXACTLY' : (around.comparator?.comparator ?? (number.isShare && other !== null ? 'ABOUT' : 'EXACTLY')),
    unit: around.unit ?? around.counted?.unit ?? 'COUNT',
  } as const;
  const found = {
    start: around.start,
    end: around.end,
    quantity,
    of: around.counted?.of ?? null,
    doubt: findDoubt(reading, around, other),
    other,
  };
  return { ...found, other: number.isShare ? null : other, ...resolveShort(reading, around, quantity) };
}

function readAt(text: string, tokens: readonly Token[], index: number, lang: RecognizedLanguage): Reading | null {
  const number = readNumber(tokens, index, lang);
  if (!number) return null;
  const range = number.isOrdinal || number.isShare ? null : findRange(text, tokens, index, number, lang);
  const start = tokens[range?.first ?? index]?.start ?? 0;
  return {
    number: range ? { ...number, isVague: false, scale: range.last.scale ?? number.scale } : number,
    range,
    start,
    end: tokens[(range?.next ?? number.next) - 1]?.end ?? start,
  };
}

/** Quantities in a text, in order. Ordinals, years and numbers of things ("статья 5") are none. */
export function findAmounts(written: string, language: string): FoundAmount[] {
  const lang = findRecognizedLanguage(written, language);
  const text = written.replaceAll(OTHER_SPACES, ' ');
  const tokens = listTokens(text);
  const toPoint = countCodePoints(text);
  const found: FoundAmount[] = [];
  for (let index = 0; index < tokens.length; ) {
    const reading = readAt(text, tokens, index, lang);
    const token = tokens[index];
    if (reading && token && !reading.number.isOrdinal && !isReference(text, token, reading.end)) {
      const amount = toFound(text, reading, lang);
      if (amount) found.push({ ...amount, start: toPoint(amount.start), end: toPoint(amount.end) });
    }
    index = Math.max(reading?.range?.next ?? reading?.number.next ?? 0, index + 1);
  }
  return found;
}
