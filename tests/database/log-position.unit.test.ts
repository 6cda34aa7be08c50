import { expect, test } from 'vitest';
import { formatPosition, hasReached, parseByte, parsePosition } from '../../src/database/log-position.ts';

test('a position is written as Postgres writes it, behind its timeline, and read back', () => {
  const position = { timeline: 12, byte: parseByte('16/B374D848') };
  expect(formatPosition(position)).toBe('12-16/B374D848');
  expect(parsePosition('12-16/B374D848')).toEqual(position);
  expect(formatPosition({ timeline: 1, byte: 2n ** 64n - 1n })).toBe('1-FFFFFFFF/FFFFFFFF');
});

test('what is no position is none', () => {
  for (const text of ['', '16/B374D848', '0-16/B374D848', '1-16', '1-16/b374', '1-16/B374D848 ', '1-123456789/0', "1-0/0'; select 1"])
    expect(parsePosition(text)).toBeUndefined();
});

test('a position is reached at the same byte and later ones, of the same timeline only', () => {
  const at = { timeline: 2, byte: 100n };
  expect(hasReached({ timeline: 2, byte: 100n }, at)).toBe(true);
  expect(hasReached({ timeline: 2, byte: 99n }, at)).toBe(false);
  expect(hasReached({ timeline: 1, byte: 200n }, at)).toBe(false);
  expect(hasReached({ timeline: 3, byte: 200n }, at)).toBe(false);
});
