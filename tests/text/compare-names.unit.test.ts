import { expect, test } from 'vitest';
import { ANY_INFLECTIONS, type Inflections, NO_INFLECTIONS } from '../../src/text/inflection/languages.ts';
import { compareNames } from '../../src/text/name/compare-names.ts';
import { normalizeName } from '../../src/text/name/normalize.ts';
import { readName } from '../../src/text/name/reading.ts';
import { MATCH_REASONS, type MatchReason, sortReasons } from '../../src/text/name/reason.ts';

interface Options {
  readonly typing?: boolean;
  readonly inflections?: Inflections;
}
const compare = (written: string, name: string, { typing = false, inflections = ANY_INFLECTIONS }: Options = {}) =>
  compareNames(readName(written, inflections), normalizeName(name), { typing });
const scoreOf = (written: string, name: string, options?: Options): number => compare(written, name, options)?.score ?? 0;

test.each<[string, string, MatchReason[]]>([
  ['Әсел Дәуренова', 'Әсел Дәуренова', ['EXACT']],
  ['ӘСЕЛ  ДӘУРЕНОВА', 'Әсел Дәуренова', ['EXACT']],
  ['Әceл Дәуренова', 'Әсел Дәуренова', ['EXACT']], // with a Latin c and e
  ['«Жұлдызай» қоры', '"Жұлдызай" қоры', ['EXACT']],
  ['Жұлдызай қоры', '"Жұлдызай" қоры', ['EXACT']],
  ['Б Байбек', 'Б.Байбек', ['EXACT']],
  ['Байбекті', 'Байбек', ['CASE_ENDING']],
  ['Жұлдызай қорының', '"Жұлдызай" қоры', ['CASE_ENDING']],
  ['Байбекті', 'Байбектің', ['CASE_ENDING']],
  ['АҚШ-тың', 'АҚШ', ['CASE_ENDING']],
  ['Boeing-ке', 'Boeing', ['CASE_ENDING']],
  ['Baıbekti', 'Байбек', ['CASE_ENDING']],
  ['Асель Дауренова', 'Әсел Дәуренова', ['TRANSLITERATION']],
  ['Asel Daurenova', 'Әсел Дәуренова', ['TRANSLITERATION']],
  ['باۋىرجان', 'Бауыржан', ['TRANSLITERATION']],
  ['Нурсултанға', 'Нұрсұлтан', ['CASE_ENDING', 'TRANSLITERATION']],
  ['Б.Байбек', 'Бауыржан Байбек', ['INITIALS']],
  ['Бауыржан Байбек', 'Б.Байбек', ['INITIALS']],
  ['Sh. Serik', 'Шәкен Серік', ['TRANSLITERATION', 'INITIALS']],
  ['Асхат Әбішұлы Дәуренов', 'Асхат Дәуренов', ['PATRONYMIC']],
  ['Асхат Дәуренов', 'Асхат Абишевич Дәуренов', ['PATRONYMIC']],
  ['А.Ә.Дәуренов', 'А.Дәуренов', ['PATRONYMIC']],
  ['Дәуренова Әсел', 'Әсел Дәуренова', ['WORD_ORDER']],
  ['Әсел Дәуренво', 'Әсел Дәуренов', ['TYPO']],
  ['Әсел', 'Әсел Дәуренова', ['WORD']],
  ['Әсел Дәуренова', 'Әсел', ['PARTIAL']],
  ['Daurenova A.', 'Әсел Дәуренова', ['TRANSLITERATION', 'INITIALS', 'WORD_ORDER']],
])('%s is %s for %j', (written, name, why) => {
  expect(compare(written, name)?.why).toEqual(why);
});

test.each<[string, string, MatchReason[]]>([
  ['Дәур', 'Әсел Дәуренова', ['WORD', 'PREFIX']],
  ['Әсел Дәур', 'Әсел Дәуренова', ['PREFIX']],
  ['уренов', 'Дәуренов', ['PART']],
])('what is being typed, %s, is in %s for %j, and else it is not', (written, name, why) => {
  expect(compare(written, name, { typing: true })?.why).toEqual(why);
  expect(compare(written, name)?.why).not.toEqual(why);
});

