import { splitSentences } from '../sentence/split.ts';
import { collectSeenStems } from './context.ts';
import { type ReadWords, readWords } from './features.ts';
import { listTokens } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The words of every sentence of a text, with what their features are made of. */
export function readSentences(text: string, read: Vocabulary): ReadWords[] {
  const units = toUnits(text);
  const sentences = splitSentences(text).map(({ start, end }) => listTokens(text, units(start), units(end)).map(read));
  const seen = collectSeenStems(sentences);
  return sentences.map((words) => readWords(words, seen));
}

/** Converts increasing code points to UTF-16 units. */
function toUnits(text: string): (point: number) => number {
  let units = 0;
  let points = 0;
  return (point) => {
    for (; points < point; points += 1) units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
    return units;
  };
}
