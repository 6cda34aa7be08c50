import { toInitial } from '../../text/name/name-key.ts';
import { normalizeName } from '../../text/name/normalize.ts';
import { listKeys, markSecondInitials, type Reading } from '../../text/name/reading.ts';
import type { Token } from './tokens.ts';

/** Consecutive words that may be a name. The last one may have a case ending. */
export interface Phrase {
  /** UTF-16 units of the sentence, including quotation marks that belong to the name. */
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** Keys of possible names, and keys of an initial with a family name. */
  readonly keys: readonly string[];
  readonly initials: readonly string[];
  /** Adjacent words that may belong to the same name. */
  readonly previous: Token | undefined;
  readonly next: Token | undefined;
}

const MAX_PHRASE_WORDS = 8;
const OPENING = /[«"“„'‘]/;
const CLOSING = /[»"”“'’]/;
/** Quotation marks. A single one within a word is an apostrophe. */
const MARKS = /["«»“”„‘]|(?<!\p{L})'|['’](?!\p{L})/gu;

const isCapital = (sentence: string, { start }: Token): boolean => !/\p{Ll}/u.test(sentence.charAt(start));

/**
 * Keys of an initial and a family name in either order: `Н. Ә. Назарбаевты`, `Назарбаев Н.Ә.`. Full names of two or three
 * words count too, as a name may be stored in another order or without its patronymic. Only the last word has an ending.
 */
function listInitials(sentence: string, tokens: readonly Token[]): string[] {
  if (tokens.length > 3 || !tokens.every((token) => isCapital(sentence, token))) return [];
  const full = tokens.filter(({ word }) => !word.initial && !word.patronymic);
  const initial = tokens.find(({ word }) => word.initial);
  const keys = (given: Token, family: Token): string[] =>
    (family === tokens.at(-1) ? listKeys(family.word) : [family.word.key]).map((key) => `${toInitial(given.word.key)} ${key}`);
  const [first, second, third] = full;
  if (!first || third) return [];
  if (initial) return second ? [] : keys(initial, first);
  return second ? [...new Set([...keys(first, second), ...keys(second, first)])] : [];
}

/** Includes surrounding quotation marks: both, or one whose other half is within the words. */
function includeMarks(sentence: string, start: number, end: number): readonly [start: number, end: number] {
  const opens = OPENING.test(sentence.charAt(start - 1));
  const marks = sentence.slice(start, end).match(MARKS)?.length ?? 0;
  if (opens && marks % 2 === 1) return [start - 1, end];
  if (opens && marks === 0 && CLOSING.test(sentence.charAt(end))) return [start - 1, end + 1];
  return marks % 2 === 1 && CLOSING.test(sentence.charAt(end)) ? [start, end + 1] : [start, end];
}

/** True if the word is the end of a host name or an address. */
const isCutOff = (sentence: string, token: Token, before: Token | undefined): boolean =>
  /[@/]/.test(sentence.charAt(token.start - 1)) ||
  (sentence[token.start - 1] === '.' && before?.end === token.start - 1 && !before.word.initial);

/** True if the last initial belongs to the next name: `Б.Байбек Е.Садуақаспен`. */
const isInitialOfNext = (sentence: string, tokens: readonly Token[], next: Token | undefined): boolean =>
  tokens.at(-1)?.word.initial === true &&
  tokens.some(({ word }) => !word.initial) &&
  (tokens[0]?.word.initial === true ||
    (next?.canContinueName === true && !/\s/.test(sentence.charAt(next.start - 1)) && isCapital(sentence, next)));

/** Every sequence of up to eight words that may be a name. */
export function listPhrases(sentence: string, tokens: readonly Token[]): Phrase[] {
  return tokens.flatMap((first, index) => {
    const phrases: Phrase[] = [];
    if (isCutOff(sentence, first, tokens[index - 1])) return phrases;
    let before = '';
    for (let length = 1; length <= MAX_PHRASE_WORDS; length += 1) {
      const last = tokens[index + length - 1];
      if (!last || (length > 1 && !last.canContinueName)) break;
      const own = tokens.slice(index, index + length);
      const next = tokens[index + length];
      if (!isInitialOfNext(sentence, own, next)) {
        const stop = last.word.initial && sentence[last.end] === '.' ? 1 : 0; // Назарбаев Н.Ә.
        const [start, end] = includeMarks(sentence, first.start, last.end + stop);
        const keys = listKeys(last.word).map((key) => before + key);
        phrases.push({
          start,
          end,
          tokens: own,
          keys,
          initials: listInitials(sentence, own),
          previous: first.canContinueName ? tokens[index - 1] : undefined,
          next: next?.canContinueName ? next : undefined,
        });
      }
      before += `${last.word.key} ${last.ending === null ? '' : `${last.ending} `}`;
    }
    return phrases;
  });
}

/** A phrase as a reading of a name. */
export const readPhrase = (sentence: string, { start, end, tokens }: Phrase): Reading => ({
  written: sentence.slice(start, end),
  norm: normalizeName(sentence.slice(start, end)),
  words: markSecondInitials(tokens.map(({ word }) => word)),
});

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
