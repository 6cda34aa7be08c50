import { attachEnding } from '../inflection/attach.ts';
import type { Decimal } from '../number/decimal.ts';
import { findPlural, formatDecimal, formatLargeNumber, NO_BREAK, type WrittenNumber } from '../number/format-number.ts';
import { spellNumber } from '../number/spell-number.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { TextComparator, TextQuantity, TextUnit } from './quantity.ts';
import { findUnitForms, type UnitForms } from './unit-forms.ts';

interface WriteOptions {
  /** True if whole numbers are written in words. Decimals and ranges stay digits. */
  readonly spelledOut?: boolean;
}

type Patterns = Readonly<Record<TextComparator, string>>;

/** `#` stands for the number with its unit. */
const PATTERNS: Readonly<Record<RecognizedLanguage, Patterns>> = {
  kk: { EXACTLY: '#', MORE_THAN: '# астам', AT_LEAST: 'кемінде #', LESS_THAN: '# аз', AT_MOST: 'ең көбі #', ABOUT: 'шамамен #' },
  ru: { EXACTLY: '#', MORE_THAN: 'более #', AT_LEAST: 'не менее #', LESS_THAN: 'менее #', AT_MOST: 'не более #', ABOUT: 'около #' },
  en: {
    EXACTLY: '#',
    MORE_THAN: 'more than #',
    AT_LEAST: 'at least #',
    LESS_THAN: 'less than #',
    AT_MOST: 'no more than #',
    ABOUT: 'about #',
  },
};
/** Before things that are counted one by one. */
const ENGLISH_COUNTS: Patterns = { ...PATTERNS.en, LESS_THAN: 'fewer than #' };
const RUSSIAN_TIMES: Patterns = {
  EXACTLY: 'в #',
  MORE_THAN: 'более чем в #',
  AT_LEAST: 'не менее чем в #',
  LESS_THAN: 'менее чем в #',
  AT_MOST: 'не более чем в #',
  ABOUT: 'примерно в #',
};
/** Before a number in words, which stays in the nominative. */
const RUSSIAN_SPELLED: Patterns = {
  EXACTLY: '#',
  MORE_THAN: 'более чем #',
  AT_LEAST: 'не менее чем #',
  LESS_THAN: 'менее чем #',
  AT_MOST: 'не более чем #',
  ABOUT: 'примерно #',
};

/** The comparators of a language, before a number in digits or in words. */
function findPatterns(lang: RecognizedLanguage, unit: TextUnit, isSpelled: boolean): Patterns {
  if (lang === 'en' && (unit === 'COUNT' || unit === 'PERSON' || unit === 'FAMILY')) return ENGLISH_COUNTS;
  if (lang !== 'ru') return PATTERNS[lang];
  return unit === 'TIMES' ? RUSSIAN_TIMES : isSpelled ? RUSSIAN_SPELLED : PATTERNS.ru;
}

/** Kazakh comparators that stand behind the ablative. */
const isAblative = (lang: RecognizedLanguage, comparator: TextComparator): boolean =>
  lang === 'kk' && (comparator === 'MORE_THAN' || comparator === 'LESS_THAN');

const ABLATIVE = (word: string, isPossessed = false): string => attachEnding(word, 'ABLATIVE', isPossessed);

/** Digits take an ending as they are read: 120-дан, 2100-ден. */
function attachToDigits(amount: Decimal, digits: string): string {
  const [whole = '', fraction] = amount.split('.');
  const last =
    spellNumber(fraction ?? whole, 'kk')
      ?.split(' ')
      .at(-1) ?? '';
  return `${digits}-${ABLATIVE(last).slice(last.length)}`;
}

function writeNumber(amount: Decimal, { digits, scale, fullScale }: WrittenNumber, withEnding: boolean): string {
  if (!withEnding) return scale === null ? digits : `${digits} ${scale}`;
  return fullScale === null ? attachToDigits(amount, digits) : `${digits} ${ABLATIVE(fullScale)}`;
}

function writeUnit(forms: UnitForms, amount: Decimal, lang: RecognizedLanguage, isScaled: boolean, quantity: TextQuantity): string {
  if (lang === 'kk') {
    if (!isAblative(lang, quantity.comparator)) return forms.kk;
    return /^[A-Z]+$/.test(forms.kk) ? `${forms.kk}-ден` : ABLATIVE(forms.kk, forms.isPossessed);
  }
  const plural = findPlural(amount, lang);
  if (lang === 'en') return forms.en[plural === 'one' && !isScaled ? 0 : 1];
  const { one, few, many } = forms.ru;
  const isGenitive = quantity.comparator !== 'EXACTLY' && quantity.unit !== 'TIMES';
  if (isScaled || plural === 'many') return many;
  if (plural === 'other') return few;
  return isGenitive ? (plural === 'one' ? few : many) : plural === 'one' ? one : few;
}

