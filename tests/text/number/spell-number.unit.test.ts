import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDecimals, isLess, multiplyDecimals, normalizeDecimal } from '../../../src/text/number/decimal.ts';
import { readDigits } from '../../../src/text/number/digits.ts';
import { formatDecimal } from '../../../src/text/number/format-number.ts';
import { readNumber } from '../../../src/text/number/read-number.ts';
import { spellNumber } from '../../../src/text/number/spell-number.ts';
import { listTokens } from '../../../src/text/number/token.ts';

const LANGUAGES = ['kk', 'ru', 'en'] as const;

test.each([
  ['0', 'нөл', 'ноль', 'zero'],
  ['21', 'жиырма бір', 'двадцать один', 'twenty-one'],
  ['105', 'жүз бес', 'сто пять', 'one hundred and five'],
  ['1000', 'мың', 'одна тысяча', 'one thousand'],
  ['22002', 'жиырма екі мың екі', 'двадцать две тысячи два', 'twenty-two thousand and two'],
  ['360000', 'үш жүз алпыс мың', 'триста шестьдесят тысяч', 'three hundred and sixty thousand'],
  ['1000001', 'бір миллион бір', 'один миллион один', 'one million and one'],
  ['340000000000', 'үш жүз қырық миллиард', 'триста сорок миллиардов', 'three hundred and forty billion'],
])('%s in words', (amount, ...words) => {
  expect(LANGUAGES.map((lang) => spellNumber(amount, lang))).toEqual(words);
});

test.each(['1.5', '-1', '1000000000000000', 'x', ''])('%j has no words', (amount) => {
  expect(LANGUAGES.map((lang) => spellNumber(amount, lang))).toEqual([null, null, null]);
});

const whole = fc
  .oneof(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.maxSafeInteger())
  .map((number) => String(Math.abs(number) % 999_999_999_999_999));

test('what is spelled is read again', () => {
  fc.assert(
    fc.property(whole, fc.constantFrom(...LANGUAGES), fc.constantFrom('MASCULINE', 'FEMININE', 'NEUTER'), (amount, lang, gender) => {
      fc.pre(amount !== '0');
      const tokens = listTokens(spellNumber(amount, lang, gender) ?? '');
      expect(readNumber(tokens, 0, lang)).toMatchObject({ amount, next: tokens.length });
    }),
    { numRuns: 3000 },
  );
});

const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, scale]) => multiplyDecimals(String(units), scale === 0 ? '1' : `0.${'0'.repeat(scale - 1)}1`));

test('digits as Intl writes them are read again, to the last digit', () => {
  fc.assert(
    fc.property(decimal, fc.constantFrom(...LANGUAGES), (amount, lang) => {
      const reading = readDigits(formatDecimal(amount, lang), lang);
      expect([reading?.amount, reading?.other]).toContain(amount);
    }),
    { numRuns: 3000 },
  );
});

test('decimals are exact', () => {
  expect(addDecimals('0.1', '0.2')).toBe('0.3');
  expect(multiplyDecimals('4.7', '1000000000')).toBe('4700000000');
  expect(multiplyDecimals('1.005', '1000')).toBe('1005');
  expect(addDecimals('9007199254740993', '0.5')).toBe('9007199254740993.5');
  expect(normalizeDecimal('0010.500')).toBe('10.5');
  expect([isLess('0.9', '0.10'), isLess('9', '10'), isLess('1', '1.0')]).toEqual([false, true, false]);
});
