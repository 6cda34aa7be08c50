import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';
import { ingestFolder, PRESS_NOTE } from '../support/folder.ts';
import { ingestNamed } from '../support/named.ts';

const sql: string[] = [];
let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2, onQuery: (statement) => sql.push(statement) });
  await ingestFolder(database, PRESS_NOTE);
  await ingestNamed(database, {
    'dala-theatre': { kind: 'ORGANIZATION', names: ['Дала театры'] },
    'askhat-of-theatre': { names: ['Асхат Серік'], statements: [{ predicate: 'MEMBER_OF', entity: 'dala-theatre' }] },
    'askhat-of-library': { names: ['Асхат Серік'], statements: [{ predicate: 'MEMBER_OF', entity: 'qaiyngdy-library' }] },
    'serik-group': { kind: 'GROUP', names: ['Асхат Серік'] },
    'bauyrzhan-serikuly': { names: ['Бауыржан Серікұлы'] },
    'hospital-6': { kind: 'ORGANIZATION', names: ['№ 6 қалалық балалар ауруханасы'] },
  });
});
afterAll(() => database.close());

const QUERY = `query ($names: [NameQuery!]!, $first: Int) {
  resolve(names: $names) {
    name verdict truncated candidates(first: $first) { score why matchedName { text } entity { slug kind } }
  }
}`;
const ask = (names: readonly object[], first?: number) => clientOf({ database }).ask(QUERY, { names, first });

async function resolve(...names: (string | object)[]) {
  const { data, errors } = await ask(names.map((name) => (typeof name === 'string' ? { name } : name)));
  expect(errors).toBeUndefined();
  return data.resolve;
}
const slugsOf = (resolution: { candidates: { entity: { slug: string } }[] }): string[] =>
  resolution.candidates.map(({ entity }) => entity.slug);

test.each([
  ['Бауыржан Байбек', 'bauyrzhan-baibek', 1, ['EXACT']],
  ['Б.Байбек', 'bauyrzhan-baibek', 1, ['EXACT']],
  ['бaйбек б.', 'bauyrzhan-baibek', undefined, ['WORD_ORDER']],
  ['Бауыржан Байбекті', 'bauyrzhan-baibek', 0.99, ['CASE_ENDING']],
  ['Нұрсұлтан Әбішұлы Назарбаев', 'nursultan-nazarbayev', undefined, ['PATRONYMIC']],
  ['birgemiz қорының', 'birgemiz', 0.99, ['CASE_ENDING']],
  ['Asel Daurenova', 'asel-daurenova', 0.97, ['TRANSLITERATION']],
])('%s is %s', async (name, slug, score, why) => {
  const [found] = await resolve(name);
  expect(found).toMatchObject({ name, verdict: 'MATCH', truncated: false });
  expect(found.candidates[0]).toMatchObject({ entity: { slug }, why, ...(score && { score }) });
  expect(found.candidates[0].score).toBeGreaterThanOrEqual(0.9);
});

test.each([
  ['two of the same name', 'Асхат Серік'],
  ['a part of a name', 'Дәуренова'],
  ['one letter of the one word that differs', 'Шағыла'],
  ['a title that is an office too', 'Елбасына'],
])('%s are ambiguous', async (_, name) => {
  const [{ verdict, candidates }] = await resolve(name);
  expect(verdict).toBe('AMBIGUOUS');
  expect(candidates[0].score).toBeGreaterThanOrEqual(0.5);
});

test.each(['Дариға Назарбаева', 'Ғалымжан Тоғызқұмалақов', 'Асхат', 'ғ', '🐎', '%', 'Бай'])('%s is nobody', async (name) => {
  const [{ verdict, candidates }] = await resolve(name);
  expect(verdict).not.toBe('MATCH');
  expect(verdict).toBe((candidates[0]?.score ?? 0) < 0.5 ? 'NONE' : 'AMBIGUOUS');
});

test('a woman is not her husband, and what is begun is not who is meant', async () => {
  expect((await resolve('Назарбаеваның', 'Дәуренов', 'Бауыр')).map(({ verdict }: { verdict: string }) => verdict)).toEqual([
    'NONE',
    'NONE',
    'NONE',
  ]);
});

test('a surname alone that is a woman’s or a man’s in the genitive stays ambiguous', async () => {
  const [{ verdict }] = await resolve('Назарбаева');
  expect(verdict).toBe('AMBIGUOUS');
});

test.each([
  ['Бауыржан', 'a given name is no match of a name with a patronymic'],
  ['№ 5 қалалық балалар ауруханасы', 'another number is another hospital'],
])('%s: %s', async (name) => {
  expect((await resolve(name))[0].verdict).not.toBe('MATCH');
});

