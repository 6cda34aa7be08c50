import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { MATCH_REASONS } from '../../src/text/name/reason.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase, freshUrl } from '../support/database.ts';
import { ingestNamed } from '../support/named.ts';
import { sqlOf } from '../support/sql.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
  await ingestNamed(database, {
    'asel-daurenova': { names: ['Әсел Дәуренова', ['Асель Дауренова', 'ru'], ['Asel Daurenova', 'en']] },
    'askhat-daurenov': { names: ['Асхат Әбішұлы Дәуренов'] },
    'saken-serik': { names: ['Сәкен Серік'] },
    'shaken-serik': { names: ['Шәкен Серік'] },
    'dostyq-fund': { kind: 'FUND', names: ['«Достық» қоры'] },
    'school-134': { kind: 'ORGANIZATION', names: ['№ 134 мектеп-гимназия'] },
    'school-135': { kind: 'ORGANIZATION', names: ['№ 135 мектеп-гимназия'] },
  });
});
afterAll(() => database.close());

const QUERY = `query ($text: String!, $kind: [EntityKind!], $lang: [LanguageTag!]) {
  search(text: $text, kind: $kind, lang: $lang, first: 100) {
    totalCount truncated edges { score why matchedName { text lang role } node { slug kind } }
  }
}`;
interface Edge {
  readonly score: number;
  readonly why: readonly string[];
  readonly matchedName: { readonly text: string; readonly lang: string; readonly role: string };
  readonly node: { readonly slug: string; readonly kind: string };
}

async function search(text: string, filter: object = {}): Promise<Edge[]> {
  const { data, errors } = await clientOf({ database }).ask(QUERY, { text, ...filter });
  expect(errors).toBeUndefined();
  expect(data.search.totalCount).toBe(data.search.edges.length);
  return data.search.edges;
}
const slugs = (edges: readonly Edge[]): string[] => edges.map(({ node }) => node.slug);

test.each([
  'Бауыржан Байбек',
  'Байбекті',
  'Б.Байбек',
  'Б. Байбек',
  'Байбек Б.',
  'Baibek',
  'Baybek',
  'Baýyrjan Baıbek',
  "Bay'yrjan Bai'bek",
  'B.Baibek',
  'باۋىرجان بايبەك',
  'БАЙБЕК',
  'бaйбек', // with a Latin a
  'Байбек Бауыржан',
  'Бауржан Байбек',
  'Бауыржан Байбкк',
  'Бауыржан Бай',
  'Бауыржан Байбектің',
  'Baıbekke',
  '\u200fБай\u00adбек\u200b',
  '«Байбек»',
])('%s finds the same person first', async (text) => {
  expect(slugs(await search(text))[0]).toBe('bauyrzhan-baibek');
});

test.each([
  ['birgemiz қорының', 'birgemiz'],
  ['"Birgemiz" қорына', 'birgemiz'],
  ['Бiргемiз қоры', 'birgemiz'],
  ['Елбасына', 'nursultan-nazarbayev'],
  ['Нурсултана Назарбаева', 'nursultan-nazarbayev'],
  ['Nūrsūltan Nazarbaev', 'nursultan-nazarbayev'],
  ['Мактаарал', 'maqtaaral'],
  ['Дәуренова', 'asel-daurenova'],
  ['Асхат Дәуренов', 'askhat-daurenov'],
  ['Сәкен', 'saken-serik'],
  ['Шәкен', 'shaken-serik'],
  ['Sh. Serik', 'shaken-serik'],
  ['134 мектеп', 'school-134'],
  ['135 мектепке', 'school-135'],
])('%s finds %s first', async (text, slug) => {
  expect(slugs(await search(text))[0]).toBe(slug);
});

