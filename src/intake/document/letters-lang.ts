import { canonicalizeTag } from '../../base/lang.ts';

const KAZAKH_ONLY = /[әғқңөұүһі]/giu;
const CYRILLIC_LETTER = /\p{Script=Cyrillic}/gu;
const LATIN_LETTER = /\p{Script=Latin}/gu;
/** At least one in this many letters of a Kazakh text is a letter that Russian lacks. In a Russian text such letters occur only in names. */
const KAZAKH_SHARE = 50;
const CYRILLIC_LANGUAGES: ReadonlySet<string> = new Set(['kk', 'ru']);

const count = (text: string, letter: RegExp): number => text.match(letter)?.length ?? 0;

/** The language that the letters of a text suggest. */
function guessByLetters(text: string): 'kk' | 'ru' | 'en' {
  const cyrillic = count(text, CYRILLIC_LETTER);
  if (count(text, LATIN_LETTER) > cyrillic) return 'en';
  return count(text, KAZAKH_ONLY) * KAZAKH_SHARE >= cyrillic ? 'kk' : 'ru';
}

/** The language of a text: what its file says, unless the letters are not those of that language, as in templates that all languages of a site share. */
export function chooseLang(text: string, said: string | null | undefined): string {
  const guess = guessByLetters(text);
  const tag = canonicalizeTag((said ?? '').trim().replace('_', '-'));
  const own = tag?.split('-')[0];
  if (tag === null || own === undefined) return guess;
  const isCyrillic = CYRILLIC_LANGUAGES.has(guess);
  if (CYRILLIC_LANGUAGES.has(own)) return isCyrillic && own !== guess ? guess : tag.startsWith('kk') ? tag : own;
  return isCyrillic && own === 'en' ? guess : own;
}