test.each([
  ['Әсел', 'Бауыржан'],
  ['Дәуренова', 'Дәуренов'],
  ['Дәуренов', 'Дәуренова'],
  ['Дәуренова', 'Дәуреновтың'],
  ['Дәуреноваға', 'Дәуренов'],
  ['Daurenova', 'Дәуренов'],
  ['Ковальская', 'Ковальский'],
  ['А.Байбек', 'Бауыржан Байбек'],
  ['2100', '2101'],
  ['2100а', '2101а'],
  ['Дос', 'Бос'],
  ['🐎', 'Әсел'],
  ['', 'Әсел'],
  ['Ә.', 'Әсел Дәуренова'],
])('%j is nowhere near %j', (written, name) => {
  expect(compare(written, name)?.score ?? 0).toBeLessThan(0.5);
  expect(compare(written, name)?.why ?? []).not.toContain('TYPO');
});

/** What is written, and names from the one that answers best to the one that answers least. */
const LADDERS: readonly [string, readonly string[]][] = [
  ['Бауыржан Байбек', ['Бауыржан Байбек', 'Bauyrzhan Baibek', 'Бауыртан Байбек', 'Бауыржан', 'Серік Байбек']],
  ['Б.Байбек', ['Б.Байбек', 'Бауыржан Байбек', 'Байбек', 'Серік Байбек']],
  ['Асхат Әбішұлы Дәуренов', ['Асхат Әбішұлы Дәуренов', 'Асхат Дәуренов', 'Асхат Серікұлы Дәуренов']],
  ['Ә.Қ.Дәуренов', ['Ә.Қ.Дәуренов', 'Ә.Дәуренов', 'Ә.М.Дәуренов']],
  ['Жұлдызай', ['Жұлдызай', '«Жұлдызай» қоры', 'Жұлдызай ауылының балалар қоры']],
  ['Сәкен', ['Сәкен', 'Saken', 'Шәкен']],
];

test.each(LADDERS)('%s is answered by %j, in this order', (written, names) => {
  const scores = names.map((name) => scoreOf(written, name));
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores).size).toBe(names.length);
});

test('only what is written the same scores 1, and no score is beyond', () => {
  expect(scoreOf('Әсел', 'Әсел')).toBe(1);
  for (const [written, names] of LADDERS) for (const name of names.slice(1)) expect(scoreOf(written, name)).toBeLessThan(1);
});

test.each([
  ['Нұр Сұлтан', 'Нұрсұлтан'],
  ['Нұрсұлтан', 'Нұр Сұлтан'],
  ['Нұр Сұлтан Назарбаев', 'Нұрсұлтан Назарбаев'],
  ['Асхат Әбіш ұлы Дәуренов', 'Асхат Әбішұлы Дәуренов'],
])('%s is %s in other words', (written, name) => {
  expect(scoreOf(written, name)).toBeGreaterThan(0.95);
});

test.each<[string, string, MatchReason[]]>([
  ['Almatyda', 'Almaty', ['CASE_ENDING']],
  ['Дж.Серік', 'Джамиля Серік', ['INITIALS']],
])('%s is as yet not %s for %j', (written, name, why) => {
  expect(compare(written, name)?.why).toEqual(why);
});

test('endings are taken off only where there may be some', () => {
  expect(scoreOf('Байбекті', 'Байбек')).toBeGreaterThan(0.95);
  expect(scoreOf('Байбекті', 'Байбек', { inflections: NO_INFLECTIONS })).toBeLessThan(0.9);
  expect(scoreOf('АҚШ-тың', 'АҚШ', { inflections: NO_INFLECTIONS })).toBeLessThan(0.9);
});

test('reasons are given once each, in the order of the enum', () => {
  const all = Object.keys(MATCH_REASONS) as MatchReason[]; // the keys of the object are the reasons
  expect(sortReasons([...all.toReversed(), ...all])).toEqual(all);
});
