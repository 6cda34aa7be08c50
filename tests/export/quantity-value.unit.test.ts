import { expect, test } from 'vitest';
import { formatQuantity } from '../../src/export/quantity-value.ts';

const QUANTITY = { statement: 'S1', predicate: 'AMOUNT', amount: '5', comparator: 'ABOUT', unit: 'KZT' } as const;

test.each([
  ['AMOUNT ABOUT 5 KZT', { ...QUANTITY, standing: 'ASSERTED' }],
  ['AMOUNT ABOUT 5 KZT [DISPUTED]', { ...QUANTITY, standing: 'DISPUTED' }],
  ['AMOUNT UNKNOWN [DISPUTED]', { ...QUANTITY, standing: 'DISPUTED', amount: null }],
] as const)('%s', (text, quantity) => {
  expect(formatQuantity(quantity)).toBe(text);
});
