import { expect, test } from 'vitest';
import { edited, PRESS_NOTE } from '../support/folder.ts';
import { toldOf } from '../support/mistakes.ts';

const WEIGHT = 'quantity: { amount: 1.50,';
test('the press note has the quantity that is edited here', async () => {
  await expect(edited(PRESS_NOTE, [[WEIGHT, WEIGHT]])).resolves.toBeTypeOf('string');
});

test.each([
  ['quantity: { from: 1,', 'must have an amount, or both ends of a range: from and to'],
  ['quantity: { amount: 1, to: 2,', 'must have an amount, or both ends of a range: from and to'],
  ['quantity: { ', 'must have an amount, or both ends of a range: from and to'],
  ['quantity: { from: 2.5, to: 2.50,', 'a range ends above its start (2.5)'],
  ['quantity: { from: "-1", to: "-2",', 'a range ends above its start (-1)'],
  ['quantity: { from: 1, to: 2, per: week,', 'not allowed'],
  ['quantity: { amount: 1, of: nobody-here,', 'no such entity'],
  ['quantity: { amount: 1, of: 3,', 'must be the slug of an entity, or words by language'],
  ['quantity: { amount: 1, equivalent: { amount: 2, unit: TONNE },', 'it is the unit of the amount'],
  [
    'qualifiers: [{ predicate: MANNER, text: { en: by lorry } }, { predicate: MANNER, text: { en: by lorry } }], quantity: { amount: 1,',
    'the same qualifier stands above',
  ],
  [
    'qualifiers: [{ predicate: MANNER, quantity: { amount: 1, unit: KZT } }], quantity: { amount: 1,',
    'the value of MANNER may be TEXT, UNKNOWN',
  ],
  ['qualifiers: [{ predicate: HOLDER, text: { en: by lorry } }], quantity: { amount: 1,', 'one of SHARE, REASON'],
  [
    'qualifiers: [{ predicate: SHARE, quantity: { amount: 1, unit: PERCENT, per: d } }], quantity: { amount: 1,',
    'a qualifier has an amount and a unit only',
  ],
  ['qualifiers: [{ predicate: MANNER }], quantity: { amount: 1,', 'has no value or more than one'],
  [
    `qualifiers: [${Array.from({ length: 21 }, (_, nth) => `{ predicate: MANNER, text: { en: way ${nth} } }`).join(', ')}], quantity: { amount: 1,`,
    'must be at most 20 items',
  ],
])('%s', async (written, expected) => {
  const told = await toldOf([WEIGHT, written]);
  expect(told.join('\n')).toContain(expected);
});
