import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeSpan, computeStretch } from '../../explorer/src/timeline/span.ts';

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dated = fc.tuple(day, day, fc.boolean(), fc.boolean()).map(([one, other, isOpenStart, isOpenEnd]) => {
  const [earliest = one, latest = one] = [one, other].toSorted();
  return { earliest: isOpenStart && !isOpenEnd ? null : earliest, latest: isOpenEnd ? null : latest };
});

test('every span lies within the stretch of all, none is nothing, and what begins earlier lies further left', () => {
  fc.assert(
    fc.property(fc.array(dated, { minLength: 1, maxLength: 20 }), (rows) => {
      const stretch = computeStretch(rows);
      if (!stretch) throw new Error('dates have a place');
      const spans = rows.map((row) => ({ ...row, ...computeSpan(row, stretch) }));
      for (const { left, width } of spans) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(width).toBeGreaterThan(0);
        expect(left + width).toBeLessThanOrEqual(100.000_001);
      }
      const placed = spans
        .filter(({ earliest }) => earliest !== null)
        .toSorted((one, other) => ((one.earliest ?? '') < (other.earliest ?? '') ? -1 : 1));
      expect(placed.map(({ left }) => left)).toEqual(placed.map(({ left }) => left).toSorted((one, other) => one - other));
    }),
  );
});

test('open ends go to the edge and say so; nothing has no stretch', () => {
  expect(computeStretch([])).toBeNull();
  const row = { earliest: '2020-01-01', latest: null };
  const stretch = computeStretch([row]) ?? { from: 0, to: 0 };
  const { left, width, isOpenStart, isOpenEnd } = computeSpan(row, stretch);
  expect([isOpenStart, isOpenEnd, left + width]).toEqual([false, true, 100]);
});
