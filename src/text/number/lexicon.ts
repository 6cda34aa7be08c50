import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { NumberLexicon } from './number-word.ts';
import { ENGLISH_NUMBERS } from './words-en.ts';
import { KAZAKH_NUMBERS } from './words-kk.ts';
import { RUSSIAN_NUMBERS } from './words-ru.ts';

export const NUMBER_LEXICONS: Readonly<Record<RecognizedLanguage, NumberLexicon>> = {
  kk: KAZAKH_NUMBERS,
  ru: RUSSIAN_NUMBERS,
  en: ENGLISH_NUMBERS,
};
