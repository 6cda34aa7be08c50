import type { Span } from '../sentence/split.ts';
import type { TextWord } from './text-word.ts';
import { listTextKeys, type Stems, toExactKey } from './word-keys.ts';

/** What to highlight: keys of words, beginnings of an incomplete word, and phrases as exact keys. */
export interface Highlighting {
  readonly keys: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly phrases: readonly (readonly string[])[];
}

/** The words of a text that match, and its phrases, in order. */
export function highlightWords(
  words: readonly TextWord[],
  lang: string,
  stems: Stems,
  { keys, beginnings, phrases }: Highlighting,
): Span[] {
  const isMatch = ({ norm }: TextWord): boolean => {
    const own = [toExactKey(norm), ...listTextKeys(norm, lang, stems)];
    return own.some((key) => keys.has(key) || beginnings.some((beginning) => key.startsWith(beginning)));
  };
  const spans = words.flatMap((word, index): Span[] => {
    const phrase = phrases.find((keysInOrder) => keysInOrder.every((key, offset) => toExactKey(words[index + offset]?.norm ?? '') === key));
    const last = words[index + (phrase?.length ?? 1) - 1];
    return phrase || isMatch(word) ? [{ start: word.start, end: last?.end ?? word.end }] : [];
  });
  return spans.filter(({ start }, index) => spans.slice(0, index).every(({ end }) => end <= start));
}
