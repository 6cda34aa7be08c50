import { expect, test } from 'vitest';
import type { NameParts } from '../../schema/words.ts';
import { toInitialsKey } from '../../src/text/name/fold.ts';
import { isInitial } from '../../src/text/name/initial.ts';
import { isPatronymic, parseNameParts } from '../../src/text/name/name-parts.ts';
import { normalizeName } from '../../src/text/name/normalize.ts';

test.each<[string, NameParts]>([
  ['Әсел Дәуренова', { given: 'Әсел', family: 'Дәуренова' }],
  ['Дәуренова Әсел', { given: 'Әсел', family: 'Дәуренова' }],
  ['Асхат Серік', { given: 'Асхат', family: 'Серік' }],
  ['Daurenova, Asel', { given: 'Asel', family: 'Daurenova' }],
  ['Серік, Асхат', { given: 'Асхат', family: 'Серік' }],
  ['Дәуренов Асхат Әбішұлы', { given: 'Асхат', family: 'Дәуренов', patronymic: 'Әбішұлы' }],
  ['Асхат Әбішұлы Дәуренов', { given: 'Асхат', family: 'Дәуренов', patronymic: 'Әбішұлы' }],
  ['Асхат Абишевич Дауренов', { given: 'Асхат', family: 'Дауренов', patronymic: 'Абишевич' }],
  ['Әсел Әбішқызы Дәуренова', { given: 'Әсел', family: 'Дәуренова', patronymic: 'Әбішқызы' }],
  ['Дауренова Асель Абишевна', { given: 'Асель', family: 'Дауренова', patronymic: 'Абишевна' }],
  ['Askhat Abishuly Daurenov', { given: 'Askhat', family: 'Daurenov', patronymic: 'Abishuly' }],
  ['Ásel Ábishqyzy Dáýrenova', { given: 'Ásel', family: 'Dáýrenova', patronymic: 'Ábishqyzy' }],
  ['Асхат Әбіш ұлы', { given: 'Асхат', patronymic: 'Әбіш ұлы' }],
  ['Әсел Дәурен қызы Серік', { given: 'Әсел', family: 'Серік', patronymic: 'Дәурен қызы' }],
  ['Дәуренов Әбішұлы', { family: 'Дәуренов', patronymic: 'Әбішұлы' }],
  ['Б.Байбек', { given: 'Б.', family: 'Байбек' }],
  ['Б. Байбек', { given: 'Б.', family: 'Байбек' }],
  ['Байбек Б.', { given: 'Б.', family: 'Байбек' }],
  ['Sh.Serik', { given: 'Sh.', family: 'Serik' }],
  ['Н.Ә.Дәуренов', { given: 'Н.', family: 'Дәуренов', patronymic: 'Ә.' }],
  ['Дәуренов Н.Ә.', { given: 'Н.', family: 'Дәуренов', patronymic: 'Ә.' }],
  ['Асхат Ә. Дәуренов', { given: 'Асхат', family: 'Дәуренов', patronymic: 'Ә.' }],
])('the parts of %s are told', (written, parts) => {
  expect(parseNameParts(written)).toEqual(parts);
});

test.each(['Асхат', '', ' ', '🐎', 'Ан Дон Ю', 'Асхат Серік Нұр', 'Асхат Серік Нұр Дәурен', 'Б.'])(
  'the parts of %j cannot be told',
  (written) => {
    expect(parseNameParts(written)).toBeNull();
  },
);

/** -ин, -ын and -ина end given names as well as family names. */
test.each([
  ['Марина Ким', 'Ким'],
  ['Kevin Reed', 'Reed'],
  ['Тұрсын Жұмабай', 'Жұмабай'],
  ['Константин Серік', 'Серік'],
  ['Айдын Серік', 'Серік'],
])('the family name of %s is %s', (written, family) => {
  expect(parseNameParts(written)?.family).toBe(family);
});

/** A family name may end like a patronymic, as the only one there is. */
test('two words of which the second ends in -вич are a given name and a family name or a patronymic: the parts cannot be told', () => {
  expect(parseNameParts('Новак Джокович')).not.toEqual({ given: 'Новак', patronymic: 'Джокович' });
});

test.each<[NameParts, string | null]>([
  [{ given: 'Б.', family: 'Байбек' }, 'b baibek'],
  [{ given: 'Бауыржан', family: 'Байбек' }, 'b baibek'],
  [{ given: 'Шәкен', patronymic: 'Әбіш', family: 'Серік' }, 'sh serik'],
  [{ given: 'Sh.', family: 'Serik' }, 'sh serik'],
  [{ given: 'Асхат', patronymic: 'Әбішұлы' }, 'a abishuli'],
  [{ family: 'Дәуренов', patronymic: 'Әбішұлы' }, null],
])('the initials of %j are %j', (parts, key) => {
  expect(toInitialsKey(parts)).toBe(key);
});

test.each([
  'әбішұлы',
  'абишулы',
  'abishuly',
  'ábishulı',
  'әбішқызы',
  'abishqyzy',
  'абишкызы',
  'абишевич',
  'абишевна',
  'ильич',
  'ильинична',
  'abishevich',
  'алиоғлы',
])('%s says whose child one is', (word) => {
  expect(isPatronymic(word)).toBe(true);
});

test.each(['әбіш', 'ұлы', 'ұлыс', 'қызыл', 'құлы', 'аулы', 'байбек', 'вичтас', 'дәуренова', 'july', 'paul'])('%s does not', (word) => {
  expect(isPatronymic(word)).toBe(false);
});

test.each([
  ['Б.', true],
  ['б', true],
  ['Sh.', true],
  ['Ю.', true],
  ['Sh', false],
  ['Ай.', false],
  ['5.', false],
  ['', false],
])('whether %j is an initial: %s', (word, initial) => {
  expect(isInitial(normalizeName(word).replace(/\.$/, ''), word.endsWith('.'))).toBe(initial);
});
