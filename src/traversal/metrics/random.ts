import { makeRange } from './adjacency-lists.ts';

/** Creates a pseudo-random generator of numbers from 0 to 1: mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns the first `chosen` of the numbers below `count`, shuffled. */
export function drawShuffled(count: number, chosen: number, seed: number): Uint32Array {
  const random = createRandom(seed);
  const all = makeRange(count);
  for (let at = 0; at < chosen; at += 1) {
    const other = at + Math.floor(random() * (count - at));
    const drawn = all[other]!;
    all[other] = all[at]!;
    all[at] = drawn;
  }
  return all.slice(0, chosen);
}
