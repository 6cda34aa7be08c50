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
  expect(texts(sortNames(names, ['en']))).toEqual(['\uFF21', '\u{1F600}']);
});

const dated = (text: string, validEarliest: string | null, validLatest: string | null) =>
  ({ text, lang: 'en', role: 'PRIMARY', validEarliest, validLatest }) as const;

test('of alike names the first counts, but one that is valid goes before one that is not, and one with a time before one without', () => {
  const [always, since, newer, past] = [
    dated('Always', null, null),
    dated('Since', '2000-01-01', null),
    dated('Newer', '2010-01-01', null),
    dated('Past', '1990-01-01', '1999-12-31'),
  ];
  const other = { ...always, text: 'Other' };
  expect(pickName([other, always], ['en'])).toBe('Other');
  expect(pickName([always, since, past], ['en'])).toBe('Since');
  expect(pickName([always, since, newer], ['en'])).toBe('Newer');
  expect(pickName([always, newer, past], ['en'], { earliest: '1995-01-01', latest: '1995-12-31' })).toBe('Past');
  expect(pickName([newer, always], ['en'], { earliest: '1980-01-01', latest: '1980-12-31' })).toBe('Always');
  expect(pickName([past], ['en'])).toBe('Past');
  expect(pickName([past, newer], ['en'], { latest: '1995-06-01' })).toBe('Past'); // ../1995-06-01
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
