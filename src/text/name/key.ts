import { ARABIC_SOUNDS, CYRILLIC_SOUNDS, LATIN_SOUNDS, LATIN_GROUPS, SOUND_RULES } from './letters.ts';
import { splitWords } from './normal.ts';

const replaceAll = (text: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((done, [pattern, by]) => done.replace(pattern, by), text);

const IS_LATIN = /\p{Script=Latin}/u;
/** Apostrophes and the marks of stress and vowels, and what a ligature is taken apart into. */
const NO_LETTER = /[^\p{L}\p{N}]/gu;
const cachedKeys = new Map<string, string>();
const MAX_CACHED_WORDS = 50_000;
const MAX_CACHED_LENGTH = 64;

/** In code points: what Postgres takes as one word of a text search, and as one value in an index. */
const MAX_WORD_LENGTH = 200;
const MAX_KEY_LENGTH = 600;
const truncate = (text: string, length: number): string => (text.length <= length ? text : Array.from(text).slice(0, length).join(''));

function makeKey(word: string): string {
  const letters = Array.from(word, (letter) => LATIN_SOUNDS.get(letter) ?? letter).join('');
  const latin = IS_LATIN.test(word) ? replaceAll(letters.normalize('NFKD').replace(/\p{M}/gu, ''), LATIN_GROUPS) : letters;
  const sounds = Array.from(latin, (letter) => CYRILLIC_SOUNDS.get(letter) ?? ARABIC_SOUNDS.get(letter) ?? letter).join('');
  const key = replaceAll(sounds.replace(NO_LETTER, ''), SOUND_RULES);
  return truncate(key || word.replace(NO_LETTER, ''), MAX_WORD_LENGTH); // a word of signs alone (ъ) still is one
}

/**
 * The script-free key of one word in normal form: the same for all spellings of a Kazakh or Russian name in Cyrillic,
 * Latin and Arabic script. It leaves out what some spelling leaves out, so equal keys are a reason to look closer, no
 * proof. Letters of other scripts stay as they are. Never empty.
 */
export function toWordKey(word: string): string {
  const found = cachedKeys.get(word);
  if (found !== undefined) return found;
  const key = makeKey(word);
  if (cachedKeys.size >= MAX_CACHED_WORDS) cachedKeys.clear();
  if (word.length <= MAX_CACHED_LENGTH) cachedKeys.set(word, key);
  return key;
}

/** The key of a normal form: the keys of its words, one for each, with a space between. Empty where it has no words. */
export const toNameKey = (normal: string): string => truncate(splitWords(normal).map(toWordKey).join(' '), MAX_KEY_LENGTH);

/** The first sound of a key, as an initial gives it: `sh` of Шәкен, `iu` of Юрий. */
export const toInitial = (key: string): string => /^(?:sh|ch|ts|iu|ia|.)/u.exec(key)?.[0] ?? '';
