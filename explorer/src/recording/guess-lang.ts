import type { Lang } from '../state/state.ts';

const KAZAKH_LETTER = /[әғқңөұүһі]/giu;
const CYRILLIC_LETTER = /\p{Script=Cyrillic}/gu;
const LATIN_LETTER = /\p{Script=Latin}/gu;

const count = (text: string, letter: RegExp): number => text.match(letter)?.length ?? 0;

/** At least one in this many letters of a Kazakh text is a letter that Russian lacks. In a Russian text such letters occur only in names. */
const KAZAKH_SHARE = 50;

/** The language that the letters of a text suggest. */
export function findLang(text: string): Lang {
  const cyrillic = count(text, CYRILLIC_LETTER);
  if (count(text, LATIN_LETTER) > cyrillic) return 'en';
  return count(text, KAZAKH_LETTER) * KAZAKH_SHARE >= cyrillic ? 'kk' : 'ru';
}
