import { listQuoted } from './marks.ts';
import { findClause } from './reporting-clause.ts';

/** Maximum number of sentences in which a quotation mark is closed. */
export const MAX_SENTENCES = 30;

/** A sentence and its words. */
export interface SpeechSentence {
  /** Offset in code points. */
  readonly start: number;
  readonly words: string;
  /** Number of quotation marks that it opens; negative if it closes more. */
  readonly open: number;
  readonly isLineStart: boolean;
}

export const LINE_DASH = /^[-–—―](?!\d)/;

/** The sentence in which the marks that are open after `at` are closed; `at` if they are not. */
export function findClosing(all: readonly SpeechSentence[], at: number, open: number): number {
  let depth = open;
  for (let next = at; next <= at + MAX_SENTENCES; next += 1) {
    if (depth <= 0) return next;
    const following = all[next + 1];
    if (!following) return at;
    depth += following.open;
  }
  return at;
}

/** The last sentence of a speech whose speaker is named in `at`: the speech may go on in the same line. */
export function findLast(all: readonly SpeechSentence[], first: number, at: number, isDash: boolean): number {
  const open = all.slice(first, at + 1).reduce((sum, one) => sum + one.open, 0);
  let last = isDash ? at : findClosing(all, at, open);
  for (let next = all[last + 1]; next && !next.isLineStart; next = all[last + 1]) {
    const goesOn = isDash ? LINE_DASH.test(next.words) || last > at : isAllQuoted(next.words);
    if (!goesOn || findClause(next.words)) break;
    last = isDash ? last + 1 : findClosing(all, last + 1, next.open);
  }
  return last;
}

/** True if quotation marks are around a whole sentence, or open at its start. */
function isAllQuoted(words: string): boolean {
  const [quoted] = listQuoted(words);
  return quoted?.start === 0 && (quoted.end === null || /^[\s.!?…]*$/.test(words.slice(quoted.end)));
}
