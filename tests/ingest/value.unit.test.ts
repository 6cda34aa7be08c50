import { expect, test } from 'vitest';
import type { Comparator } from '../../schema/words.ts';
import { findWeakestComparator } from '../../src/graph/quantity/quantity.ts';
import { canonicalizeDecimal, canonicalizeText } from '../../src/ingest/value.ts';

test.each<[Comparator[], Comparator]>([
  [['EXACTLY'], 'EXACTLY'],
  [['EXACTLY', 'EXACTLY'], 'EXACTLY'],
  [['EXACTLY', 'MORE_THAN'], 'MORE_THAN'],
  [['MORE_THAN', 'EXACTLY'], 'MORE_THAN'],
  [['LESS_THAN', 'EXACTLY'], 'LESS_THAN'],
  [['AT_LEAST', 'EXACTLY'], 'AT_LEAST'],
  [['AT_MOST', 'AT_MOST'], 'AT_MOST'],
  [['MORE_THAN', 'LESS_THAN'], 'ABOUT'],
  [['AT_LEAST', 'AT_MOST'], 'ABOUT'],
  [['EXACTLY', 'ABOUT'], 'ABOUT'],
])('of amounts that are %j the sum is %s', (comparators, sum) => {
  expect(findWeakestComparator(comparators)).toBe(sum);
});

test.each<[Comparator[]]>([[['MORE_THAN', 'AT_LEAST']], [['AT_LEAST', 'MORE_THAN']]])('the weakest of %j is AT_LEAST', (comparators) => {
  expect(findWeakestComparator(comparators)).toBe('AT_LEAST');
});

test.each([
  ['1', '1'],
  ['1.50', '1.5'],
  ['1.00', '1'],
  ['007', '7'],
  ['0', '0'],
  ['000', '0'],
  ['0.0', '0'],
  ['-0', '0'],
  ['-0.00', '0'],
  ['-007.10', '-7.1'],
  ['100', '100'],
  ['0.001', '0.001'],
  ['00.010', '0.01'],
  ['340000000', '340000000'],
  ['12345678901234567890.12345678901234567890', '12345678901234567890.1234567890123456789'],
])('the decimal %s is %s', (written, canonical) => {
  expect(canonicalizeDecimal(written)).toBe(canonical);
});

test.each([
  [1e15, '1000000000000000'],
  [0.000001, '0.000001'],
  [0.1, '0.1'],
])('the number %d that YAML read is the decimal %s', (number, canonical) => {
  expect(canonicalizeDecimal(String(number))).toBe(canonical);
});

test('texts are the same in any order of languages', () => {
  expect(JSON.stringify(canonicalizeText({ ru: 'б', en: 'b', kk: undefined }))).toBe('{"en":"b","ru":"б"}');
});
