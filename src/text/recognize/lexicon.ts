import { type RecognizedLanguage, toNameStem } from './stem.ts';
import { WORD_CLASSES } from './word-class.ts';
import { ENGLISH_WORDS } from './words-en.ts';
import { KAZAKH_WORDS } from './words-kk.ts';
import { RUSSIAN_WORDS } from './words-ru.ts';

/** Classes of words as bits, in the order of `WORD_CLASSES`. */
export type ClassBits = number;
export const CLASS_BIT = {
  GIVEN_NAME: 1,
  PLACE: 2,
  PLACE_WORD: 4,
  SITE_WORD: 8,
  ORGANIZATION_WORD: 16,
  OTHER_WORD: 32,
  POST: 64,
  LEGAL_FORM: 128,
  SPEECH: 256,
} as const satisfies Record<(typeof WORD_CLASSES)[number], number>;

export const CLASS_WORDS = { kk: KAZAKH_WORDS, ru: RUSSIAN_WORDS, en: ENGLISH_WORDS };
const REGION_LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** Names of countries that have one word. */
export function listCountries(lang: RecognizedLanguage): string[] {
  const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
  return REGION_LETTERS.flatMap((first) => REGION_LETTERS.flatMap((second) => names.of(first + second) ?? []))
    .map((name) => name.toLowerCase())
    .filter((name) => /^[\p{L}-]+$/u.test(name));
}

function readLexicon(lang: RecognizedLanguage): ReadonlyMap<string, ClassBits> {
  const lexicon = new Map<string, ClassBits>();
  const add = (word: string, bit: number): void => {
    for (const key of new Set([word, toNameStem(word, lang)])) lexicon.set(key, (lexicon.get(key) ?? 0) | bit);
  };
  for (const name of WORD_CLASSES) for (const word of CLASS_WORDS[lang][name].split(' ')) add(word, CLASS_BIT[name]);
  for (const country of listCountries(lang)) add(country, CLASS_BIT.PLACE);
  return lexicon;
}

const lexicons = new Map<RecognizedLanguage, ReadonlyMap<string, ClassBits>>();

/** The classes of words and stems of a language. It is read once. */
export function openLexicon(lang: RecognizedLanguage): ReadonlyMap<string, ClassBits> {
  const known = lexicons.get(lang) ?? readLexicon(lang);
  lexicons.set(lang, known);
  return known;
}
