import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from '../../src/graphql/page/cursor.ts';

const ORDER = 'statements by recorded_at, id';

test.each([[['2020-06-15T00:00:00.000001Z', '77']], [['Бауыржан «Байбек» 📚', '1']], [['', '']], [['1']], [[]]])(
  'a cursor of %j is read as it was written',
  (position) => {
    const cursor = encodeCursor(ORDER, position);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(decodeCursor(ORDER, position.length, cursor, 'after')).toEqual(position);
  },
);

test('a cursor of another order is refused', () => {
  const cursor = encodeCursor('entities by id', ['1', '2']);
  expect(() => decodeCursor(ORDER, 2, cursor, 'before')).toThrow(
    `BAD_INPUT: before is "${cursor}"; this cursor belongs to another order or another connection`,
  );
});

const written = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const mark: unknown = JSON.parse(Buffer.from(encodeCursor(ORDER, []), 'base64url').toString())[0];

test.each([
  ['an empty one', ''],
  ['a number', '42'],
  ['words', 'not a cursor'],
  ['no JSON', Buffer.from('[').toString('base64url')],
  ['no list', written({ 0: mark, 1: 'a', 2: 'b' })],
  ['fewer values', written([mark, 'a'])],
  ['more values', written([mark, 'a', 'b', 'c'])],
  ['values that are no text', written([mark, 'a', 2])],
  ['a value that is a list', written([mark, 'a', ['b']])],
  ['null', written(null)],
])('%s is no cursor', (_, cursor) => {
  expect(() => decodeCursor(ORDER, 2, cursor, 'after')).toThrow(
    expect.objectContaining({
      message: expect.stringContaining('BAD_INPUT: after is'),
      extensions: expect.objectContaining({ code: 'BAD_INPUT', argument: 'after' }),
    }),
  );
});
