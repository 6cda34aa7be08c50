import { createHash } from 'node:crypto';
import { type TestFunction, test } from 'vitest';

/** How many rounds of a random test are in its short form, of those of `npm run test:long`. */
const SHORT = 1 / 8;

/** Whether this is the full form: `npm run test:long`. */
const isFull = () => process.env['ROUNDS'] === 'all';

/** The rounds of a random test whose full form takes over 20 seconds: all of them in `npm run test:long`, an eighth in `npm test`. */
export const countRounds = (full: number): number => (isFull() ? full : Math.ceil(full * SHORT));

/** Declares a test in the full form only: `npm test` has others that fail first. */
export function longTest(name: string, body: TestFunction): void {
  if (isFull()) test(name, body);
}

/** All cases in the full form; in the short form so many of them from one on, which the key decides: over all tests each language and screen comes up. */
export function pickCases<T>(cases: readonly T[], count = 1, key = JSON.stringify(cases)): readonly T[] {
  if (isFull()) return cases;
  const first = createHash('sha256').update(key).digest().readUInt16BE() % cases.length;
  return [...cases.slice(first), ...cases.slice(0, first)].slice(0, count);
}
