import { addDecimals, type Decimal, isLess, multiplyDecimals } from './decimal.ts';
import type { NumberWord } from './number-word.ts';

/** A number while its words are read: closed groups ("two million"), and the group that is open ("three hundred and five"). */
export interface Sum {
  readonly total: Decimal;
  /** Null if no word of the group was read. */
  readonly group: Decimal | null;
  /** The next word that is added must be smaller. */
  readonly limit: number;
  /** Factor of the last scale; null before the first. */
  readonly scale: Decimal | null;
  /** The number before the first scale: 4.7 of 4.7 billion. */
  readonly mantissa: Decimal | null;
  /** True if a scale stands alone whose form tells no number: "тысячи", "thousands". */
  readonly isVague: boolean;
}

const NO_LIMIT = 1000;
export const EMPTY_SUM: Sum = { total: '0', group: null, limit: NO_LIMIT, scale: null, mantissa: null, isVague: false };

export const getSumAmount = ({ total, group }: Sum): Decimal => addDecimals(total, group ?? '0');
const isEmpty = ({ group, scale }: Sum): boolean => group === null && scale === null;

/** Digits begin a group: 200 in "1 million 200 thousand". */
export const addDigits = (sum: Sum, amount: Decimal): Sum | null =>
  sum.group === null && (sum.scale === null || isLess(amount, sum.scale)) ? { ...sum, group: amount, limit: 0 } : null;

const SMALLEST_BEFORE = { SMALL: 10, TEEN: 100, TENS: 100, HUNDREDS: NO_LIMIT } as const;
const LIMIT_AFTER = { SMALL: 1, TEEN: 1, TENS: 10, HUNDREDS: 100 } as const;

/** The sum with one more word; null if the word does not continue the number. */
export function addWord(sum: Sum, { role, value, isBare }: NumberWord): Sum | null {
  if (role === 'SCALE') return multiplyGroup(sum, value, isBare === true);
  if (role === 'HUNDRED') {
    const fits = sum.group === null ? isBare === true && sum.limit === NO_LIMIT : sum.limit === 1 || sum.limit === 0;
    return fits && isLess(sum.group ?? '1', '10') ? { ...sum, group: multiplyDecimals(sum.group ?? '1', value), limit: 100 } : null;
  }
  if (role === 'HALF') return addHalf(sum, value);
  if (role === 'WHOLE') return isEmpty(sum) ? { ...sum, group: value, limit: 0 } : null;
  if (role === 'PART' || sum.limit < SMALLEST_BEFORE[role]) return null;
  if (sum.scale !== null && !isLess(value, sum.scale)) return null;
  return { ...sum, group: addDecimals(sum.group ?? '0', value), limit: LIMIT_AFTER[role] };
}

/** Closes the group with a scale, which must be smaller than the one before. */
function multiplyGroup(sum: Sum, factor: Decimal, isBare: boolean): Sum | null {
  if (sum.scale !== null && !isLess(factor, sum.scale))
    return sum.group === null && sum.mantissa !== null ? multiplyAll(sum, factor) : null;
  if (sum.group === null && !isEmpty(sum) && !isBare) return null;
  const group = sum.group ?? '1';
  return {
    total: addDecimals(sum.total, multiplyDecimals(group, factor)),
    group: null,
    limit: NO_LIMIT,
    scale: factor,
    mantissa: sum.scale === null ? group : null,
    isVague: sum.group === null && !isBare,
  };
}

/** "A hundred thousand", "сто тысяч", "жүз мың", "десять тысяч миллиардов": a scale multiplies a smaller one. */
const multiplyAll = (sum: Sum, factor: Decimal): Sum | null =>
  sum.scale !== null && isLess(sum.scale, factor)
    ? { ...sum, total: multiplyDecimals(sum.total, factor), scale: factor, mantissa: multiplyDecimals(sum.mantissa ?? '1', sum.scale) }
    : null;

/** "Two and a half", "two and a half million", "a million and a half". */
function addHalf(sum: Sum, half: Decimal): Sum | null {
  if (sum.group !== null) return sum.limit <= 1 ? { ...sum, group: addDecimals(sum.group, half), limit: 0 } : null;
  if (sum.scale === null) return { ...sum, group: half, limit: 0 };
  return { ...sum, total: addDecimals(sum.total, multiplyDecimals(half, sum.scale)), mantissa: null, limit: 0 };
}
