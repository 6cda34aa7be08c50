import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPosition, isAhead, type Position, readCursor, writeCursor } from '../../src/change/position.ts';

/** A snapshot as Postgres makes them. */
const snapshot = fc
  .tuple(
    fc.bigInt({ min: 1n, max: 10n ** 17n }),
    fc.array(fc.bigInt({ min: 0n, max: 50n }), { maxLength: 8 }),
    fc.bigInt({ min: 0n, max: 60n }),
  )
  .map(([xmin, steps, more]) => {
    const open: bigint[] = [];
    for (const step of steps) open.push((open.at(-1) ?? xmin - 1n) + step + 1n);
    return `${xmin}:${(open.at(-1) ?? xmin - 1n) + 1n + more}:${open.join(',')}`;
  });
const position = fc.record({
  seen: snapshot,
  within: fc.option(fc.record({ next: snapshot, row: fc.integer({ min: 0, max: 10 ** 15 - 1 }) })),
});

test('a cursor says where it was made, in characters that every header and address takes', () => {
  fc.assert(
    fc.property(position, (made: Position) => {
      const cursor = writeCursor(made);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(readCursor(cursor, 'after')).toEqual(made);
    }),
  );
});

test('whatever else stands there is refused, and nothing else is thrown', () => {
  const refused = (text: string): void => {
    expect(() => readCursor(text, 'after')).toThrow(/^BAD_INPUT: after is /);
  };
  fc.assert(fc.property(fc.string(), refused));
  fc.assert(fc.property(fc.string(), (text) => refused(Buffer.from(`c1 ${text}`).toString('base64url'))));
  for (const one of ['0:1:', '5:4:', '5:5:5', '5:9:4', '5:9:7,6', '5:9:9', '5:9', '5:9:,', '99999999999999999999:99999999999999999999:'])
    refused(writeCursor(createPosition(one)));
});

test('a position beyond now is of another database', () => {
  expect(isAhead(createPosition('5:9:'), '3:9:3')).toBe(false);
  expect(isAhead(createPosition('5:10:'), '3:9:3')).toBe(true);
  expect(isAhead({ seen: '5:9:', within: { next: '5:10:', row: 1 } }, '9:9:')).toBe(true);
});
