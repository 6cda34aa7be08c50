import type { RecognizedLanguage } from '../recognize/stem.ts';
import { type Decimal, normalizeDecimal } from './decimal.ts';

/** Keeps a number and what belongs to it on one line. */
export const NO_BREAK = '\u{a0}';
/** A large number is written in words only if it needs no more decimals than this. */
const MAX_DECIMALS = 2;

const FORMATS = new Map<string, Intl.NumberFormat>();
/** Formats a decimal of any length without losing a digit. */
export function formatDecimal(decimal: Decimal, lang: RecognizedLanguage): string {
  const format = FORMATS.get(lang) ?? new Intl.NumberFormat(lang, { maximumFractionDigits: 20 });
  FORMATS.set(lang, format);
  return format.format(decimal as `${number}`); // such a text is formatted without becoming a float
}

/** Zeros and words of large numbers, the largest first. */
const LARGE: Readonly<Record<RecognizedLanguage, readonly (readonly [zeros: number, word: string, full: string])[]>> = {
  kk: [
    [12, 'трлн', 'триллион'],
    [9, 'млрд', 'миллиард'],
    [6, 'млн', 'миллион'],
  ],
  ru: [
    [12, 'трлн', 'триллион'],
    [9, 'млрд', 'миллиард'],
    [6, 'млн', 'миллион'],
  ],
  en: [
    [12, 'trillion', 'trillion'],
    [9, 'billion', 'billion'],
    [6, 'million', 'million'],
  ],
};

/** A number as digits, with the word of its scale if it has one. */
export interface WrittenNumber {
  readonly digits: string;
  readonly scale: string | null;
  /** The scale without abbreviation. */
  readonly fullScale: string | null;
}

/** The number of millions, billions or trillions. Plain digits if these are shorter. */
export function formatLargeNumber(amount: Decimal, lang: RecognizedLanguage): WrittenNumber {
  const [, digits = '', fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const [zeros, scale, fullScale] = LARGE[lang].find(([minZeros]) => digits.length > minZeros) ?? [];
  const rest = zeros === undefined ? '' : digits.slice(-zeros).replace(/0+$/, '');
  if (zeros === undefined || scale === undefined || fullScale === undefined || /[1-9]/.test(fraction) || rest.length > MAX_DECIMALS)
    return { digits: formatDecimal(amount, lang), scale: null, fullScale: null };
  const shifted = normalizeDecimal(`${digits.slice(0, -zeros)}.${digits.slice(-zeros)}`);
  return { digits: formatDecimal(shifted, lang), scale, fullScale };
}

const PLURALS = { kk: new Intl.PluralRules('kk'), ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') };

/** The plural form of a number, which depends on its last digits. A float would lose them. */
export function findPlural(amount: Decimal, lang: RecognizedLanguage): Intl.LDMLPluralRule {
  const [whole = '', fraction = ''] = amount.replace('-', '').split('.');
  const sample = /[1-9]/.test(fraction) ? 1.5 : Number(whole.length > 3 ? `1${whole.slice(-3)}` : whole);
  return PLURALS[lang].select(sample);
}
