import { isEndingAfterHyphen } from '../../text/inflection/lemma.ts';
import { type ReadWord, readName } from '../../text/name/reading.ts';

/** A word of a sentence. Offsets are UTF-16 units of the sentence; the end is exclusive. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** End of the word without a hyphenated ending. */
  readonly wordEnd: number;
  readonly word: ReadWord;
  /** Key of the ending after a hyphen, which a longer name may contain: АҚШ-тың елшілігі. */
  readonly ending: string | null;
  /** True if the word may continue a name that contains the previous word. */
  readonly canContinueName: boolean;
}

/** Words as in a normal form, with invisible characters and without an English possessive. */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}\u0640]*[\p{L}\p{M}\p{N}])?(?:['’ʼ](?!s(?![\p{L}\p{N}]))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const SPACES_AND_QUOTES = /^(?:['’]s)?[\s"«»“”„'’]*$/u;
const BEFORE_ENDING = /^["»”’']?[-‐‑]$/u;

/** True if words separated by this gap may be one name: `Nur Otan" партиясы`, `Б.Байбек`, `zakon.kz`, `Нұр-Сұлтан`. */
const isOneName = (gap: string, before: ReadWord): boolean =>
  (SPACES_AND_QUOTES.test(gap) && gap !== '') || gap === '.' || gap === '-' || gap === '‑' || (before.initial && /^\.\s$/u.test(gap));

/** Splits a sentence into words. With `inflected`, words may have Kazakh endings. */
export function tokenize(sentence: string, inflected: boolean): Token[] {
  const tokens: Token[] = [];
  for (const { 0: surface, index: start } of sentence.matchAll(WORD)) {
    if (surface === 's' && /['’]/.test(sentence.charAt(start - 1))) continue; // the possessive
    const end = start + surface.length;
    // Includes the full stop, which distinguishes the initial Sh. from a word.
    const [word] = readName(surface + (sentence[end] === '.' ? '.' : ''), inflected).words;
    const last = tokens.at(-1);
    if (!word) continue;
    const gap = last ? sentence.slice(last.end, start) : '';
    if (last && inflected && BEFORE_ENDING.test(gap) && isEndingAfterHyphen(last.word.norm, word.norm)) {
      const { norm, key, lemmas } = last.word;
      tokens[tokens.length - 1] = { ...last, end, ending: word.key, word: { ...last.word, lemmas: [{ norm, key }, ...lemmas] } };
    } else tokens.push({ start, end, wordEnd: end, word, ending: null, canContinueName: last !== undefined && isOneName(gap, last.word) });
  }
  return tokens;
}