const writePercent = (number: string, lang: RecognizedLanguage, withEnding: boolean): string => {
  if (lang === 'en') return `${number}%`;
  return lang === 'kk' && withEnding ? `${number} пайыздан` : `${number}${NO_BREAK}%`;
};

/** Signs that English newspapers put before digits. */
const ENGLISH_SIGNS: Partial<Readonly<Record<TextUnit, string>>> = { USD: '$', EUR: '€', GBP: '£' };

/** A number with its unit; `isScaled` if words such as "million" stand between. */
function attachUnit(number: string, isScaled: boolean, amount: Decimal, quantity: TextQuantity, lang: RecognizedLanguage): string {
  const forms = findUnitForms(quantity.unit);
  const sign = lang === 'en' && /^\d/.test(number) ? ENGLISH_SIGNS[quantity.unit] : undefined;
  if (sign !== undefined) return `${sign}${number}`;
  if (quantity.unit === 'PERCENT') return writePercent(number, lang, isAblative(lang, quantity.comparator));
  return forms ? `${number} ${writeUnit(forms, amount, lang, isScaled, quantity)}` : number;
}

const writeDigits = (amount: Decimal, lang: RecognizedLanguage): WrittenNumber => ({
  digits: formatDecimal(amount, lang),
  scale: null,
  fullScale: null,
});

/** "10–15 млн тенге", or "900 000 – 1,5 млн тенге" if the scales differ. */
function writeRange(quantity: TextQuantity, to: Decimal, lang: RecognizedLanguage): string {
  const large = [quantity.amount, to].map((amount) => formatLargeNumber(amount, lang));
  // A first number without a scale would take that of the second.
  const isClear = large[0]?.scale !== null || large[1]?.scale === null;
  const [from, last] = isClear ? large : [writeDigits(quantity.amount, lang), writeDigits(to, lang)];
  if (!from || !last) return '';
  const start = from.scale === last.scale ? `${from.digits}–` : `${writeNumber(quantity.amount, from, false)} – `;
  const range = attachUnit(start + writeNumber(to, last, false), last.scale !== null, to, quantity, lang);
  return findPatterns(lang, quantity.unit, false).EXACTLY.replace('#', () => range);
}

/** In words: the number takes the gender of its unit. */
function spell(quantity: TextQuantity, lang: RecognizedLanguage): string | null {
  const forms = findUnitForms(quantity.unit);
  if (lang === 'ru' && quantity.unit === 'TIMES') return null; // would need the accusative
  const words = spellNumber(quantity.amount, lang, forms?.ru.gender);
  if (words === null) return null;
  const isScaled = /^\d+000$/.test(quantity.amount);
  const nominative: TextQuantity = lang === 'ru' ? { ...quantity, comparator: 'EXACTLY' } : quantity;
  const number = !forms && quantity.unit !== 'PERCENT' && isAblative(lang, quantity.comparator) ? ABLATIVE(words) : words;
  return attachUnit(number, isScaled, quantity.amount, nominative, lang);
}

/** A quantity as a newspaper prints it: "more than 360,000 families", «340 млн тенге», «2100-ден астам». No digit is lost. */
export function writeAmount(quantity: TextQuantity, lang: RecognizedLanguage, { spelledOut = false }: WriteOptions = {}): string {
  const { amount, to, comparator, unit } = quantity;
  if (to !== null) return writeRange({ ...quantity, comparator: 'EXACTLY' }, to, lang).replaceAll(' ', NO_BREAK);
  const spelled = spelledOut ? spell(quantity, lang) : null;
  const written = formatLargeNumber(amount, lang);
  const withEnding = isAblative(lang, comparator) && findUnitForms(unit) === null && unit !== 'PERCENT';
  const plain = () =>
    attachUnit(writeNumber(amount, written, withEnding), written.scale !== null, amount, quantity, lang).replaceAll(' ', NO_BREAK);
  const patterns = findPatterns(lang, unit, spelled !== null);
  return patterns[comparator].replace('#', () => spelled ?? plain()); // a function, as a text would interpret $
}
