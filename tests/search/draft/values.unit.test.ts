import { expect, test } from 'vitest';
import { listValues } from '../../../src/search/draft/values.ts';

const list = (text: string, lang: string, published: string | null = null) => listValues(text, lang, published).map(({ line }) => line);

test('quantities and dates stand in the form that a statement takes, in order', () => {
  expect(list('On 3 September 2031 the fund gave more than 5 million tenge to 40 families.', 'en')).toEqual([
    '[3, 19] 3 September 2031 - date: "2031-09-03"',
    '[34, 59] more than 5 million tenge - quantity: { amount: 5000000, comparator: MORE_THAN, unit: KZT }',
    '[63, 65] 40 - quantity: { amount: 40, unit: FAMILY }',
  ]);
});

test('a doubt and a second reading stand behind the value', () => {
  expect(list('1.200 тенге', 'ru')).toEqual(['[0, 11] 1.200 тенге - quantity: { amount: 1200, unit: KZT } (SEPARATOR, or 1.2)']);
  expect(list('15 июня', 'ru', '2020-07-01')).toEqual(['[0, 7] 15 июня - date: "2020-06-15" (YEAR)']);
  expect(list('15 июня', 'ru')).toEqual(['[0, 7] 15 июня - date: "XXXX-06-15"']);
});

test('more digits than a number keeps stand in quotes', () => {
  expect(list('12345678901234567890 теңге', 'kk')).toEqual([expect.stringContaining('amount: "12345678901234567890", unit: KZT')]);
});
