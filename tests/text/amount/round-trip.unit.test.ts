import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CURRENCY_CODES } from '../../../schema/currencies.ts';
import { COMPARATORS } from '../../../schema/words.ts';
import { findAmounts } from '../../../src/text/amount/find-amounts.ts';
import { MEASURES, type TextQuantity } from '../../../src/text/amount/quantity.ts';
import { writeAmount } from '../../../src/text/amount/write-amount.ts';
import { isLess, multiplyDecimals } from '../../../src/text/number/decimal.ts';
import type { RecognizedLanguage } from '../../../src/text/recognize/stem.ts';
import { countRounds } from '../../support/rounds.ts';

/** Words around a quantity in which nothing else is a number. */
const FRAMES: Readonly<Record<RecognizedLanguage, (text: string) => string>> = {
  kk: (text) => `Хабарлама бойынша, ${text}, деп жазды газет.`,
  ru: (text) => `По данным газеты, ${text}, и это не всё.`,
  en: (text) => `The paper says it was ${text}, and that is not all.`,
};

const amount = fc
  .tuple(
    fc.oneof(fc.integer({ min: 2, max: 9999 }), fc.integer({ min: 2, max: 999_999_999 })),
    fc.constantFrom('1', '0.1', '0.01', '1000', '1000000'),
  )
  .map(([units, scale]) => multiplyDecimals(String(units), scale));
const unit = fc.oneof(
  fc.constantFrom(...MEASURES),
  fc.constantFrom('KZT', 'USD', 'EUR', 'RUB', 'GBP', 'CNY'),
  fc.constantFrom(...CURRENCY_CODES),
);
const single: fc.Arbitrary<TextQuantity> = fc.record({
  amount,
  to: fc.constant(null),
  comparator: fc.constantFrom(...COMPARATORS.filter((comparator) => comparator !== 'BETWEEN')),
  unit,
});
const range: fc.Arbitrary<TextQuantity> = fc
  .record({ amount, to: amount, comparator: fc.constant('EXACTLY'), unit })
  .filter(({ amount: from, to }) => isLess(from, to));

/** Three decimals can be thousands too, a bare number or year needs a comparator, and a lone "one" is rather a word. */
const isPlain = ({ amount: from, to, comparator, unit: one }: TextQuantity): boolean =>
  ![from, to ?? ''].some((text) => /^\d{1,3}\.\d{3}$/.test(text)) &&
  (one !== 'COUNT' || comparator !== 'EXACTLY') &&
  (from !== '1' || !['TIMES', 'PERSON', 'FAMILY'].includes(one));

test('a written quantity is found again, with its span', () => {
  fc.assert(
    fc.property(fc.oneof(single, range).filter(isPlain), fc.constantFrom('kk', 'ru', 'en'), fc.boolean(), (quantity, lang, spelledOut) => {
      const written = writeAmount(quantity, lang, { spelledOut });
      const text = FRAMES[lang](written);
      const found = findAmounts(text, lang);
      expect({ written, found: found.map(({ quantity: own }) => own) }).toEqual({ written, found: [quantity] });
      const [first] = found;
      const span = Array.from(text).slice(first?.start, first?.end).join('');
      // A counted thing, and the preposition of "в 2 раза", are not part of the span.
      expect(written).toContain(span);
      expect(written.length - span.length).toBeLessThanOrEqual(quantity.unit === 'PERSON' || quantity.unit === 'FAMILY' ? 9 : 2);
    }),
    { numRuns: countRounds(16_000) },
  );
});

test.each([
  ['kk', '1 отбасы', 'FAMILY'],
  ['ru', '1 человек', 'PERSON'],
  ['en', '1 person', 'PERSON'],
] as const)('%s: one in digits counts people and families: %s', (lang, written, unit) => {
  expect(findAmounts(FRAMES[lang](written), lang)).toMatchObject([{ quantity: { amount: '1', unit } }]);
  expect(findAmounts(FRAMES.kk('1 кітап'), 'kk')).toEqual([]);
});
