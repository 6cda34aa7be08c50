/*
 * Conditions of Postgres' text search (tsquery) for words with their keys.
 */

/** A word to search for with the keys that texts may have for it. */
export interface KeyedWord {
  readonly norm: string;
  /** Key of the word as written. */
  readonly exact: string;
  /** True for a word of a phrase: only the exact key matches. */
  readonly quoted: boolean;
  /** All keys that match. Whatever has the exact key has one of them. */
  readonly keys: readonly string[];
  /** Those of the keys that some sentence has; never empty. */
  readonly sentenceKeys: readonly string[];
  /** About how many sentences have one of the keys. */
  readonly sentences: number;
}

const quoteKey = (key: string): string => `'${key.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** Condition: one of the keys is there; with `:*`, a key that begins with one of them. */
export const matchAnyKey = (keys: readonly string[], label: '' | ':*' = ''): string =>
  `(${keys.map((key) => quoteKey(key) + label).join('|')})`;

/** Condition: the words stand one after the other. */
export const matchPhrase = (phrase: readonly string[]): string => `(${phrase.map(quoteKey).join('<->')})`;

export const matchAll = (conditions: readonly string[]): string => conditions.join('&');
export const matchAny = (conditions: readonly string[]): string => `(${conditions.join('|')})`;

/** Weight of a word: rare words count more (inverse document frequency of BM25). */
export const weighWord = ({ sentences }: KeyedWord, total: number): number =>
  Math.log(1 + (Math.max(total, sentences) - sentences + 0.5) / (sentences + 0.5));

/** Maximum number of sentences that are read for a match of any word. */
const MAX_ANY_SENTENCES = 2000;

/** The rarest words that are there, as many as a search for any of them can afford, at least one. */
export function pickRareWords(words: readonly KeyedWord[]): KeyedWord[] {
  const sorted = words.filter(({ sentences }) => sentences > 0).sort((a, b) => a.sentences - b.sentences);
  let sum = 0;
  return sorted.filter(({ sentences }, index) => {
    sum += sentences;
    return index === 0 || sum <= MAX_ANY_SENTENCES;
  });
}
