import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';
import { ingestNamed } from '../support/named.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
  await ingestNamed(database, {
    percent: { kind: 'DOCUMENT', names: ['100% Дала'] },
    underscore: { kind: 'DOCUMENT', names: ['жоба_2'] },
    horse: { kind: 'GROUP', names: ['🐎 жылқышылар'] },
    arabic: { names: ['نۇرلان داۋرەنوۆ'] },
    chinese: { names: ['张三'] },
    sign: { kind: 'DOCUMENT', names: ['☯'] },
  });
});
afterAll(() => database.close());

const search = (text: string) =>
  clientOf({ database }).ask('query ($text: String!) { search(text: $text) { totalCount edges { score node { slug } } } }', { text });
const firstOf = async (text: string): Promise<string | undefined> => {
  const { data, errors } = await search(text);
  expect(errors).toBeUndefined();
  return data.search.edges[0]?.node.slug;
};

test.each([
  ['100% Дала', 'percent'],
  ['жоба_2', 'underscore'],
  ['🐎 жылқышылар', 'horse'],
  ['\u202eжылқышылар\u202c', 'horse'],
  ['نۇرلان', 'arabic'],
  ['Нұрлан Дәуренов', 'arabic'],
  ['张三', 'chinese'],
  [`${' '.repeat(9_000)}Байбек${'\n'.repeat(900)}`, 'bauyrzhan-baibek'],
])('%j finds %s', async (text, slug) => {
  expect(await firstOf(text)).toBe(slug);
});

/** Nothing in a text means anything to SQL, LIKE or text search; what has no words finds nothing. */
test.each([
  '%',
  '_',
  '\\',
  '%%%',
  '____',
  '🐎',
  '👩‍👩‍👧',
  '\u200f',
  '\u202e\u2066',
  '"',
  "'",
  '«»',
  '\ud83d',
  '&|!:*',
  "') or 1=1 --",
  '()',
  '-',
  '—',
])('%j finds nothing', async (text) => {
  const { data, errors } = await search(text);
  expect(errors).toBeUndefined();
  expect(data.search).toEqual({ totalCount: 0, edges: [] });
});

test.each([
  'Бай%',
  'Бай_ек',
  'Байбек\\',
  '\ud83dБайбек',
  "Байбек' & 'x",
  'Байбек:*',
  'Байбек | Назарбаев',
  '!Байбек',
  '<->',
  `${'а'.repeat(200)}`,
  `${'а '.repeat(100)}`,
  `${'бауыржанбайбектің'.repeat(11)}`,
  'e\u0301'.repeat(100),
  "а'б'в",
])('%j is answered', async (text) => {
  const { data, errors } = await search(text);
  expect(errors).toBeUndefined();
  expect(data.search.totalCount).toBe(data.search.edges.length);
});

test('a word of letters beyond the first plane is answered', async () => {
  expect((await search('𐰴𐰀𐰔𐰴')).errors).toBeUndefined();
});

test.each(["ъ'ъ", "ь'ь Байбек", `a${'ﷺ'.repeat(199)}`])('%j, whose key is no lexeme, is answered', async (text) => {
  expect((await search(text)).errors).toBeUndefined();
});

test('a name without words is found where it is written the same', async () => {
  expect(await firstOf('☯')).toBe('sign');
});

test.each([
  ['nothing', ''],
  ['white space', ' \n\t\u00a0'],
  ['201 characters', 'ә'.repeat(201)],
  ['10,000 characters', 'Байбек '.repeat(1_430)],
])('a text of %s is refused', async (_, text) => {
  const { status, errors } = await search(text);
  expect(status).toBe(200);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]).toMatchObject({
    path: ['search'],
    extensions: { code: 'BAD_INPUT', argument: 'text', allowed: expect.stringContaining('1 to 200 characters') },
  });
  expect(String(errors?.[0]?.extensions?.['value']).length).toBeLessThanOrEqual(100);
});

test('a text with a NUL byte is refused', async () => {
  expect((await search('Байбек\u0000')).errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
});

test('200 characters beyond the first plane are counted as 200', async () => {
  expect((await search('🐎'.repeat(200))).errors).toBeUndefined();
  expect((await search('🐎'.repeat(201))).errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
});

test.each([
  ['a kind that is none', '{ search(text: "Байбек", kind: HUMAN) { totalCount } }', /kind is HUMAN.*Allowed: /s],
  ['a language that is none', '{ search(text: "Байбек", lang: "қазақша") { totalCount } }', /lang.*BCP 47/],
  ['a page of 101', '{ search(text: "Байбек", first: 101) { totalCount } }', /first is 101; allowed is 1 to 100/],
])('%s is refused', async (_, query, says) => {
  const { errors } = await clientOf({ database }).ask(query);
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_INPUT');
  expect(errors?.[0]?.message).toMatch(says);
});

/** A name of a Latin letter beside an Arabic ligature whose key ends in a space. */
test('a name whose key would hold an empty word is taken', async () => {
  await ingestNamed(database, { ligature: { kind: 'DOCUMENT', names: ['aﱞ'] } }, 'note-of-ligatures');
});

test('a name of 500 letters without a space is taken, in any script', async () => {
  const names = ['ң'.repeat(500), ['字'.repeat(500), 'zh'] as const, ['ş'.repeat(500), 'tr'] as const];
  await ingestNamed(database, { long: { kind: 'DOCUMENT', names } }, 'note-of-length');
  expect(await firstOf('字'.repeat(200))).toBe('long');
});