test.each([
  ['Бауыржан Байбек', ['EXACT'], 'Бауыржан Байбек'],
  ['бaйбек б.', ['WORD_ORDER'], 'Б.Байбек'],
  ['Асель', ['WORD'], 'Асель Дауренова'],
  ['Әселге', ['CASE_ENDING', 'WORD'], 'Әсел Дәуренова'],
  ['Ásel Dáýrenova', ['TRANSLITERATION'], 'Әсел Дәуренова'],
  ['Ә.Дәуренова', ['INITIALS'], 'Әсел Дәуренова'],
  ['Асхат Дәуренов', ['PATRONYMIC'], 'Асхат Әбішұлы Дәуренов'],
  ['Әсел Дәурнова', ['TYPO'], 'Әсел Дәуренова'],
  ['Әсел Дәуре', ['PREFIX'], 'Әсел Дәуренова'],
])('why %s finds what it finds is %j, by %s', async (text, why, name) => {
  const [first] = await search(text);
  expect(first).toMatchObject({ why, matchedName: { text: name } });
});

test.each(['Байбекті Бауыржн', 'Нурсултана Назарбаева', 'Daurenova A.', 'қор', 'Aseldin Daureno'])(
  'the reasons of what %s finds are some, each once, in the order of the enum; scores fall',
  async (text) => {
    const found = await search(text);
    expect(found.length).toBeGreaterThan(0);
    for (const { why } of found) {
      expect(why).not.toEqual([]);
      expect(why).toEqual(Object.keys(MATCH_REASONS).filter((reason) => why.includes(reason)));
    }
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
    expect(new Set(slugs(found)).size).toBe(found.length);
  },
);

test('Назарбаева does not become Назарбаев', async () => {
  for (const text of ['Назарбаеваның', 'Дарига Назарбаева', 'Nazarbayeva']) {
    const him = (await search(text)).find(({ node }) => node.slug === 'nursultan-nazarbayev');
    expect(him?.score ?? 0).toBeLessThan(0.5);
  }
  expect((await search('Назарбаева'))[0]?.why).toContain('CASE_ENDING'); // in Russian it may be his genitive
});

test('a number that differs is no typing error', async () => {
  expect((await search('134'))[0]).toMatchObject({ node: { slug: 'school-134' } });
  expect(slugs(await search('134'))).not.toContain('school-135');
});

/** An office or a post before a name, as the press writes it. */
test.each([
  ['қала әкімі Бауыржан Байбек', 'bauyrzhan-baibek'],
  ['Шағала ауданының әкімі Әсел Дәуренова', 'asel-daurenova'],
])('%s finds %s first, though no name has all of these words', async (text, slug) => {
  expect(slugs(await search(text))[0]).toBe(slug);
});

test('only entities of the kinds that are asked for are found', async () => {
  const kindsOf = async (kind?: readonly string[]) => new Set((await search('Достық', { kind })).map(({ node }) => node.kind));
  expect(await kindsOf()).toEqual(new Set(['PLACE', 'EVENT', 'FUND', 'GROUP']));
  expect(await kindsOf(['FUND'])).toEqual(new Set(['FUND']));
  expect(await kindsOf(['FUND', 'PLACE'])).toEqual(new Set(['FUND', 'PLACE']));
  expect(await kindsOf(['PERSON'])).toEqual(new Set());
  expect(await kindsOf([])).toEqual(new Set());
});

test('only names of the languages that are asked for answer, exactly', async () => {
  const namesOf = async (lang?: readonly string[]) => [
    ...new Set((await search('Baıbek', { lang })).map(({ matchedName }) => matchedName.lang)),
  ];
  expect(await namesOf(['kk-Latn'])).toEqual(['kk-Latn']);
  expect(await namesOf(['en'])).toEqual(['en']);
  expect(await namesOf(['kk'])).toEqual(['kk']);
  expect(await namesOf(['de'])).toEqual([]);
  expect((await search('Asel Daurenova', { lang: ['ru', 'kk'] }))[0]).toMatchObject({
    why: ['TRANSLITERATION'],
    node: { slug: 'asel-daurenova' },
  });
});

test('what is retracted is not found', async () => {
  const own = await freshDatabase('seeded');
  const ask = async () => (await clientOf({ database: own }).ask(QUERY, { text: 'Бауыржан Байбек' })).data.search.edges;
  const before: Edge[] = await ask();
  expect(slugs(before)).toContain('bauyrzhan-baibek');
  await sqlOf(own.url)`update entities set retracted_in = this_revision() where slug = 'bauyrzhan-baibek'`;
  expect(slugs(await ask())).not.toContain('bauyrzhan-baibek');
});
