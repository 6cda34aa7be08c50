import { expect, test } from 'vitest';
import { buildLookup, type Lookup } from '../../src/search/name-lookup.ts';
import { readName } from '../../src/text/name/reading.ts';

const of = (written: string, typing = false): Lookup => buildLookup(readName(written), typing);

test.each([
  ['Асхат Серік', ['ashatserik']],
  ['Нұр Сұлтан', ['nursultan']],
  ['АҚШ', ['aksh']],
  ['🐎', []],
])('the whole name of %s is looked up as %j', (written, wholes) => {
  expect(of(written).wholes).toEqual(wholes);
});

test('only the last word is looked up as what it may be a form of, too', () => {
  const { wholes } = of('Жұлдызай қорының');
  expect(wholes).toContain('juldizaikurinin');
  expect(wholes).toContain('juldizaikuri');
  expect(wholes.every((whole) => whole.startsWith('juldizai'))).toBe(true);
});

test.each([
  ['Б.Байбек', ['b baibek']],
  ['Байбек Б.', ['b baibek']],
  ['Sh. Serik', ['sh serik']],
  ['Н.Ә.Дәуренов', ['n daurenuv']],
])('%s is looked up by %j', (written, initials) => {
  expect(of(written).initials).toEqual(expect.arrayContaining(initials));
});

test.each(['Бауыржан Байбек', 'Байбек', 'Б.'])('%s is not looked up by an initial and a family name', (written) => {
  expect(of(written).initials).toEqual([]);
});

test('each word that must be there is looked up as itself, its lemmas and its initial; initials and patronymics need not be there', () => {
  const { words } = of('Ә. Асхат Серікұлы Байбекті');
  expect(words.map(([first]) => first)).toEqual(['ashat', 'baibekti']);
  expect(words[0]).toContain('a');
  expect(words[1]).toEqual(expect.arrayContaining(['baibek', 'b']));
});

test('one word is not looked up as its initial, nor more words than twelve', () => {
  expect(of('Байбек').words).toEqual([expect.not.arrayContaining(['b'])]);
  expect(of(Array(40).fill('сөз').join(' ')).words).toHaveLength(12);
  expect(of('Б.').words).toEqual([['b']]);
});

test('only what is being typed may be begun', () => {
  expect(of('Асхат Сер', true)).toMatchObject({ begun: 'ser', opening: 'ashat ser' });
  expect(of('Б', true)).toMatchObject({ begun: null, opening: 'b' });
  expect(of('🐎', true)).toMatchObject({ begun: null, opening: null });
  expect(of('Бауыржан Бай')).toMatchObject({ begun: null, opening: null });
});
