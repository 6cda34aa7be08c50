import { numbered } from './adjacency-lists.ts';
import type { Pace } from './pace.ts';

const DIGITS = 4;
const BASE = 2 ** 16;

/**
 * Places by their values, the greatest first, of equal ones the smaller place: sorted by one digit of 16 bits after the
 * other, the last first.
 * @param values none below 0: of those, a greater number has greater bits
 */
export async function descending(values: Float64Array, pace: Pace): Promise<Uint32Array> {
  const digits = new Uint16Array(values.buffer, values.byteOffset, values.length * DIGITS); // every machine Node runs on has the last digit first
  let order: Uint32Array = numbered(values.length);
  let other: Uint32Array = new Uint32Array(values.length);
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const begins = new Uint32Array(BASE);
    for (let index = 0; index < values.length; index += 1) begins[BASE - 1 - digits[index * DIGITS + digit]!]!++;
    let sum = 0;
    for (let at = 0; at < BASE; at += 1) {
      const size = begins[at]!;
      begins[at] = sum;
      sum += size;
    }
    if (pace.isDue(BASE + values.length)) await pace.giveWay(digit / DIGITS);
    for (let at = 0; at < order.length; at += 1) {
      const index = order[at]!;
      other[begins[BASE - 1 - digits[index * DIGITS + digit]!]!++] = index;
    }
    [order, other] = [other, order];
    if (pace.isDue(values.length)) await pace.giveWay(digit / DIGITS);
  }
  return order;
}
