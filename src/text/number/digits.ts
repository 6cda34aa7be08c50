import type { RecognizedLanguage } from '../recognize/stem.ts';
import { type Decimal, normalizeDecimal } from './decimal.ts';

/** A number in digits. `other` is a second possible reading. */
export interface DigitReading {
  readonly amount: Decimal;
  readonly other: Decimal | null;
}

const SPACES = /[ \u{a0}\u{2009}\u{202f}’]/gu;

const join = (parts: readonly string[]): Decimal => normalizeDecimal(parts.join(''));

/**
 * Reads digits with their separators: spaces, points or commas between thousands, a comma or point before decimals. One
 * separator before three digits can be either: English writes 1,200 for thousands, Kazakh and Russian for decimals.
 */
export function readDigits(written: string, lang: RecognizedLanguage): DigitReading | null {
  const compact = written.replaceAll(SPACES, '');
  const isGrouped = compact !== written;
  const marks = compact.replaceAll(/\d/g, '');
  const parts = compact.split(/[.,]/);
  if (marks === '') return { amount: join(parts), other: null };
  const [whole = '', ...rest] = parts;
  const decimal = (): Decimal => normalizeDecimal(`${parts.slice(0, -1).join('')}.${parts.at(-1)}`);
  const areThousands = (groups: readonly string[]): boolean => /^[1-9]\d{0,2}$/.test(whole) && groups.every(({ length }) => length === 3);
  if (marks.length > 1) {
    const mixed = marks.at(-1) !== marks.charAt(0);
    if (new Set(mixed ? marks.slice(0, -1) : marks).size > 1 || isGrouped) return null;
    if (!areThousands(mixed ? rest.slice(0, -1) : rest)) return null;
    return { amount: mixed ? decimal() : join(parts), other: null };
  }
  if (isGrouped || !areThousands(rest)) return { amount: decimal(), other: null };
  const [thousands, decimals] = [join(parts), decimal()];
  if (lang === 'en') return marks === ',' ? { amount: thousands, other: null } : { amount: decimals, other: thousands };
  return marks === ',' ? { amount: decimals, other: thousands } : { amount: thousands, other: decimals };
}
