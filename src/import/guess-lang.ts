import { FALLBACK_LANGUAGES } from '../base/lang.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;
const KAZAKH = /[әғқңөұүһі]/iu;
const LATIN = /\p{Script=Latin}/u;

/** The language of words that a source gives without one, by their letters; words in Latin letters are taken for `latin`. */
export function pickLang(text: string, latin = 'en'): string {
  if (CYRILLIC.test(text)) return KAZAKH.test(text) ? 'kk' : 'ru';
  return LATIN.test(text) ? latin : 'und';
}

/** A text in one of the three languages of the graph; undefined for other ones. */
export function toLocalText(text: string, lang: string): { readonly [lang in (typeof FALLBACK_LANGUAGES)[number]]?: string } | undefined {
  const own = FALLBACK_LANGUAGES.find((code) => code === lang.split('-')[0]);
  return own && { [own]: text.trim() };
}
