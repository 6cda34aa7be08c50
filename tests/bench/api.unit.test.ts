import { describe, expect, test } from 'vitest';
import { describeDifference, listLeaves } from '../../bench/api/compare.ts';
import { computeMean } from '../../bench/api/figures.ts';
import { readOptions } from '../../bench/api/options.ts';

describe('answers of two servers are the same', () => {
  test('whatever their shape and the letters of ids', () => {
    const ours = { entity: { id: 'E12', label: 'Ас қоры', statements: { nodes: [{ id: 'S7', sentence: { id: 'A1.4' } }] } } };
    const theirs = {
      entityByRowId: { rowId: '12', names: [{ text: 'Ас қоры' }], list: [{ rowId: '7', s: { articleId: '1', number: 4 } }] },
    };
    expect(describeDifference(ours, theirs)).toBeNull();
  });

  test.each([
    [{ a: 'x' }, { a: 'y' }],
    [{ a: 'x' }, { a: 'x', b: 'x' }],
    [{ a: ['x'] }, { a: [] }],
    [{ id: 'E1' }, { id: 'E11' }],
  ])('unless a value is another, is missing or is there twice: %j, %j', (ours, theirs) => {
    expect(describeDifference(ours, theirs)).toEqual(expect.stringMatching(/values against/));
  });

  test('a text that looks like no id is kept', () => {
    expect(listLeaves(['E12 x', 'ES1', 'A1.4.5', null, 0, false])).toEqual(['0', 'A1.4.5', 'E12 x', 'ES1', 'false']);
  });
});

test('the geometric mean is there only if all ratios are', () => {
  expect(computeMean([2, 8])).toBeCloseTo(4);
  expect(computeMean([2, undefined])).toBeUndefined();
  expect(computeMean([])).toBeUndefined();
});

test('what is no number of entities, rounds or seconds is refused by its name', () => {
  expect(readOptions(['20000', '--only', 'card, page'])).toMatchObject({ entities: 20_000, rounds: 5, only: ['card', 'page'] });
  expect(() => readOptions(['many'])).toThrow('the number of entities is many; allowed are whole numbers from 1000');
  expect(() => readOptions(['--rounds', '0'])).toThrow('--rounds is 0');
});
