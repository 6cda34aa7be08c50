import { expect, test } from 'vitest';
import { readNumber } from '../../../src/text/number/read-number.ts';
import { listTokens } from '../../../src/text/number/token.ts';
import type { RecognizedLanguage } from '../../../src/text/recognize/stem.ts';

/** The number that a text begins with. */
const read = (text: string, lang: RecognizedLanguage) => readNumber(listTokens(text), 0, lang);

test.each<readonly [RecognizedLanguage, string, string]>([
  ['ru', 'двадцать пять тысяч', '25000'],
  ['ru', 'двадцати пяти тысяч', '25000'],
  ['ru', 'сто двадцать три миллиона четыреста пять тысяч шестьсот', '123405600'],
  ['ru', 'полтора миллиона', '1500000'],
  ['ru', 'полутора тысяч', '1500'],
  ['ru', 'три с половиной миллиарда', '3500000000'],
  ['ru', 'миллион с половиной', '1500000'],
  ['ru', 'полмиллиона', '500000'],
  ['ru', '4,7 млрд', '4700000000'],
  ['ru', '1 млн 200 тыс. тенге', '1200000'],
  ['ru', '2 тысячи 500', '2500'],
  ['ru', 'двумястами', '200'],
  ['ru', 'пятеро', '5'],
  ['ru', '5-ти', '5'],
  ['ru', '1 200 000', '1200000'],
  ['ru', '1\u{a0}200\u{a0}000,5', '1200000.5'],
  ['ru', '0,75', '0.75'],
  ['en', 'twenty-five thousand', '25000'],
  ['en', 'two hundred and five', '205'],
  ['en', 'one thousand and five', '1005'],
  ['en', 'half a million', '500000'],
  ['en', 'one and a half million', '1500000'],
  ['en', 'a million and a half', '1500000'],
  ['en', 'a hundred thousand', '100000'],
  ['en', 'two dozen', '24'],
  ['en', '1,200,000', '1200000'],
  ['en', '1.2bn', '1200000000'],
  ['en', '2.5-million', '2500000'],
  ['kk', 'жиырма бес мың', '25000'],
  ['kk', 'жиырма бес мыңнан', '25000'],
  ['kk', 'бір мың', '1000'],
  ['kk', 'мың', '1000'],
  ['kk', 'екі жүз мың', '200000'],
  ['kk', 'бір жарым миллион', '1500000'],
  ['kk', 'жарты миллион', '500000'],
  ['kk', 'он бестен', '15'],
  ['kk', 'үшеуін', '3'],
  ['kk', '2100-ден', '2100'],
  ['kk', '4,7 млрд', '4700000000'],
  ['kk', 'үш миллион екі жүз отыз мың алты жүз жетпіс сегіз', '3230678'],
])('%s: %s is %s', (lang, text, amount) => {
  expect(read(text, lang)).toMatchObject({ amount, isOrdinal: false, isVague: false });
});

test.each<readonly [RecognizedLanguage, string]>([
  ['ru', 'двадцать пятый'],
  ['ru', '5-й'],
  ['ru', 'третьего'],
  ['ru', '21-летний'],
  ['en', 'twenty-first'],
  ['en', '5th'],
  ['kk', 'жиырма бесінші'],
  ['kk', '55-ші'],
  ['kk', '12-бап'],
])('%s: %s is an ordinal, or no number of its own', (lang, text) => {
  expect(read(text, lang)?.isOrdinal).toBe(true);
});

test.each<readonly [RecognizedLanguage, string, string, string]>([
  ['en', '1.200', '1.2', '1200'],
  ['ru', '1.200', '1200', '1.2'],
  ['ru', '1,200', '1.2', '1200'],
  ['kk', '1,200', '1.2', '1200'],
])('%s: %s is rather %s, else %s', (lang, text, amount, other) => {
  expect(read(text, lang)).toMatchObject({ amount, other });
});

test.each<readonly [RecognizedLanguage, string]>([
  ['en', 'thousands of people'],
  ['ru', 'тысячи людей'],
  ['ru', 'миллионы'],
])('%s: %s tells no number', (lang, text) => {
  expect(read(text, lang)?.isVague).toBe(true);
});

test.each<readonly [RecognizedLanguage, string]>([
  ['en', 'the'],
  ['en', 'and five'],
  ['ru', 'с половиной'],
  ['kk', 'онда'],
  ['kk', 'алтын'],
  ['kk', 'мыңдаған'],
  ['kk', '12.05.2020'],
  ['ru', ''],
])('%s: %j is no number', (lang, text) => {
  expect(read(text, lang)).toBeNull();
});

test.each<readonly [RecognizedLanguage, string, string]>([
  ['ru', 'две трети', '66.67'],
  ['ru', 'половина', '50'],
  ['ru', 'три четверти', '75'],
  ['en', 'two-thirds', '66.67'],
  ['en', 'a quarter of', '25'],
  ['en', 'half of', '50'],
  ['en', 'a third of', '33.33'],
  ['kk', 'үштен бірі', '33.33'],
  ['kk', 'төрттен үш', '75'],
])('%s: %s is a share of %s %%', (lang, text, amount) => {
  expect(read(text, lang)).toMatchObject({ amount, isShare: true });
});
