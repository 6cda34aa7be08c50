import type { Word } from './word.ts';

/** Positions of the marks around quoted words. */
export interface QuotedWords {
  readonly open: number;
  readonly close: number;
}

const MAX_QUOTED_WORDS = 12;
const OPENING_MARK = /[«“„‘]/;
const CLOSING = /[»”’]/;

/** True if a straight mark opens: it stands before a word and after a space, or others are closed already. */
function isOpening({ text, end, start }: Word, previous: Word | undefined, next: Word | undefined, isOpen: boolean): boolean {
  if (text !== '"') return OPENING_MARK.test(text);
  const isGluedBefore = previous?.end === start;
  const isGluedAfter = next?.start === end;
  return isGluedBefore === isGluedAfter ? !isOpen : isGluedAfter;
}

/** The innermost quotation marks around each word of a sentence. */
export function findQuotedWords(words: readonly Word[]): (QuotedWords | undefined)[] {
  const quoted: (QuotedWords | undefined)[] = new Array(words.length).fill(undefined);
  const opened: number[] = [];
  for (const [index, word] of words.entries()) {
    if (word.text !== '"' && !OPENING_MARK.test(word.text) && !CLOSING.test(word.text)) continue;
    if (isOpening(word, words[index - 1], words[index + 1], opened.length > 0)) opened.push(index);
    else {
      const open = opened.pop();
      if (open === undefined || index - open - 1 > MAX_QUOTED_WORDS) continue;
      for (let inside = open + 1; inside < index; inside += 1) quoted[inside] ??= { open, close: index };
    }
  }
  return quoted;
}
