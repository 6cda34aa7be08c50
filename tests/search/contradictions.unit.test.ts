import { expect, test } from 'vitest';
import { MATCH_THRESHOLDS, POSSIBLE_SCORE } from '../../src/search/resolve/verdict.ts';
import { compareNames } from '../../src/text/name/compare-names.ts';
import { normalizeName } from '../../src/text/name/normalize.ts';
import { readName } from '../../src/text/name/reading.ts';

/** Names that say something else of who or what it is: they are shown, and never taken for the one that is meant. */

/** The least score with which one can be taken for what is meant. */
const MATCH_SCORE = Math.min(...MATCH_THRESHOLDS.map(({ score }) => score));

const scoreOf = (written: string, name: string): number => compareNames(readName(written), normalizeName(name))?.score ?? 0;

test.each([
  ['another initial', 'А.Байбек', 'Бауыржан Байбек'],
  ['another second initial', 'Н.К.Дәуренов', 'Нұрлан Әбішұлы Дәуренов'],
  ['another father', 'Асхат Әбішұлы Дәуренов', 'Асхат Серікұлы Дәуренов'],
  ['a woman of the family', 'Асхат Дәуренов', 'Асхат Дәуренова'],
  ['another given name', 'Арман Байбек', 'Бауыржан Байбек'],
])('%s: %s is not taken for %s', (_, written, name) => {
  expect(scoreOf(written, name)).toBeLessThan(0.6);
});

test.each([
  ['another number', '№ 5 қалалық балалар ауруханасы', '№ 6 қалалық балалар ауруханасы'],
  ['another year', '2031 жылғы кітапханашылар құрылтайы', '2032 жылғы кітапханашылар құрылтайы'],
  ['another given name, one letter apart', 'Сәкен Дәуренов', 'Шәкен Дәуренов'],
  ['another family name, one letter apart', 'Әбдірахман Сейітқазиев', 'Әбдірахман Сейітқалиев'],
  ['a man in the dative', 'Асхат Назарбаевқа', 'Асхат Назарбаева'],
  ['another place', 'Іле ауданы әкімінің кәсіпкерлік және өнеркәсіп бөлімі', 'Ұлан ауданы әкімінің кәсіпкерлік және өнеркәсіп бөлімі'],
  ['a given name for a name with a patronymic', 'Бауыржан', 'Бауыржан Серікұлы'],
  ['a given name for a family name like a patronymic', 'Новак', 'Новак Джокович'],
  ['С. for Шәкен', 'С.Айманов', 'Шәкен Айманов'],
  ['И. for Юрий', 'И.Дауренов', 'Юрий Дауренов'],
])('%s: %s is not taken for %s', (_, written, name) => {
  expect(scoreOf(written, name)).toBeLessThan(MATCH_SCORE);
});

test.each([
  ['Назарбаевқа', 'Назарбаева'],
  ['Назарбаевой', 'Назарбаев'],
])('an ending of a man’s name is no typing error of a woman’s, nor the other way round: %s is not %s', (written, name) => {
  expect(scoreOf(written, name)).toBeLessThan(0.5);
});

test('who has another given name is hardly possible', () => {
  expect(scoreOf('Али Дәуренов', 'Нұр Дәуренов')).toBeLessThan(POSSIBLE_SCORE);
});

test('a family name is not outweighed by its being a patronymic', () => {
  expect(scoreOf('Бауыржан Байбек', 'Бауыржан Серікұлы')).toBeLessThanOrEqual(scoreOf('Бауыржан Байбек', 'Бауыржан Серік'));
});

test('a second initial stands for a patronymic, and contradicts another', () => {
  expect(scoreOf('Асхат Ә. Дәуренов', 'Асхат Дәуренов')).toBeGreaterThan(MATCH_SCORE);
  expect(scoreOf('Асхат Ә. Дәуренов', 'Асхат Серікұлы Дәуренов')).toBeLessThan(0.6);
});

test('joined words are seen where there are as many words on both sides', () => {
  expect(scoreOf('Нұр Сұлтан Дәуренов', 'Нұрсұлтан Әбішұлы Дәуренов')).toBeGreaterThan(MATCH_SCORE);
});
