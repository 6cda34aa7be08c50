import { normalizeName } from '../../text/name/normalize.ts';
import type { Token } from './tokens.ts';

const OPENING = /[«"“„'‘]/;
const NAME_SIGN = /[+#%]/;
const CLOSING = /[»"”“'’]/;
/** Quotation marks. A single one within a word is an apostrophe. */
const MARKS = /["«»“”„‘]|(?<!\p{L})'|['’](?!\p{L})/gu;

/** True if the word starts with a capital letter, a digit or a letter of a script without capitals. */
export const isCapital = (text: string, { start }: Pick<Token, 'start'>): boolean => !/\p{Ll}/u.test(text.charAt(start));

/** True if the word can make a phrase a name: it has a capital letter or a digit, or is part of a host name. */
export const hasCapital = (text: string, { start, end }: Token): boolean =>
  /[\p{Lu}\p{Lo}\p{N}]/u.test(text.slice(start, end)) || /^\.\p{L}/u.test(text.slice(end, end + 2)) || /[@#]/.test(text.charAt(start - 1));

/** Includes surrounding quotation marks: both, or one whose other half is within the words. */
function includeMarks(text: string, start: number, end: number): readonly [start: number, end: number] {
  const opens = OPENING.test(text.charAt(start - 1));
  if (!opens && !CLOSING.test(text.charAt(end))) return [start, end];
  const marks = text.slice(start, end).match(MARKS)?.length ?? 0;
  if (opens && marks % 2 === 1) return [start - 1, end];
  if (opens && marks === 0 && CLOSING.test(text.charAt(end))) return [start - 1, end + 1];
  return marks % 2 === 1 && CLOSING.test(text.charAt(end)) ? [start, end + 1] : [start, end];
}

/** The place of a phrase with the marks that belong to it: the stop of an initial, a bracket, a sign, quotation marks. */
export function findSurface(text: string, first: Token, last: Token, isMarked: boolean): readonly [start: number, end: number] {
  const stop = last.word.initial && text[last.end] === '.' ? 1 : 0; // Назарбаев Н.Ә.
  const signs = NAME_SIGN.test(text.charAt(last.end)) ? (/^[+#%]*/.exec(text.slice(last.end, last.end + 3))?.[0].length ?? 0) : 0;
  const end = last.end + stop + signs;
  const closes = isMarked && text[end] === ')' && text.slice(first.start, end).includes('(');
  return includeMarks(text, first.start, closes ? end + 1 : end);
}

const OUTER_SIGNS = /^(?<before>[#@]?).*?(?<after>[.!?]*)$/su;
/** The phrase with the signs around it that the name has too: #MeToo, @almaty, Yahoo!, Co. */
export function includeSigns<P extends { readonly start: number; readonly end: number }>(text: string, phrase: P, name: string): P {
  const { before = '', after = '' } = OUTER_SIGNS.exec(name)?.groups ?? {};
  const start = before !== '' && text[phrase.start - 1] === before ? phrase.start - 1 : phrase.start;
  const end = after !== '' && text.startsWith(after, phrase.end) ? phrase.end + after.length : phrase.end;
  return start === phrase.start && end === phrase.end ? phrase : { ...phrase, start, end };
}

/** True for the name of an account, which is a name of its own: @almaty is not Алматы. */
export const isHandle = (text: string, { start }: { readonly start: number }): boolean => text[start - 1] === '@';

const isLatin = (word: string): boolean => /\p{Script=Latin}/u.test(word);

/** True if the word is the end of an address or of a dotted name. */
export const isCutOff = (text: string, token: Token, before: Token | undefined): boolean =>
  text[token.start - 1] === '/' ||
  /[^\s(«"“„]@$/.test(text.slice(Math.max(0, token.start - 2), token.start)) ||
  (text[token.start - 1] === '.' && before?.end === token.start - 1 && !before.word.initial && !token.opens);

/** True if a hyphen or a full stop ties the two words, which are of one script: each is half of a name. */
export const isTied = (before: Token | undefined, after: Token | undefined): boolean =>
  before !== undefined &&
  after?.link === 'TIGHT' &&
  !after.opens &&
  !before.word.initial &&
  isLatin(before.word.norm) === isLatin(after.word.norm);

/** The marks of a name other than spaces, quotes and hyphens: two names with other marks are not written the same. */
export const listMarks = (written: string): string =>
  normalizeName(written)
    .replace(/[\p{L}\p{M}\p{N}\s"'№-]+/gu, '')
    .replace(/[.!?]+$/, '');