test('namesakes are told apart by their kind', async () => {
  const [group] = await resolve({ name: 'Асхат Серік', kind: ['GROUP'] });
  expect([group.verdict, slugsOf(group)]).toEqual(['MATCH', ['serik-group']]);
  const [people, none] = await resolve({ name: 'Асхат Серік', kind: ['PERSON'] }, { name: 'Асхат Серік', kind: ['PLACE'] });
  expect([people.verdict, slugsOf(people)]).toEqual(['AMBIGUOUS', ['askhat-of-theatre', 'askhat-of-library']]);
  expect([none.verdict, none.candidates]).toEqual(['NONE', []]);
});

test.each([
  ['dala-theatre', 'askhat-of-theatre'],
  ['qaiyngdy-library', 'askhat-of-library'],
])('namesakes are told apart by what they are linked to: %s', async (hint, slug) => {
  const [found] = await resolve({ name: 'Асхат Серік', linkedTo: [hint] });
  expect(found.verdict).toBe('MATCH');
  expect(found.candidates[0]).toMatchObject({ entity: { slug }, score: 1, why: ['EXACT', 'LINKED'] });
  expect(found.candidates.slice(1).every(({ why }: { why: string[] }) => !why.includes('LINKED'))).toBe(true);
});

test('a hint works from the other end too, by id and by identifier, and is for its own name alone', async () => {
  const { data } = await clientOf({ database }).ask('{ entity(ref: "zhuldyzai") { id } }');
  const [plain, byId, byIdentifier] = await resolve(
    'Кітапханаға кітап жеткізу',
    { name: 'Кітапханаға кітап жеткізу', linkedTo: [data.entity.id] },
    { name: 'Кітапханаға кітап жеткізу', linkedTo: ['register:KZ-1'] },
  );
  expect(plain.candidates[0].why).toEqual(['EXACT']);
  expect(byId.candidates[0].why).toEqual(['EXACT', 'LINKED']);
  expect(byIdentifier.candidates[0].why).toEqual(['EXACT', 'LINKED']);
});

test('a hint that tells nobody apart leaves them ambiguous', async () => {
  expect((await resolve({ name: 'Асхат Серік', kind: ['PERSON'], linkedTo: ['birgemiz'] }))[0].verdict).toBe('AMBIGUOUS');
  const [both] = await resolve({ name: 'Асхат Серік', kind: ['PERSON'], linkedTo: ['dala-theatre', 'qaiyngdy-library'] });
  expect(both.verdict).toBe('AMBIGUOUS');
});

test('Kazakh endings are taken off where the language is Kazakh or not said, and off no other', async () => {
  const verdicts = await resolve(
    'Бауыржан Байбекті',
    { name: 'Бауыржан Байбекті', lang: 'kk' },
    { name: 'Baýyrjan Baıbekti', lang: 'kk-Latn' },
    { name: 'Бауыржан Байбекті', lang: 'ru' },
  );
  expect(
    verdicts.map(({ candidates: [{ why }] }: { candidates: { why: string[] }[] & [{ why: string[] }] }) => why.includes('CASE_ENDING')),
  ).toEqual([true, true, true, false]);
});

test('the answers stand in the order of the names, also of those that are given twice', async () => {
  const names = ['Әсел Дәуренова', 'никто', 'Байбек', 'Әсел Дәуренова', 'Birgemiz'];
  const found = await resolve(...names);
  expect(found.map(({ name }: { name: string }) => name)).toEqual(names);
  expect(found.map((one: never) => slugsOf(one)[0])).toEqual([
    'asel-daurenova',
    undefined,
    'bauyrzhan-baibek',
    'asel-daurenova',
    'birgemiz',
  ]);
});

test('as many candidates are given as are asked for, and the verdict knows of the others', async () => {
  const { data } = await ask([{ name: 'Асхат Серік' }], 1);
  expect(data.resolve[0]).toMatchObject({ verdict: 'AMBIGUOUS', candidates: [{ entity: { slug: 'askhat-of-theatre' } }] });
  expect((await ask([{ name: 'Асхат Серік' }], 20)).data.resolve[0].candidates.length).toBeGreaterThanOrEqual(3);
});

test('200 names take as many SQL statements as one', async () => {
  const many = Array.from({ length: 200 }, (_, at) => ({
    name: ['Бауыржан Байбекті', 'Әсел Дәурнова', 'никто', `Дала ${at}`][at % 4] ?? '',
  }));
  const hinted = (names: typeof many) => names.map((one) => ({ ...one, linkedTo: ['birgemiz', 'dala-theatre'] }));
  for (const give of [(names: typeof many) => names, hinted]) {
    const counts: number[] = [];
    for (const names of [many.slice(0, 1), many]) {
      sql.length = 0;
      const { data, errors } = await ask(give(names));
      expect(errors).toBeUndefined();
      expect(data.resolve).toHaveLength(names.length);
      counts.push(sql.length);
    }
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBe(counts[0]);
  }
});
