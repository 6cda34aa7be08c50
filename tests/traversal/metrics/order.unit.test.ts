import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortDescending } from '../../../src/traversal/metrics/sort-descending.ts';
import { unhurried } from './ground.ts';

const value = fc.oneof(
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((one) => one + 0), // which is no -0
  fc.integer({ min: 0, max: 5 }),
);

test('places stand by their values, the greatest first, equal ones by place', () =>
  fc.assert(
    fc.asyncProperty(fc.array(value), async (values) => {
      const sorted = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
      expect([...(await sortDescending(Float64Array.from(values), unhurried()))]).toEqual(sorted);
    }),
  ));
