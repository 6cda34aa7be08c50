import { ARABIC_SOUNDS, CYRILLIC_SOUNDS, LATIN_GROUPS, LATIN_SOUNDS, SOUND_MERGERS, SOUND_RULES } from './letters.ts';
import { splitWords } from './normalize.ts';
import { isNumeral } from './numeral.ts';
import { createWordCache } from './word-cache.ts';

const replaceAll = (text: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((done, [pattern, by]) => done.replace(pattern, by), text);

const IS_LATIN = /\p{Script=Latin}/u;
/** Apostrophes, stress and vowel marks, and remains of decomposed ligatures. */
const NO_LETTER = /[^\p{L}\p{N}]/gu;

/** Limits in code points for a word in a Postgres text search and for a value in an index. */
const MAX_WORD_LENGTH = 200;
const MAX_KEY_LENGTH = 600;
const truncate = (text: string, length: number): string => (text.length <= length ? text : Array.from(text).slice(0, length).join(''));

/** German labels (Jespajewa, Nurtajewitsch) and scientific ones (Džamilja) write й as j. */
const GERMAN = /(?:[eo]wa?|witsch|wna)$/;
const SCIENTIFIC = /[žšč]/;
function unifyLatin(word: string): string {
  if (GERMAN.test(word))
    return word
      .replace(/dsch/g, 'zh')
      .replace(/tsch/g, 'ch')
      .replace(/sch/g, 'sh')
      .replace(/^je/, 'e')
      .replace(/j/g, 'y')
      .replace(/w/g, 'v');
  return SCIENTIFIC.test(word) ? word.replace(/dž/g, 'zh').replace(/j/g, 'y') : word;
}

/** The sounds of a word, with doubled letters and without the mergers of the key: Анна is not Ана. */
export function toSounds(word: string): string {
  if (isNumeral(word)) return word;
  const letters = Array.from(IS_LATIN.test(word) ? unifyLatin(word) : word, (letter) => LATIN_SOUNDS.get(letter) ?? letter).join('');
  const latin = IS_LATIN.test(word) ? replaceAll(letters.normalize('NFKD').replace(/\p{M}/gu, ''), LATIN_GROUPS) : letters;
  const sounds = Array.from(latin, (letter) => CYRILLIC_SOUNDS.get(letter) ?? ARABIC_SOUNDS.get(letter) ?? letter).join('');
  return replaceAll(sounds.replace(NO_LETTER, ''), SOUND_RULES) || word.replace(NO_LETTER, ''); // a word of signs only (ъ) keeps a key
}

/** A key of the sounds alone, in which Омаров and Умаров differ: for words of texts. */
export const toSpelledKey = createWordCache((word) =>
  truncate(isNumeral(word) ? word : toSounds(word).replace(/(\p{L})\1+/gu, '$1'), MAX_WORD_LENGTH),
);

const makeKey = (word: string): string => truncate(isNumeral(word) ? word : replaceAll(toSounds(word), SOUND_MERGERS), MAX_WORD_LENGTH);

/**
 * The script-independent key of a word in normal form: the same for all spellings of a Kazakh or Russian name in Cyrillic,
 * Latin and Arabic script. The key omits distinctions that some spellings omit, so equal keys are a hint, not a proof.
 * Letters of other scripts are kept. Never empty.
 */
export const toWordKey = createWordCache(makeKey);

/** A high vowel between consonants, which spellings omit: Әбдірахман, Абдрахман. */
const REDUCED_VOWEL = /(?<=[bdfgjklmnprstvz]|[sct]h)i(?=[bdfgjklmnprstvz])/g;

/** The key without its reduced vowels, with one letter for е and и at the start: Ergaliev, Irgaliyev. */
export const toReducedKey = createWordCache((word) =>
  toWordKey(word)
    .replace(/^i(?=[^aeiu])/, 'e')
    .replace(REDUCED_VOWEL, '')
    .replace(/(\p{L})\1+/gu, '$1'),
);

/** The first part of Kazakh names such as Ерғали. English and Russian may write it with и. */
const MAN = /^[ei]r(?=[^aeiu])/;
/** Shorter names differ by their first letter. */
const MIN_MAN_LENGTH = 6;
/** The other key of a name with Ер: that of Ергалиев for Irgaliyev. None for other keys. */
export const listOpenings = (key: string): readonly string[] =>
  key.length >= MIN_MAN_LENGTH && MAN.test(key) ? [`${key.startsWith('e') ? 'i' : 'e'}${key.slice(1)}`] : [];

/** The key with only its first letter, а and the consonants: words with another one are no spellings of one name. */
export const toSkeleton = createWordCache((word) =>
  toReducedKey(word)
    .replace(/(?<=.)[eiu]/gu, '')
    .replace(/(\p{L})\1+/gu, '$1'),
);

/** The key of a normal form: the keys of its words, separated by spaces. Empty if it has no words. */
export const toNameKey = (normal: string): string => truncate(splitWords(normal).map(toWordKey).join(' '), MAX_KEY_LENGTH);

/** The first sound of a key: `sh` for Шәкен, `iu` for Юрий. */
export const toInitial = (key: string): string => /^(?:sh|ch|ts|iu|ia|.)/u.exec(key)?.[0] ?? '';
