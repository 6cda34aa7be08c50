import { CURRENCY_CODES } from '../../../schema/currencies.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { AmountDoubt, TextUnit, UnitPatterns } from './quantity.ts';
import { ENGLISH_UNITS } from './units-en.ts';
import { KAZAKH_UNITS } from './units-kk.ts';
import { RUSSIAN_UNITS } from './units-ru.ts';

export interface UnitMatch {
  readonly unit: TextUnit;
  readonly end: number;
  readonly doubt: AmountDoubt | null;
}

const CURRENCY_SIGNS: Readonly<Record<string, TextUnit>> = {
  '₸': 'KZT',
  $: 'USD',
  '€': 'EUR',
  '₽': 'RUB',
  '£': 'GBP',
  '¥': 'JPY',
  '₴': 'UAH',
  '₺': 'TRY',
  '₩': 'KRW',
  '₹': 'INR',
};
const DOLLARS: Readonly<Record<string, TextUnit>> = { A: 'AUD', AU: 'AUD', C: 'CAD', CA: 'CAD', HK: 'HKD', NZ: 'NZD', S: 'SGD', US: 'USD' };
const SIGN = '[₸$€₽£¥₴₺₩₹]';
const CODE = `(?:${CURRENCY_CODES.join('|')})`;

const CURRENCY_BEFORE_NUMBER = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?<code>${CODE})|(?<![\\p{L}\\p{N}])(?<dollar>US|AU|CA|HK|NZ|A|C|S)\\$|(?<sign>${SIGN})) ?$`,
  'u',
);
const CURRENCY_AFTER_NUMBER = new RegExp(` ?(?:(?<code>${CODE})(?![\\p{L}\\p{N}])|(?<sign>${SIGN}))(?:-\\p{Script=Cyrillic}{1,5})?`, 'uy');

const toDoubt = (sign: string | undefined): AmountDoubt | null => (sign === '¥' ? 'CURRENCY' : null);

/** A currency before a number: "$5", "US$5", "KZT 5". Its `end` is where it begins. */
export function findUnitBefore(text: string, start: number): UnitMatch | null {
  const match = CURRENCY_BEFORE_NUMBER.exec(text.slice(Math.max(0, start - 6), start));
  const { code, dollar, sign } = match?.groups ?? {};
  const unit = code ?? (dollar === undefined ? CURRENCY_SIGNS[sign ?? ''] : DOLLARS[dollar]);
  return match && unit ? { unit: unit as TextUnit, end: start - match[0].length, doubt: toDoubt(sign) } : null; // one of the codes
}

interface CompiledUnit {
  readonly unit: TextUnit;
  readonly pattern: RegExp;
  readonly doubt: AmountDoubt | null;
}

const compileUnits = (patterns: UnitPatterns): readonly CompiledUnit[] =>
  patterns.map(([unit, pattern, doubt = null]) => ({
    unit,
    pattern: new RegExp(`\\s*(?:${pattern})(?![\\p{L}\\p{N}])`, 'iuy'),
    doubt,
  }));

const UNITS: Readonly<Record<RecognizedLanguage, readonly CompiledUnit[]>> = {
  kk: compileUnits(KAZAKH_UNITS),
  ru: compileUnits(RUSSIAN_UNITS),
  en: compileUnits(ENGLISH_UNITS),
};

/** The unit behind a number; null if there is none. */
export function findUnitAfter(text: string, end: number, lang: RecognizedLanguage): UnitMatch | null {
  CURRENCY_AFTER_NUMBER.lastIndex = end;
  const { code, sign } = CURRENCY_AFTER_NUMBER.exec(text)?.groups ?? {};
  const money = code ?? CURRENCY_SIGNS[sign ?? ''];
  if (money) return { unit: money as TextUnit, end: CURRENCY_AFTER_NUMBER.lastIndex, doubt: toDoubt(sign) }; // one of the codes
  for (const { unit, pattern, doubt } of UNITS[lang]) {
    pattern.lastIndex = end;
    if (pattern.test(text)) return { unit, end: pattern.lastIndex, doubt };
  }
  return null;
}
