import { expect, test } from 'vitest';
import { normalizeName } from '../../src/text/name/normalize.ts';
import { toSortKey } from '../../src/text/name/sort-key.ts';

/** Sorts as Postgres does by the collation C: by the bytes of UTF-8, which is by code point. */
const sorted = (names: readonly string[]): string[] =>
  names
    .map((name) => ({ name, key: Buffer.from(toSortKey(normalizeName(name))) }))
    .sort((a, b) => a.key.compare(b.key))
    .map(({ name }) => name);

/** Neither as given nor backwards. */
const shuffled = <T>(list: readonly T[]): T[] => list.map((_, at) => list[(at * 17 + 5) % list.length] as T);

const ALPHABET = Array.from('аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя');

test('the letters stand as in the Kazakh alphabet', () => {
  expect(shuffled(ALPHABET)).not.toEqual(ALPHABET);
  expect(sorted(shuffled(ALPHABET))).toEqual(ALPHABET);
  expect(sorted(ALPHABET.toReversed().map((letter) => letter.toUpperCase()))).toEqual(ALPHABET.map((letter) => letter.toUpperCase()));
});

const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'names stand by the Kazakh alphabet': [
    'Абай',
    'Айгүл',
    'Ақан',
    'Әбіш',
    'Әсел',
    'Бауыржан',
    'Ғабит',
    'Дәурен',
    'Қайрат',
    'Нұрлан',
    'Оспан',
    'Өмір',
    'Ұлан',
    'Үміт',
    'Ыбырай',
    'Ілияс',
    'Юлия',
    'Яков',
  ],
  'a name stands before the names that begin with it': ['Бай', 'Бай Бек', 'Бай Бекұлы', 'Байбек', 'Байбеков'],
  'figures come first, then Latin, then Cyrillic': ['2031 жыл', '№ 5 мектеп', 'Atyrau', 'Zaisan', 'Абай', 'Зайсан'],
  'quotation marks, dashes and stops do not count': ['«Абай» қоры', '"Алаш" қоры', 'Б. Байбек', 'Б.Байдәулет', '„Бірлік“', '– Дос'],
  'capitals do not count': ['абай', 'АҚАН', 'алаш'],
  'marks on Latin letters only count between equals': ['Akan', 'Äkan', 'Akbar', 'Ébek', 'Eset'],
  'marks of stress do not count': ['Байбе́к', 'Байбеков', 'Байбұлан'],
  'ї, є, ґ and ў stand with the letters they are nearest to': ['Гаврило', 'Ґазда', 'Дмитро', 'Єва', 'Еней', 'Жанна'],
};

test.each(Object.entries(ORDERS))('%s', (_, names) => {
  expect(sorted(names.toReversed())).toEqual(names);
  expect(sorted(shuffled(names))).toEqual(names);
});

test('names that are written the same in normal form have one key, others have two', () => {
  expect(toSortKey(normalizeName('«АБАЙ»'))).toBe(toSortKey(normalizeName('"Абай"')));
  expect(toSortKey(normalizeName('Akan'))).not.toBe(toSortKey(normalizeName('Äkan')));
  expect(toSortKey(normalizeName('«Абай»'))).not.toBe(toSortKey(normalizeName('Абай')));
});

const AS_IT_SHOULD: Readonly<Record<string, readonly string[]>> = {
  'other scripts come after Cyrillic': ['Zaisan', 'Яков', 'نۇر', '张三'],
  'Latin letters that are no letter with a mark stand where they are read': ['Taŋat', 'Tarbaq'],
  'Cyrillic letters of other languages stand among Cyrillic': ['Zaisan', 'Абай', 'Ҷамол'],
};
test.each(Object.entries(AS_IT_SHOULD))('%s', (_, names) => {
  expect(sorted(names.toReversed())).toEqual(names);
});
