import type { RecognizedLanguage } from '../recognize/stem.ts';
import { SMALL_EN, TEENS_EN, TENS_EN } from './words-en.ts';
import { SMALL_KK, TENS_KK } from './words-kk.ts';

export type Gender = 'MASCULINE' | 'FEMININE' | 'NEUTER';

const SMALL_RU: Readonly<Record<Gender, readonly string[]>> = {
  MASCULINE: ['один', 'два'],
  FEMININE: ['одна', 'две'],
  NEUTER: ['одно', 'два'],
};
const LATER_RU = 'три четыре пять шесть семь восемь девять'.split(' ');
const TEENS_RU = 'десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split(
  ' ',
);
const TENS_RU = 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ');
const HUNDREDS_RU = 'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(' ');

const SCALES_EN = ['', 'thousand', 'million', 'billion', 'trillion'];
const SCALES_KK = ['', 'мың', 'миллион', 'миллиард', 'триллион'];
const SCALES_RU: readonly (readonly [one: string, few: string, many: string])[] = [
  ['', '', ''],
  ['тысяча', 'тысячи', 'тысяч'],
  ['миллион', 'миллиона', 'миллионов'],
  ['миллиард', 'миллиарда', 'миллиардов'],
  ['триллион', 'триллиона', 'триллионов'],
];
/** Larger numbers are written in digits. */
const MAX_DIGITS = 15;

const digitsOf = (group: number): readonly [hundreds: number, tens: number, ones: number] => [
  Math.floor(group / 100),
  Math.floor(group / 10) % 10,
  group % 10,
];
const at = (words: readonly string[], index: number): string[] => (index >= 0 ? [words[index] ?? ''] : []);

function spellEnglish(group: number): string[] {
  const [hundreds, tens, ones] = digitsOf(group);
  const rest = group % 100;
  const small =
    rest >= 20
      ? [[...at(TENS_EN, tens - 2), ...at(SMALL_EN, ones - 1)].join('-')]
      : rest >= 10
        ? at(TEENS_EN, rest - 10)
        : at(SMALL_EN, ones - 1);
  return [...(hundreds > 0 ? [...at(SMALL_EN, hundreds - 1), 'hundred'] : []), ...(hundreds > 0 && rest > 0 ? ['and'] : []), ...small];
}

function spellRussian(group: number, gender: Gender): string[] {
  const [hundreds, tens, ones] = digitsOf(group);
  const rest = group % 100;
  const small = at([...SMALL_RU[gender], ...LATER_RU], ones - 1);
  return [...at(HUNDREDS_RU, hundreds - 1), ...(rest >= 10 && rest < 20 ? at(TEENS_RU, rest - 10) : [...at(TENS_RU, tens - 2), ...small])];
}

function spellKazakh(group: number): string[] {
  const [hundreds, tens, ones] = digitsOf(group);
  return [
    ...(hundreds > 1 ? at(SMALL_KK, hundreds - 1) : []),
    ...(hundreds > 0 ? ['жүз'] : []),
    ...at(TENS_KK, tens - 1),
    ...at(SMALL_KK, ones - 1),
  ];
}

function scaleRussian(group: number, scale: number): string {
  const form = new Intl.PluralRules('ru').select(group);
  return SCALES_RU[scale]?.[form === 'one' ? 0 : form === 'few' ? 1 : 2] ?? '';
}

/** One group of three digits with its scale. */
function spellGroup(group: number, scale: number, lang: RecognizedLanguage, gender: Gender): string[] {
  if (lang === 'en') return [...spellEnglish(group), ...(scale > 0 ? at(SCALES_EN, scale) : [])];
  if (lang === 'kk') return [...(group === 1 && scale === 1 ? [] : spellKazakh(group)), ...(scale > 0 ? at(SCALES_KK, scale) : [])];
  const own = scale === 1 ? 'FEMININE' : scale > 1 ? 'MASCULINE' : gender;
  return [...spellRussian(group, own), ...(scale > 0 ? [scaleRussian(group, scale)] : [])];
}

const ZERO: Readonly<Record<RecognizedLanguage, string>> = { kk: 'нөл', ru: 'ноль', en: 'zero' };

/** A whole number in words, in the nominative: "двадцать одна тысяча". Null for decimals, negative and very large numbers. */
export function spellNumber(amount: string, lang: RecognizedLanguage, gender: Gender = 'MASCULINE'): string | null {
  if (!/^\d+$/.test(amount) || amount.length > MAX_DIGITS) return null;
  if (/^0+$/.test(amount)) return ZERO[lang];
  const groups = Array.from(
    amount.padStart(MAX_DIGITS, '0').matchAll(/\d{3}/g),
    ([digits], index) => [Number(digits), MAX_DIGITS / 3 - 1 - index] as const,
  );
  return groups
    .filter(([group]) => group > 0)
    .flatMap(([group, scale], index) => [
      ...(isLastSmall(group, scale, index, lang) ? ['and'] : []),
      ...spellGroup(group, scale, lang, gender),
    ])
    .join(' ');
}

/** "One thousand and five". */
const isLastSmall = (group: number, scale: number, index: number, lang: RecognizedLanguage): boolean =>
  lang === 'en' && scale === 0 && index > 0 && group < 100;
