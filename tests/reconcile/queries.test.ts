import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { freshUrl } from '../support/database.ts';
import { type Candidate, reconcilerOf } from './client.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
});
afterAll(() => database.close());

const featuresOf = (candidate: Candidate | undefined) =>
  Object.fromEntries((candidate?.features ?? []).map(({ id, value }) => [id, value]));

test('a batch finds people in any alphabet and case ending, and nobody where there is nobody', async () => {
  const { batch, idOf } = reconcilerOf({ database });
  const baibek = await idOf('bauyrzhan-baibek');
  const found = await batch(
    { ending: { query: 'Байбекті' }, latin: { query: 'Baibek' }, whole: { query: 'Бауыржан Байбек' }, none: { query: 'qwzx vbnm' } },
    '/en',
  );
  expect(Object.keys(found)).toEqual(['ending', 'latin', 'whole', 'none']);
  expect(found['ending']?.[0]).toMatchObject({ id: baibek, name: 'Bauyrzhan Baibek', type: [{ id: 'PERSON', name: 'person' }] });
  expect(featuresOf(found['ending']?.[0])).toMatchObject({ CASE_ENDING: true });
  expect(found['latin']?.[0]?.id).toBe(baibek);
  expect(found['whole']?.[0]).toMatchObject({ id: baibek, score: 100, match: true });
  expect(found['none']).toEqual([]);
});

test('scores fall and are a hundred times the score among the features', async () => {
  const [candidates = []] = Object.values(await reconcilerOf({ database }).batch({ q0: { query: 'Байбек', limit: 100 } }));
  expect(candidates.length).toBeGreaterThan(1);
  expect(candidates.map(({ score }) => score)).toEqual(candidates.map(({ score }) => score).sort((a, b) => b - a));
  for (const candidate of candidates) expect(candidate.score).toBeCloseTo(Number(featuresOf(candidate)['score']) * 100, 6);
  expect(candidates.some(({ match }) => match)).toBe(false);
});

test('of several candidates only the first is sure', async () => {
  const [candidates = []] = Object.values(await reconcilerOf({ database }).batch({ q0: { query: 'Nur Otan', limit: 10 } }));
  expect(candidates.length).toBeGreaterThan(1);
  expect(candidates.map(({ match }) => match)).toEqual(candidates.map((_, at) => at === 0));
});

test('a name that fits two is not sure', async () => {
  const { batch } = reconcilerOf({ database });
  const [first, second] = (await batch({ q0: { query: 'Президент' } }))['q0'] ?? [];
  expect(second).toBeDefined();
  expect([first?.match, second?.match]).toEqual([false, false]);
});

test('types narrow; every one of several is what nothing is', async () => {
  const { batch, idOf } = reconcilerOf({ database });
  const nazarbayev = await idOf('nursultan-nazarbayev');
  const found = await batch({
    person: { query: 'Назарбаев', type: 'PERSON', type_strict: 'should' },
    event: { query: 'Байбек', type: ['EVENT'], limit: 100 },
    either: { query: 'Байбек', type: ['EVENT', 'PERSON'], type_strict: 'any', limit: 100 },
    every: { query: 'Байбек', type: ['EVENT', 'PERSON'], type_strict: 'all' },
    all: { query: 'Байбек', type: [], limit: 100 },
  });
  expect(found['person']?.map(({ id }) => id)).toEqual([nazarbayev]);
  const kinds = (key: string) => new Set(found[key]?.map(({ type }) => type[0]?.id));
  expect(kinds('event')).toEqual(new Set(['EVENT']));
  expect(kinds('either')).toEqual(new Set(['EVENT', 'PERSON']));
  expect(found['every']).toEqual([]);
  expect(found['all']?.length).toBeGreaterThanOrEqual(found['either']?.length ?? 0);
});

test.each([' ', '', 'ә'.repeat(201), '\u0301'])(
  'a cell that no name can be means nobody, and does not cost the batch its answers: %j',
  async (query) => {
    const found = await reconcilerOf({ database }).batch({ cell: { query }, name: { query: 'Бауыржан Байбек' } });
    expect(found['cell']).toEqual([]);
    expect(found['name']?.[0]).toMatchObject({ id: 'E2', match: true });
  },
);

const HELPERS: readonly unknown[] = [
  ...['ә'.repeat(201), ' ', '', '\u00a0\u2003', null, [], [' '], [null], Array(11).fill('Nur Otan'), { id: ' ' }, 'E999999999', '\u0301'],
];
test.each(HELPERS)('a helper cell that says nothing costs neither its row nor the batch an answer: %j', async (v) => {
  const { batch } = reconcilerOf({ database });
  const name = { query: 'Бауыржан Байбек' };
  const rows = Object.fromEntries(Array.from({ length: 49 }, (_, index) => [`q${index}`, name]));
  const found = await batch({
    ...rows,
    bad: { ...name, properties: [{ pid: 'HOLDER', v }] },
    both: { ...name, properties: [{ pid: 'identifier:wikidata', v }] },
  });
  expect(Object.keys(found)).toHaveLength(51);
  expect(found['q0']?.[0]).toMatchObject({ id: 'E2', match: true });
  for (const key of Object.keys(found)) expect(found[key], key).toEqual(found['q0']);
  expect(await batch({ cell: { properties: [{ pid: 'identifier:wikidata', v }] } })).toEqual({ cell: [] });
});

test('a limit is kept', async () => {
  const found = await reconcilerOf({ database }).batch({ one: { query: 'Елбасы', limit: 1 }, more: { query: 'Елбасы', limit: 3 } });
  expect(found['one']).toHaveLength(1);
  expect(found['more']).toHaveLength(3);
});

