const EMPTY = -1;
/** An odd number that spreads consecutive numbers. */
const SPREAD = 0x9e3779b1;

/** Creates a set of non-negative numbers, for more of them than a `Set` can hold well. */
export function createNumberSet(most: number) {
  const size = 2 ** Math.ceil(Math.log2(most * 2 + 1));
  const indexes = new Float64Array(size).fill(EMPTY);
  const slotOf = (number: number): number =>
    (Math.imul(number % 2 ** 32, SPREAD) ^ Math.imul(Math.floor(number / 2 ** 16), SPREAD >>> 3)) & (size - 1);
  return {
    /** Adds a number. @returns true if it is new */
    add(number: number): boolean {
      let index = slotOf(number);
      while (indexes[index] !== EMPTY) {
        if (indexes[index] === number) return false;
        index = (index + 1) & (size - 1);
      }
      indexes[index] = number;
      return true;
    },
  };
}
