import type { RecognizedLanguage } from '../recognize/stem.ts';
import { type Decimal, isLess } from './decimal.ts';
import { readDigits } from './digits.ts';
import { readFraction } from './fraction.ts';
import { NUMBER_LEXICONS } from './lexicon.ts';
import type { NumberWord } from './number-word.ts';
import { findDigitSuffix } from './suffix-after-digits.ts';
import { addDigits, addWord, EMPTY_SUM, getSumAmount, type Sum } from './sum.ts';
import type { Token } from './token.ts';

/** A number of a text, in digits, words or both. */
export interface NumberReading {
  readonly amount: Decimal;
  /** A second possible reading of the digits. */
  readonly other: Decimal | null;
  /** Index of the token behind the number. */
  readonly next: number;
  readonly isOrdinal: boolean;
  /** True for a scale of which no number is told: "тысячи". */
  readonly isVague: boolean;
  /** True for a fraction in words; its amount is in percent. */
  readonly isShare: boolean;
  /** True if digits alone, without a scale, were read. */
  readonly isDigits: boolean;
  /** True for a scale of one letter, such as 5m, that may be a unit. */
  readonly isShort: boolean;
  /** The number before its only scale, and the scale. */
  readonly mantissa: Decimal | null;
  readonly scale: Decimal | null;
}

/** State of reading: the sum and the tokens that it took. */
interface Reader {
  readonly sum: Sum;
  readonly next: number;
  readonly other: Decimal | null;
  readonly isShort: boolean;
}

const SHORT_SCALES = new Set(['k', 'm', 'b']);
const ABBREVIATED = new Set(['тыс', 'млн', 'млрд', 'трлн']);
const NUMBER_HYPHEN = /^[-‐‑]$/;

/** Index of the word after a hyphen or "and" within a number. */
function skipLink(tokens: readonly Token[], index: number, lang: RecognizedLanguage, { limit, group }: Sum): number {
  const [first, second] = [tokens[index], tokens[index + 1]];
  if (lang === 'en' && first?.isGlued && NUMBER_HYPHEN.test(first.text) && second?.isGlued && second.kind === 'WORD') return index + 1;
  if (lang === 'en' && first?.norm === 'and') {
    const isHalf = second?.norm === 'a' && tokens[index + 2]?.norm === 'half';
    return isHalf ? index + 2 : limit === 1000 || limit === 100 ? index + 1 : index;
  }
  return lang === 'ru' && first?.norm === 'с' && second?.norm === 'половиной' && (group !== null || limit > 0) ? index + 1 : index;
}

const isHalfLink = (word: NumberWord, linked: boolean, lang: RecognizedLanguage): boolean =>
  word.role !== 'HALF' || lang === 'kk' || linked;

/** The state with one more token; null at the end of the number. */
function readNext(tokens: readonly Token[], reader: Reader, lang: RecognizedLanguage): Reader | null {
  const at = skipLink(tokens, reader.next, lang, reader.sum);
  const token = tokens[at];
  if (token?.kind === 'NUMBER') return advanceDigits(tokens, reader, token, lang);
  const word = token && NUMBER_LEXICONS[lang].get(token.norm);
  if (!token || !word || !isHalfLink(word, at !== reader.next, lang)) return null;
  const isShort = lang === 'en' && SHORT_SCALES.has(token.norm);
  if (isShort && !(token.isGlued && tokens[at - 1]?.kind === 'NUMBER')) return null;
  if (word.isOrdinal && reader.sum.limit === 0) return null;
  const sum = addWord(reader.sum, word);
  const dot = ABBREVIATED.has(token.norm) && tokens[at + 1]?.text === '.' && tokens[at + 1]?.isGlued && continuesSentence(tokens[at + 2]);
  return sum && { sum, next: at + (dot ? 2 : 1), other: reader.other, isShort };
}