test('an id or an identifier instead of a name is the entity itself', async () => {
  const { batch, idOf } = reconcilerOf({ database });
  const id = await idOf('nursultan-nazarbayev');
  const found = await batch({
    id: { query: id },
    identifier: { query: ' wikidata:Q57394 ' },
    bare: { query: 'Q57394' },
    lower: { query: 'q57394' },
    page: { query: 'https://www.wikidata.org/wiki/Q57394' },
    cell: { query: 'someone', properties: [{ pid: 'wikidata', v: 'http://www.wikidata.org/entity/Q57394' }] },
    wide: { properties: [{ pid: 'identifier:wikidata', v: 'ｑ５７３９４\u200b' }] },
    property: { query: 'Назарбаев', properties: [{ pid: 'wikidata', v: 'P31' }] },
    other: { query: id, type: 'PLACE' },
    alone: { properties: [{ pid: 'wikidata', v: 'Q57394' }] },
    long: { query: 'someone', properties: [{ pid: 'identifier:wikidata', v: ['Q57394'] }] },
    nobody: { properties: [{ pid: 'wikidata', v: 'Q1' }] },
    both: { properties: [{ pid: 'wikidata', v: ['Q57394', 'Q1195092'] }] },
  });
  for (const key of ['id', 'identifier', 'bare', 'lower', 'page', 'cell', 'wide', 'alone', 'long'])
    expect(found[key]?.[0], key).toMatchObject({
      id,
      score: 100,
      match: true,
      features: expect.arrayContaining([{ id: 'IDENTIFIER', value: true }]),
    });
  expect(found['other']).toEqual([]);
  expect(found['nobody']).toEqual([]);
  expect(found['property']?.[0]).toMatchObject({ id, features: expect.not.arrayContaining([{ id: 'IDENTIFIER', value: true }]) });
  expect(found['both']?.map(({ match }) => match)).toEqual([false, false]);
});

test('who is linked with what the properties name goes first and says so', async () => {
  const { batch, idOf } = reconcilerOf({ database });
  const [baibek, meeting] = [await idOf('bauyrzhan-baibek'), await idOf('meeting-with-elbasy')];
  const narrowed = (v: unknown) => ({ query: 'Baibek', properties: [{ pid: 'inverse:VISITOR', v }] });
  const found = await batch({
    plain: { query: 'Baibek' },
    id: narrowed({ id: meeting, name: 'what it is called does not count' }),
    slug: narrowed('meeting-with-elbasy'),
    name: narrowed('Meeting of Elbasy and Baibek'),
    list: narrowed(['nobody of that name', { id: meeting }]),
    unknown: narrowed('nobody of that name'),
    gone: narrowed({ id: 'E999' }),
    number: narrowed(7),
  });
  for (const key of ['id', 'slug', 'name', 'list']) {
    const [first, second] = found[key] ?? [];
    expect(first?.id, key).toBe(baibek);
    expect(featuresOf(first)['LINKED'], key).toBe(true);
    expect(second?.score, key).toBeLessThan(found['plain']?.[1]?.score ?? 0);
  }
  for (const key of ['unknown', 'gone', 'number']) expect(found[key], key).toEqual(found['plain']);
});

test('a value that may mean several is passed over', async () => {
  const found = await reconcilerOf({ database }).batch({
    plain: { query: 'Назарбаев' },
    unsure: { query: 'Назарбаев', properties: [{ pid: 'BEARS_TITLE', v: 'Президент' }] },
    sure: { query: 'Назарбаев', properties: [{ pid: 'BEARS_TITLE', v: 'elbasy' }] },
  });
  expect(found['unsure']).toEqual(found['plain']);
  expect(found['sure']).not.toEqual(found['plain']);
});

test('GET answers the same as POST', async () => {
  const { get, batch } = reconcilerOf({ database });
  const queries = { q0: { query: 'Birgemiz' } };
  const answer = await (await get(`?${new URLSearchParams({ queries: JSON.stringify(queries) })}`)).json();
  expect(answer.q0.result[0]).toMatchObject({ name: '"Birgemiz" қоры' });
  expect(answer.q0.result).toEqual((await batch(queries))['q0']);
});

test('a batch may be empty, and its keys may be anything', async () => {
  const { form } = reconcilerOf({ database });
  expect(await (await form('queries', {})).json()).toEqual({});
  const text = await (
    await form('queries', '{"__proto__": {"query": "Birgemiz"}, "constructor": {"query": "Birgemiz"}, "": {"query": "Birgemiz"}}')
  ).text();
  const entries = Object.entries(JSON.parse(text) as Record<string, { result: unknown[] }>); // what is asked here
  expect(entries.map(([key, { result }]) => [key, result.length])).toEqual([
    ['__proto__', 1],
    ['constructor', 1],
    ['', 1],
  ]);
});

test('as many as 200 queries take as many SQL statements as two', async () => {
  const seen: string[] = [];
  const counted = connect(await freshUrl(), { pool: 2, onQuery: (sql) => seen.push(sql) });
  const { batch } = reconcilerOf({ database: counted });
  const query = {
    query: 'Байбек',
    properties: [
      { pid: 'inverse:VISITOR', v: 'Meeting of Elbasy and Baibek' },
      { pid: 'wikidata', v: 'Q57394' },
    ],
  };
  const count = async (size: number) => {
    seen.length = 0;
    expect(Object.keys(await batch(Object.fromEntries(Array.from({ length: size }, (_, at) => [`q${at}`, query]))))).toHaveLength(size);
    return seen.length;
  };
  expect(await count(200)).toBe(await count(2));
  await counted.close();
});
