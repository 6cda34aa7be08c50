import { makeRange } from './adjacency-lists.ts';
import type { Pace } from './pace.ts';

const DIGITS = 4;
const BASE = 2 ** 16;

/**
 * Sorts nodes by value, largest first, ties broken by the smaller node. Radix sort with digits of 16 bits, the last
 * digit first.
 * @param values not negative: for these, a larger number has larger bits
 */
export async function sortDescending(values: Float64Array, pace: Pace): Promise<Uint32Array> {
  const digits = new Uint16Array(values.buffer, values.byteOffset, values.length * DIGITS); // all platforms of Node are little-endian
  let order: Uint32Array = makeRange(values.length);
  let buffer: Uint32Array = new Uint32Array(values.length);
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const starts = new Uint32Array(BASE);
    for (let index = 0; index < values.length; index += 1) starts[BASE - 1 - digits[index * DIGITS + digit]!]!++;
    let sum = 0;
    for (let at = 0; at < BASE; at += 1) {
      const size = starts[at]!;
      starts[at] = sum;
      sum += size;
    }
    if (pace.isDue(BASE + values.length)) await pace.giveWay(digit / DIGITS);
    for (let at = 0; at < order.length; at += 1) {
      const index = order[at]!;
      buffer[starts[BASE - 1 - digits[index * DIGITS + digit]!]!++] = index;
    }
    [order, buffer] = [buffer, order];
    if (pace.isDue(values.length)) await pace.giveWay(digit / DIGITS);
  }
  return order;
}
