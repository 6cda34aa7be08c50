/** A word, a number in digits or another sign of a text. Offsets are UTF-16 units. */
export interface Token {
  readonly kind: 'NUMBER' | 'WORD' | 'SIGN';
  readonly text: string;
  /** Lower case, NFC, with е for ё. */
  readonly norm: string;
  readonly start: number;
  readonly end: number;
  /** True if nothing stands between this token and the one before. */
  readonly isGlued: boolean;
}

const GROUPED = '\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3}(?!\\d))+(?:[.,]\\d+)?';
const PLAIN = '\\d+(?:[.,’]\\d+)*';
const TOKENS = new RegExp(`(?<number>(?<![\\d.,])${GROUPED}|${PLAIN})|(?<word>\\p{L}[\\p{L}\\p{M}]*)|\\S`, 'gu');

export const normalizeNumberWord = (written: string): string => written.normalize('NFC').toLowerCase().replaceAll('ё', 'е');

export function listTokens(text: string): Token[] {
  let last = -1;
  return Array.from(text.matchAll(TOKENS), ({ 0: written, index: start, groups }) => {
    const end = start + written.length;
    const token: Token = {
      kind: groups?.['number'] ? 'NUMBER' : groups?.['word'] ? 'WORD' : 'SIGN',
      text: written,
      norm: normalizeNumberWord(written),
      start,
      end,
      isGlued: start === last,
    };
    last = end;
    return token;
  });
}
