import type { RecognizedLanguage } from '../recognize/stem.ts';
import { type Decimal, isLess, normalizeDecimal } from './decimal.ts';
import { NUMBER_LEXICONS } from './lexicon.ts';
import type { NumberReading } from './read-number.ts';
import type { Token } from './token.ts';

const PERCENT = 100n;
/** Decimals of a percentage that is not exact. */
const ROUNDED_SCALE = 2n;

/** A fraction in percent, rounded if it is not exact. */
function toPercent(numerator: Decimal, denominator: Decimal): { readonly amount: Decimal; readonly isExact: boolean } {
  const [top, bottom] = [BigInt(numerator) * PERCENT * 10n ** ROUNDED_SCALE, BigInt(denominator)];
  const rounded = (top + bottom / 2n) / bottom;
  const digits = String(rounded).padStart(Number(ROUNDED_SCALE) + 1, '0');
  return { amount: normalizeDecimal(`${digits.slice(0, -2)}.${digits.slice(-2)}`), isExact: top % bottom === 0n };
}

/** Numerator and denominator, with the number of tokens. */
interface Fraction {
  readonly top: Decimal;
  readonly bottom: Decimal;
  readonly length: number;
}

const isWhole = (amount: Decimal | undefined): amount is Decimal => amount !== undefined && /^[1-9]\d{0,2}$/.test(amount);

/** "Үштен бірі": the denominator in the ablative, then the numerator. */
function findKazakh(tokens: readonly Token[], index: number): Fraction | null {
  const [first, second] = [tokens[index]?.norm ?? '', tokens[index + 1]?.norm ?? ''];
  const bottom = NUMBER_LEXICONS.kk.get(first);
  const top = NUMBER_LEXICONS.kk.get(second === 'бірі' ? 'бір' : second);
  const fits = /[дтн][ае]н$/.test(first) && !bottom?.isOrdinal && !top?.isOrdinal && top?.role === 'SMALL';
  return fits && isWhole(bottom?.value) && isWhole(top.value) ? { top: top.value, bottom: bottom.value, length: 2 } : null;
}

/** "Две трети", "two thirds", "half", "половина". */
function findPart(tokens: readonly Token[], index: number, lang: RecognizedLanguage): Fraction | null {
  const words = NUMBER_LEXICONS[lang];
  const first = tokens[index];
  const hasNumber = first !== undefined && (words.get(first.norm)?.role === 'SMALL' || (lang === 'en' && /^an?$/.test(first.norm)));
  const at = hasNumber ? index + (tokens[index + 1]?.text === '-' ? 2 : 1) : index;
  const top = hasNumber ? (words.get(first.norm)?.value ?? '1') : '1';
  const norm = tokens[at]?.norm ?? '';
  const isOf = tokens[at + 1]?.norm === 'of';
  const part = words.get(norm);
  const length = at + 1 - index;
  if (lang === 'en' && norm === 'half') return isOf && !hasNumber ? { top: '1', bottom: '2', length } : null;
  if (lang === 'en' && hasNumber && part?.isOrdinal && isOf && isWhole(part.value) && part.value !== '2')
    return { top, bottom: part.value, length };
  if (part?.role !== 'PART' || !(hasNumber || part.isBare) || !isWhole(top)) return null;
  return { top, bottom: part.value, length };
}

/** A fraction in words, as a share in percent: "две трети", "a quarter of", "үштен бірі". */
export function readFraction(tokens: readonly Token[], index: number, lang: RecognizedLanguage): NumberReading | null {
  const found = (lang === 'kk' ? findKazakh(tokens, index) : null) ?? findPart(tokens, index, lang);
  if (!found || !isLess(found.top, found.bottom)) return null;
  const { amount, isExact } = toPercent(found.top, found.bottom);
  const next = index + found.length;
  const plain = { isOrdinal: false, isVague: false, isDigits: false, isShort: false, mantissa: null, scale: null };
  return { ...plain, amount, other: isExact ? null : amount, next, isShare: true };
}
