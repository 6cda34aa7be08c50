import { isEndingAfterHyphen } from '../../text/inflection/lemma.ts';
import { type ReadWord, readName } from '../../text/name/reading.ts';

/** A word of a sentence. Places are UTF-16 units of the sentence, the end exclusive. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Where the word itself ends: before a hyphen with an ending. */
  readonly wordEnd: number;
  readonly word: ReadWord;
  /** The key of the ending after a hyphen, which a longer name may hold: АҚШ-тың елшілігі. */
  readonly ending: string | null;
  /** Whether a name can go on with it that holds the word before. */
  readonly canContinueName: boolean;
}

/** As words of a normal form are cut, with the invisible signs that these are without; an English possessive is left out. */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}\u0640]*[\p{L}\p{M}\p{N}])?(?:['’ʼ](?!s(?![\p{L}\p{N}]))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const SPACES_AND_QUOTES = /^(?:['’]s)?[\s"«»“”„'’]*$/u;
const BEFORE_ENDING = /^["»”’']?[-‐‑]$/u;

/** Whether words with this between them can be of one name: `Nur Otan" партиясы`, `Б.Байбек`, `zakon.kz`, `Нұр-Сұлтан`. */
const isOneName = (gap: string, before: ReadWord): boolean =>
  (SPACES_AND_QUOTES.test(gap) && gap !== '') || gap === '.' || gap === '-' || gap === '‑' || (before.initial && /^\.\s$/u.test(gap));

/** The words of a sentence. `inflected` says that they may have Kazakh endings. */
export function tokenize(sentence: string, inflected: boolean): Token[] {
  const tokens: Token[] = [];
  for (const { 0: surface, index: start } of sentence.matchAll(WORD)) {
    if (surface === 's' && /['’]/.test(sentence.charAt(start - 1))) continue; // the possessive
    const end = start + surface.length;
    // With its stop, which tells the initial Sh. from a word.
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
