import { type Decimal, isLess, multiplyDecimals } from '../number/decimal.ts';
import { type NumberReading, readNumber } from '../number/read-number.ts';
import type { Token } from '../number/token.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { AmountDoubt } from './quantity.ts';
import { findUnitAfter } from './unit-pattern.ts';

/** A range of two numbers. */
export interface Range {
  readonly from: Decimal;
  readonly to: Decimal;
  /** Index of the token that begins the range, "от" or the number, and of the token behind it. */
  readonly first: number;
  readonly next: number;
  readonly last: NumberReading;
  readonly doubt: AmountDoubt | null;
}

const DASH = /^[-‐‑–—]$/;
const SIGN = /^[%₸$€₽£]$/;

/** Words before the first number, words between, and those after the second, with the doubt. */
const FRAMES: Readonly<
  Record<RecognizedLanguage, readonly (readonly [before: RegExp, between: RegExp, after: RegExp | null, doubt?: AmountDoubt])[]>
> = {
  kk: [[/^$/, /^[мбп]ен$/, /^[\s]*(?:аралығ|арасы)\p{L}*/u]],
  ru: [
    [/^от$/, /^до$/, null],
    [/^со?$/, /^до$/, null, 'CHANGE'],
    [/^между$/, /^и$/, null],
  ],
  en: [
    [/^between$/, /^and$/, null],
    [/^from$/, /^to$/, null, 'CHANGE'],
    [/^$/, /^to$/, null],
  ],
};

interface RangeLink {
  /** Index of the second number. */
  readonly at: number;
  readonly first: number;
  readonly after: RegExp | null;
  readonly doubt: AmountDoubt | null;
}

/** What joins a number to the next: a dash or words. */
function findRangeLink(tokens: readonly Token[], index: number, next: number, lang: RecognizedLanguage): RangeLink | null {
  const link = tokens[next];
  if (!link) return null;
  const at = SIGN.test(tokens[next + 1]?.text ?? '') ? next + 2 : next + 1;
  if (DASH.test(link.text)) {
    const isTight = link.isGlued && tokens[next + 1]?.isGlued === true;
    const areDigits = tokens[index]?.kind === 'NUMBER' && tokens[at]?.kind === 'NUMBER';
    return isTight || areDigits ? { at, first: index, after: null, doubt: null } : null;
  }
  const opener = SIGN.test(tokens[index - 1]?.text ?? '') ? index - 2 : index - 1;
  for (const [before, between, after, doubt = null] of FRAMES[lang]) {
    const isOpen = before.source === '^$';
    if (between.test(link.norm) && (isOpen || before.test(tokens[opener]?.norm ?? '')))
      return { at, first: isOpen ? index : opener, after, doubt };
  }
  const isAblative = lang === 'kk' && /[дтн][ае]н$/.test(tokens[next - 1]?.norm ?? '');
  return isAblative ? { at: next, first: index, after: /^\s+дейін(?!\p{L})/u, doubt: 'CHANGE' } : null;
}

/** The first number with the scale of the second, if only that has one: "10-15 мың". */
function shareScale(one: NumberReading, { mantissa, scale }: NumberReading): Decimal {
  if (one.scale !== null || scale === null || mantissa === null || !isLess(one.amount, mantissa)) return one.amount;
  return multiplyDecimals(one.amount, scale);
}

/** The index of the token behind a unit, if one follows: "от 10 тенге до 15 тенге". */
function skipUnit(text: string, tokens: readonly Token[], next: number, lang: RecognizedLanguage): number {
  const unit = findUnitAfter(text, tokens[next - 1]?.end ?? 0, lang);
  const behind = unit ? tokens.findIndex(({ start }, at) => at >= next && start >= unit.end) : -1;
  return behind < 0 ? next : behind;
}

/** The range that begins with a number; null if it is alone. */
export function findRange(
  text: string,
  tokens: readonly Token[],
  index: number,
  one: NumberReading,
  lang: RecognizedLanguage,
): Range | null {
  for (const next of new Set([one.next, skipUnit(text, tokens, one.next, lang)])) {
    const link = findRangeLink(tokens, index, next, lang);
    const last = link && readNumber(tokens, link.at, lang);
    if (!link || !last || last.isOrdinal || last.isVague || last.isShare) continue;
    const from = shareScale(one, last);
    const end = tokens[last.next - 1]?.end ?? 0;
    if (!isLess(from, last.amount)) continue;
    const behind = findUnitAfter(text, end, lang)?.end ?? end;
    if (link.after && !link.after.test(text.slice(end)) && !link.after.test(text.slice(behind))) continue;
    return { from, to: last.amount, first: link.first, next: last.next, last, doubt: link.doubt };
  }
  return null;
}
