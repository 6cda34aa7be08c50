import { expect, test } from 'vitest';
import { type NameForm, pickName, sortNames } from '../../src/text/name/name.ts';

const NAMES: readonly NameForm[] = [
  { text: 'B. Baibek', lang: 'en', role: 'INITIALS' },
  { text: 'Bauyrzhan Baibek', lang: 'en', role: 'PRIMARY' },
  { text: 'Baýyrjan Baıbek', lang: 'kk-Latn', role: 'ALIAS' },
  { text: 'Бауыржан Байбек', lang: 'kk', role: 'PRIMARY' },
  { text: 'Байбек', lang: 'ru', role: 'SHORT' },
  { text: 'Бауыржан', lang: 'ru', role: 'ALIAS' },
];

test.each<[string, string[], string]>([
  ['the PRIMARY name of the language', ['en'], 'Bauyrzhan Baibek'],
  ['a SHORT name before an alias', ['ru'], 'Байбек'],
  ['a name in the language before a PRIMARY one in another', ['ru', 'en'], 'Байбек'],
  ['an alias in the script asked for', ['kk-Latn'], 'Baýyrjan Baıbek'],
  ['the same for a region of it', ['kk-Latn-KZ'], 'Baýyrjan Baıbek'],
  ['the plain language before a script of it', ['kk'], 'Бауыржан Байбек'],
  ['Kazakh where the language is not there', ['de'], 'Бауыржан Байбек'],
  ['Kazakh where none is asked for', [], 'Бауыржан Байбек'],
])('the label is %s', (_, asked, label) => {
  expect(pickName(NAMES, asked)).toBe(label);
  expect(pickName(NAMES.toReversed(), asked)).toBe(label);
});

test('kk takes kk-Latn where there is no kk, before any other language', () => {
  expect(
    pickName(
      NAMES.filter(({ lang }) => lang !== 'kk'),
      ['kk'],
    ),
  ).toBe('Baýyrjan Baıbek');
});

test('a language that nobody thought of is better than none, and of no names there is no label', () => {
  expect(pickName([{ text: 'Bauyrschan', lang: 'de', role: 'PRIMARY' }], ['en'])).toBe('Bauyrschan');
  expect(pickName([], ['en'])).toBeUndefined();
});

test('a title or initials are a label only where there is nothing else', () => {
  const title: NameForm = { text: 'Elbasy', lang: 'en', role: 'TITLE' };
  const initials: NameForm = { text: 'N. N.', lang: 'en', role: 'INITIALS' };
  expect(pickName([title], ['en'])).toBe('Elbasy');
  expect(pickName([title, initials], ['en'])).toBe('N. N.');
  expect(pickName([title, initials, { text: 'Nursultan', lang: 'en', role: 'ALIAS' }], ['en'])).toBe('Nursultan');
});

const texts = (names: readonly NameForm[]) => names.map(({ text }) => text);

test('texts stand by code point, also beyond U+FFFF', () => {
  const names = ['\u{1F600}', '\uFF21'].map((text) => ({ text, lang: 'en', role: 'ALIAS' as const }));
  expect(pickName(names, ['en'])).toBe('\uFF21');
});

test('names stand by language, then role, then text; a language that is asked for leaves the others out', () => {
  expect(texts(sortNames(NAMES, ['en']))).toEqual(['Bauyrzhan Baibek', 'B. Baibek']);
  expect(texts(sortNames(NAMES, ['kk']))).toEqual(['Бауыржан Байбек', 'Baýyrjan Baıbek']);
  expect(texts(sortNames(NAMES, undefined))).toEqual([
    'Бауыржан Байбек',
    'Baýyrjan Baıbek',
    'Бауыржан',
    'Байбек',
    'Bauyrzhan Baibek',
    'B. Baibek',
  ]);
  expect(sortNames(NAMES, ['de'])).toEqual([]);
});

test('names of a role', () => {
  expect(texts(sortNames(NAMES, undefined, ['PRIMARY']))).toEqual(['Бауыржан Байбек', 'Bauyrzhan Baibek']);
  expect(sortNames(NAMES, ['ru'], ['PRIMARY'])).toEqual([]);
});