/** A full stop before such a token belongs to an abbreviation. */
const continuesSentence = (token: Token | undefined): boolean => token !== undefined && /^(?:\p{Ll}|[₸$€₽%(,])/u.test(token.text);

function advanceDigits(tokens: readonly Token[], reader: Reader, token: Token, lang: RecognizedLanguage): Reader | null {
  const { sum, next } = reader;
  if (sum.group !== null || (sum.scale !== null && token.isGlued)) return null;
  const digits = readDigits(token.text, lang);
  const added = digits && addDigits(sum, digits.amount);
  if (!added) return null;
  if (sum.scale !== null) {
    const follower = NUMBER_LEXICONS[lang].get(tokens[next + 1]?.norm ?? '');
    const continues = follower?.role === 'SCALE' && isLess(follower.value, sum.scale);
    if (!continues && !(sum.scale === '1000' && /^\d{3}$/.test(token.text))) return null;
  }
  return { sum: added, next: next + 1, other: digits.other, isShort: false };
}

function isOrdinalAt(tokens: readonly Token[], next: number, lang: RecognizedLanguage): boolean {
  return NUMBER_LEXICONS[lang].get(tokens[next - 1]?.norm ?? '')?.isOrdinal === true;
}

/** What stands before a scale in English: "a million", "half a million". The length is that without the scale. */
function findOpening(
  tokens: readonly Token[],
  index: number,
  lang: RecognizedLanguage,
): { readonly group: Decimal; readonly length: number } | null {
  if (lang !== 'en') return null;
  const isHalf = tokens[index]?.norm === 'half';
  const at = isHalf ? index + 1 : index;
  const role = NUMBER_LEXICONS.en.get(tokens[at + 1]?.norm ?? '')?.role;
  if (!/^an?$/.test(tokens[at]?.norm ?? '') || (role !== 'SCALE' && role !== 'HUNDRED')) return null;
  return { group: isHalf ? '0.5' : '1', length: at + 1 - index };
}

/** Reads the number that begins at a token; null if none does. */
export function readNumber(tokens: readonly Token[], index: number, lang: RecognizedLanguage): NumberReading | null {
  const share = readFraction(tokens, index, lang);
  if (share) return share;
  const opening = findOpening(tokens, index, lang);
  const sum = opening ? { ...EMPTY_SUM, group: opening.group, limit: 0 } : EMPTY_SUM;
  const begun: Reader = { sum, next: index + (opening?.length ?? 0), other: null, isShort: false };
  let reader = opening || !/^(?:and|с|-)$/.test(tokens[index]?.norm ?? '') ? readNext(tokens, begun, lang) : null;
  if (!reader) return null;
  const isDigitsFirst = tokens[index]?.kind === 'NUMBER';
  const suffix = isDigitsFirst ? findDigitSuffix(tokens, reader.next, lang) : null;
  const isScaled = suffix?.kind === 'OTHER' && readNext(tokens, reader, lang) !== null;
  if (suffix && !isScaled)
    return finish({ ...reader, next: reader.next + (suffix.kind === 'OTHER' ? 0 : suffix.length) }, suffix.kind !== 'CASE', isDigitsFirst);
  for (let more = reader; more && !isOrdinalAt(tokens, reader.next, lang); ) {
    const advanced = readNext(tokens, more, lang);
    if (!advanced) break;
    reader = advanced;
    more = advanced;
  }
  return finish(reader, isOrdinalAt(tokens, reader.next, lang), isDigitsFirst && reader.sum.scale === null);
}

const finish = ({ sum, next, other, isShort }: Reader, isOrdinal: boolean, isDigits: boolean): NumberReading => ({
  amount: getSumAmount(sum),
  other: sum.scale === null ? other : null,
  next,
  isOrdinal,
  isVague: sum.isVague,
  isShare: false,
  isDigits,
  isShort,
  mantissa: sum.group === null ? sum.mantissa : null,
  scale: sum.group === null ? sum.scale : null,
});
