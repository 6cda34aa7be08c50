import { normalizeName } from '../../text/name/normalize.ts';
import type { Phrase } from './phrase.ts';

/** Restores the case and letters of the written word in a lemma. */
function restoreLetters(written: string, lemma: string): string {
  if (/\p{Script=Latin}/u.test(written)) return written.slice(0, lemma.length);
  const isLoud = written.length > 1 && written === written.toUpperCase();
  const letters = Array.from(lemma, (letter, index) =>
    normalizeName(written.charAt(index)) === letter ? written.charAt(index) : letter,
  ).join('');
  return isLoud ? letters.toUpperCase() : letters;
}

/** The words with the last one as its lemma. */
export function toLemma(sentence: string, { start, end, tokens }: Phrase, lemma: string | undefined): string {
  const last = tokens.at(-1);
  if (!last || lemma === undefined) return sentence.slice(start, end);
  const written = sentence.slice(last.start, last.wordEnd);
  const restored = restoreLetters(written, lemma);
  const closing = /^["»”’]/u.exec(sentence.slice(last.wordEnd, last.end))?.[0] ?? ''; // as in «Birgemiz»-дің
  return sentence.slice(start, last.start) + restored + closing + sentence.slice(last.end, end);
}
