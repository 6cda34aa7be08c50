import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPosition, isBefore, type Position, readCursor, writeCursor } from '../../src/change/position.ts';

/** A moment as the database writes it, to the microsecond. */
const moment = fc
  .tuple(fc.date({ min: new Date('2000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), fc.integer({ min: 0, max: 999_999 }))
  .map(
    ([day, micros]) => `${day.toISOString().slice(0, 19)}${micros === 0 ? '' : `.${String(micros).padStart(6, '0').replace(/0+$/, '')}`}Z`,
  );
const position = fc.record({
  revision: fc.integer({ min: 1, max: 10 ** 15 - 1 }),
  at: moment,
  row: fc.option(fc.integer({ min: 0, max: 10 ** 15 - 1 })),
});

test('a cursor says where it was made, in characters that every header and address takes', () => {
  fc.assert(
    fc.property(position, (made: Position) => {
      const cursor = writeCursor(made);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(readCursor(cursor, 'after')).toEqual(made);
    }),
  );
  const start = createPosition({ revision: 0, at: '' });
  expect(readCursor(writeCursor(start), 'after')).toEqual(start);
});

const encode = (text: string): string => Buffer.from(text).toString('base64url');

test('whatever else stands there is refused, and nothing else is thrown', () => {
  const refused = (text: string): void => {
    expect(() => readCursor(text, 'after')).toThrow(/^BAD_INPUT: after is .*; a cursor comes from a change/);
  };
  fc.assert(fc.property(fc.string(), refused));
  fc.assert(fc.property(fc.string(), (text) => refused(encode(`c2 ${text}`))));
  for (const text of [
    'c2 1',
    'c2 -1 * ',
    'c2 01 * ',
    'c2 1 * 2026',
    'c2 1 - 2026-01-01T00:00:00Z',
    'c3 1 * 2026-01-01T00:00:00Z',
    'c2 1 2 3 4',
    'c1 x',
  ])
    refused(encode(text));
});

test('a cursor of an earlier version of the server is refused with what to do', () => {
  for (const text of ['c1 5:9:', 'c1 5:9:5,7', 'c1 5:9: 7:12:8 331'])
    expect(() => readCursor(encode(text), 'after')).toThrow(/; this cursor is of an earlier version of the server: read your data again/);
});

test('a whole revision is the end of itself, and a row of it is not', () => {
  const until = { revision: 7, at: '2026-01-01T00:00:00Z' };
  expect(isBefore(createPosition(until), until)).toBe(false);
  expect(isBefore({ ...until, row: 12 }, until)).toBe(true);
  expect(isBefore(createPosition({ ...until, revision: 6 }), until)).toBe(true);
  expect(isBefore({ ...until, revision: 8, row: 12 }, until)).toBe(false);
});
