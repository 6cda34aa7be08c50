import { listTextWords } from './text-word.ts';

/** A text to search for: words in any form, and phrases of words as written. */
export interface TextQuery {
  /** All distinct words, including those of phrases, in order. */
  readonly words: readonly QueryWord[];
  readonly phrases: readonly (readonly string[])[];
}

export interface QueryWord {
  readonly norm: string;
  /** True for a word of a phrase: only this form matches. */
  readonly exact: boolean;
}

export const MAX_QUERY_WORDS = 16;

/** Text between a pair of quotation marks of any kind. A mark without its pair is ignored. */
const QUOTED = /["«»„“”‟″＂]([^"«»„“”‟″＂]*)["«»„“”‟″＂]/gu;

const listNorms = (text: string): string[] => listTextWords(text).map(({ norm }) => norm);

/** Reads a text to search for. Only the first words of longer texts count. */
export function readTextQuery(text: string): TextQuery {
  const phrases = [...text.matchAll(QUOTED)]
    .map(([, quoted = '']) => listNorms(quoted).slice(0, MAX_QUERY_WORDS))
    .filter((phrase) => phrase.length > 0);
  const quoted = new Set(phrases.flat());
  const free = listNorms(text.replace(QUOTED, ' ')).filter((norm) => !quoted.has(norm));
  const words = [...[...quoted].map((norm) => ({ norm, exact: true })), ...[...new Set(free)].map((norm) => ({ norm, exact: false }))];
  return { words: words.slice(0, MAX_QUERY_WORDS), phrases };
}
