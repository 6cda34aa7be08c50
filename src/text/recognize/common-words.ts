import { isCountryName } from '../name/country.ts';
import { CLASS_BIT, openLexicon } from './lexicon.ts';
import { readWordList } from './resources.ts';
import type { RecognizedLanguage } from './stem.ts';
import { hasWord, type WordList } from './word-list.ts';

const NAME_LANGUAGES: readonly RecognizedLanguage[] = ['kk', 'ru', 'en'];

/** True for a common given name, in normal form. */
export const isCommonGivenName = (norm: string): boolean =>
  NAME_LANGUAGES.some((lang) => ((openLexicon(lang).get(norm) ?? 0) & CLASS_BIT.GIVEN_NAME) !== 0);

let english: WordList | null | undefined;

/** True for an English word in normal form that is more than the name of a country or a well-known place: nice, but not turkey. */
export function isEnglishWord(norm: string): boolean {
  if (!/^[a-z]+$/.test(norm) || isCountryName(norm) || ((openLexicon('en').get(norm) ?? 0) & CLASS_BIT.PLACE) !== 0) return false;
  english ??= readWordList('en');
  return english !== null && hasWord(english, norm);
}
