import { ARABIC_SOUNDS, CYRILLIC_SOUNDS, LATIN_GROUPS, LATIN_SOUNDS, SOUND_RULES } from './letters.ts';
import { splitWords } from './normalize.ts';

const replaceAll = (text: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((done, [pattern, by]) => done.replace(pattern, by), text);

const IS_LATIN = /\p{Script=Latin}/u;
/** Apostrophes, stress and vowel marks, and remains of decomposed ligatures. */
const NO_LETTER = /[^\p{L}\p{N}]/gu;
const cachedKeys = new Map<string, string>();
const MAX_CACHED_WORDS = 10_000;
const MAX_CACHED_LENGTH = 64;

/** Limits in code points for a word in a Postgres text search and for a value in an index. */
const MAX_WORD_LENGTH = 200;
const MAX_KEY_LENGTH = 600;
const truncate = (text: string, length: number): string => (text.length <= length ? text : Array.from(text).slice(0, length).join(''));

function makeKey(word: string): string {
  const letters = Array.from(word, (letter) => LATIN_SOUNDS.get(letter) ?? letter).join('');
  const latin = IS_LATIN.test(word) ? replaceAll(letters.normalize('NFKD').replace(/\p{M}/gu, ''), LATIN_GROUPS) : letters;
  const sounds = Array.from(latin, (letter) => CYRILLIC_SOUNDS.get(letter) ?? ARABIC_SOUNDS.get(letter) ?? letter).join('');
  const key = replaceAll(sounds.replace(NO_LETTER, ''), SOUND_RULES);
  return truncate(key || word.replace(NO_LETTER, ''), MAX_WORD_LENGTH); // a word of signs only (ъ) keeps a key
}

/**
 * The script-independent key of a word in normal form: the same for all spellings of a Kazakh or Russian name in Cyrillic,
 * Latin and Arabic script. The key omits distinctions that some spellings omit, so equal keys are a hint, not a proof.
 * Letters of other scripts are kept. Never empty.
 */
export function toWordKey(word: string): string {
  const found = cachedKeys.get(word);
  if (found !== undefined) return found;
  const key = makeKey(word);
  if (cachedKeys.size >= MAX_CACHED_WORDS) cachedKeys.clear();
  if (word.length <= MAX_CACHED_LENGTH) cachedKeys.set(word, key);
  return key;
}

/** The key of a normal form: the keys of its words, separated by spaces. Empty if it has no words. */
export const toNameKey = (normal: string): string => truncate(splitWords(normal).map(toWordKey).join(' '), MAX_KEY_LENGTH);

/** The first sound of a key: `sh` for Шәкен, `iu` for Юрий. */
export const toInitial = (key: string): string => /^(?:sh|ch|ts|iu|ia|.)/u.exec(key)?.[0] ?? '';
