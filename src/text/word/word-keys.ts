import { listLemmas } from '../inflection/lemma.ts';
import { listRussianLemmas } from '../inflection/russian/lemma.ts';
import { toCyrillic } from '../name/cyrillic.ts';
import { FOLDING_VERSION } from '../name/fold.ts';
import { toSpelledKey } from '../name/name-key.ts';

/**
 * Version of the rules here and of Kazakh and Russian endings. Raise it with every change that gives a word other keys: at the next start,
 * the server makes the keys of all texts again. `tests/text/word-keys.unit.test.ts` fails if it was not raised.
 */
const RULES_VERSION = 2;
/** The version that is stored. Keys of sounds are those of names, so they change with the folding of names too. */
export const WORDS_VERSION = 1000 * RULES_VERSION + FOLDING_VERSION;

/**
 * Stems of Russian and English words, by `loadSnowballStems`. Kazakh lemmas are ours. Russian words have both: snowball knows
 * verbs, and our lemmas know names (Казахстане, Белова).
 */
export interface Stems {
  readonly ru: ReadonlyMap<string, string>;
  readonly en: ReadonlyMap<string, string>;
}
export type StemmedLanguage = keyof Stems;

/** First characters of keys. The exact word has none, so that a key of one sort is never another's beginning. */
export const KEY_MARKS = { sound: '~', ru: '@', en: '$', title: '^' } as const;
const MAX_KEY_LENGTH = 200;
const MIN_INFLECTED_LENGTH = 4;

const IS_CYRILLIC = /\p{Script=Cyrillic}/u;
const IS_LATIN = /\p{Script=Latin}/u;

const truncate = (key: string): string => (key.length <= MAX_KEY_LENGTH ? key : Array.from(key).slice(0, MAX_KEY_LENGTH).join(''));

/** The key of the word as it is written. */
export const toExactKey = (norm: string): string => truncate(norm);

/** The same key for a word of a title. Weights of Postgres do not do: a query for a weight also matches keys without positions. */
export const toTitleKey = (key: string): string => KEY_MARKS.title + key;

/** The key that is the same in all scripts and spellings of a word. */
const toSoundKey = (norm: string): string => KEY_MARKS.sound + truncate(toSpelledKey(norm));

const listLemmaKeys = (norm: string): string[] =>
  norm.length < MIN_INFLECTED_LENGTH ? [] : listLemmas(toCyrillic(norm)).map(({ lemma }) => toSoundKey(lemma));

const listRussianKeys = (norm: string): string[] =>
  norm.length < MIN_INFLECTED_LENGTH || !IS_CYRILLIC.test(norm)
    ? []
    : [norm, ...listRussianLemmas(norm)].map((lemma) => KEY_MARKS.ru + truncate(lemma));

/** The distinct words that each language's stemmer is to stem, by their script. */
export function partitionByStemmer(norms: Iterable<string>): Readonly<Record<StemmedLanguage, string[]>> {
  const distinct = [...new Set(norms)];
  return { ru: distinct.filter((norm) => IS_CYRILLIC.test(norm)), en: distinct.filter((norm) => IS_LATIN.test(norm)) };
}

function listStemKeys(norm: string, stems: Stems, languages: readonly StemmedLanguage[]): string[] {
  return languages.flatMap((language) => {
    const stem = stems[language].get(norm);
    return stem === undefined ? [] : [KEY_MARKS[language] + truncate(stem)];
  });
}

/** The keys of a word in a text of a known language, other than the exact one: every lemma in Kazakh and Russian, the stem in Russian and English. */
export function listTextKeys(norm: string, lang: string, stems: Stems): string[] {
  const language = lang.toLowerCase().split('-')[0] ?? '';
  const own = toSoundKey(norm);
  if (language === 'kk') return [...new Set([own, ...listLemmaKeys(norm)])];
  const lemmas = language === 'ru' ? listRussianKeys(norm) : [];
  return [...new Set([own, ...listStemKeys(norm, stems, language === 'ru' || language === 'en' ? [language] : []), ...lemmas])];
}

/** The keys of a word in a text of unknown language, other than the exact one and the stems of other languages. */
export const listQueryKeys = (norm: string): string[] => [...new Set([toSoundKey(norm), ...listLemmaKeys(norm), ...listRussianKeys(norm)])];

/** The beginnings that an incomplete word may have among the keys. */
export const listBeginnings = (norm: string): string[] => [toExactKey(norm), toSoundKey(norm)];
