import { expect, test } from 'vitest';
import { type Cell, toPlainCell } from '../../src/reconcile/cell.ts';
import { isFunctionPath } from '../../src/reconcile/parameters.ts';

const EMPTY = { amount: null, amountTo: null, comparator: null, unit: null, text: null, date: null };

test.each<[edtf: string, cell: Cell]>([
  ['2020-06-15', { date: '2020-06-15T00:00:00Z' }],
  ['2020-02-29', { date: '2020-02-29T00:00:00Z' }],
  ['2020-02-30', { str: '2020-02-30' }],
  ['2020-06', { str: '2020-06' }],
  ['2020-06-15?', { str: '2020-06-15?' }],
  ['XXXX-41', { str: 'XXXX-41' }],
])('the date %s', (date, cell) => {
  expect(toPlainCell({ ...EMPTY, date }, 'number', [])).toEqual(cell);
});

test.each<[amount: string, cell: Cell]>([
  ['50000', { float: 50000 }],
  ['0.10', { float: 0.1 }],
  ['-2.5', { float: -2.5 }],
  ['0', { float: 0 }],
  ['123456789012345', { float: 123456789012345 }],
  ['1234567890123456', { str: '1234567890123456 tenge' }],
  ['0.1234567890123456', { str: '0.1234567890123456 tenge' }],
])('the amount %s is a number as far as a number can be it', (amount, cell) => {
  const row = { ...EMPTY, amount, comparator: 'EXACTLY', unit: 'KZT' } as const;
  expect(toPlainCell(row, 'number', ['en'])).toEqual(cell);
  expect(toPlainCell(row, 'text', ['en'])).toEqual({ str: `${amount} tenge` });
});

test.each([
  ['MORE_THAN', '>'],
  ['AT_LEAST', '≥'],
  ['LESS_THAN', '<'],
  ['AT_MOST', '≤'],
  ['ABOUT', '≈'],
] as const)('an amount that is %s is never a number', (comparator, sign) => {
  expect(toPlainCell({ ...EMPTY, amount: '5', comparator, unit: 'TONNE' }, 'number', ['en'])).toEqual({ str: `${sign} 5 tonnes` });
});

test('a text is in the best language there is, and what is not named is empty', () => {
  expect(toPlainCell({ ...EMPTY, text: { ru: 'а', en: 'b' } }, 'number', ['en'])).toEqual({ str: 'b' });
  expect(toPlainCell({ ...EMPTY, text: { ru: 'а', en: 'b' } }, 'number', ['kk'])).toEqual({ str: 'а' });
  expect(toPlainCell(EMPTY, 'number', ['en'])).toEqual({});
});

test.each(['f', '$', '_a1', 'jQuery3600_17', 'a.b.$c'])('%s names a function', (name) => {
  expect(isFunctionPath(name)).toBe(true);
});
