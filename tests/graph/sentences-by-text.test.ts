import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { attach } from '../../src/ingest/attach.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase, freshUrl } from '../support/database.ts';
import { edited, ingestFolder, PRESS_NOTE, SECOND_NOTE } from '../support/folder.ts';

const sql: string[] = [];
let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2, onQuery: (statement) => sql.push(statement) });
  await ingestFolder(database, PRESS_NOTE);
  await ingestFolder(database, SECOND_NOTE);
});
afterAll(() => database.close());

const SENTENCES = `query ($filter: SentenceFilter, $first: Int, $after: String) {
  sentences(filter: $filter, first: $first, after: $after) {
    totalCount truncated pageInfo { endCursor hasNextPage }
    edges { score node { number article { slug } } highlights { field lang start end text node { id } } }
  }
}`;
interface Highlight {
  readonly field: string;
  readonly lang: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly node: { readonly id: string };
}
interface Edge {
  readonly score: number | null;
  readonly node: { readonly number: number; readonly article: { readonly slug: string } };
  readonly highlights: readonly Highlight[];
}

const ask = (variables: object, of: Database = database) => clientOf({ database: of }).ask(SENTENCES, variables);
async function find(text: string, filter: object = {}, of: Database = database): Promise<Edge[]> {
  const { data, errors } = await ask({ filter: { ...filter, text }, first: 100 }, of);
  expect(errors).toBeUndefined();
  expect(data.sentences.totalCount).toBe(data.sentences.edges.length);
  return data.sentences.edges;
}
const placesOf = (edges: readonly Edge[]): string[] => edges.map(({ node }) => `${node.article.slug} ${node.number}`);
const firstOf = async (text: string): Promise<string | undefined> => placesOf(await find(text))[0];
const cut = ({ text, start, end }: Highlight): string => Array.from(text).slice(start, end).join('');
const wordsOf = (edge: Edge | undefined): string[] => (edge?.highlights ?? []).map((one) => `${one.field} ${one.lang} ${cut(one)}`);

test.each([
  // Kazakh, in other forms than the text has
  ['ардагерге', 'library-press-note 4'],
  ['меңгерушісіне', 'library-press-note 4'],
  ['сөренің', 'library-press-note 2'],
  ['газеттерден', 'library-press-note 3'],
  ['ЖҰЛДЫЗАЙДЫҢ тоннасы', 'library-press-note 1'],
  // other alphabets
  ['Jūldyzai tonna', 'library-press-note 1'],
  ['Asel Daurenova ardager', 'library-press-note 4'],
  ['Шагала', 'library-press-note 5'],
  // glosses in English and Russian
  ['shelves', 'library-press-note 2'],
  ['a newspaper telling days', 'library-press-note 3'],
  ['медицинское учреждение', 'birgemiz-aid 5'],
  ['выплатой', 'birgemiz-aid 5'],
  ['приёмных', 'birgemiz-aid 15'],
  ['приемные', 'birgemiz-aid 15'],
  // three languages at once, numbers, punctuation
  ['2031', 'library-press-note 3'],
  ['700-ден', 'library-press-note 2'],
  ['books, сөрелерге: ақша', 'library-press-note 2'],
  ['«Дала хабары»', 'library-press-note 3'],
])('%s finds %s first', async (text, place) => {
  expect(await firstOf(text)).toBe(place);
});

test('sentences with all words come before those with some, and scores say so', async () => {
  const found = await find('ауыл балаларына кітап');
  expect(placesOf(found)[0]).toBe('library-press-note 4');
  expect(found[0]?.score).toBeGreaterThan(0.5);
  expect(found.length).toBeGreaterThan(1);
  for (const { score } of found.slice(1)) expect(score).toBeLessThan(0.5);
  const scores = found.map(({ score }) => score ?? 0);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});

test('the form that is written ranks above other forms', async () => {
  const found = await find('кітаптар');
  expect(placesOf(found).slice(0, 2).sort()).toEqual(['library-press-note 3', 'library-press-note 4']);
  expect(found.length).toBeGreaterThan(3);
});

test('quoted words stand as they are written, one after the other', async () => {
  expect(placesOf(await find('"кітап жеткізді"'))).toEqual(['library-press-note 1']);
  expect(placesOf(await find('"жеткізді кітап"'))).toEqual([]);
  expect(placesOf(await find('«ауыл балаларына»'))).toEqual(['library-press-note 4']);
  expect(placesOf(await find('"ауыл баласы"'))).toEqual([]);
  expect(placesOf(await find('“тонна кітап” қор'))).toContain('library-press-note 1');
  expect(wordsOf((await find('"тонна кітап"'))[0])).toEqual(['TEXT kk тонна кітап']);
});

test('the last word is a beginning only if no sentence has it', async () => {
  const begun = await find('меңгеру');
  expect(placesOf(begun)).toEqual(['library-press-note 4']);
  expect(wordsOf(begun[0])).toEqual(['TEXT kk меңгерушісі', 'GLOSS kk Меңгеруші']);
  expect(placesOf(await find('шаға'))).toEqual(['library-press-note 5']);
  const whole = await find('қор');
  expect(wordsOf(whole.at(-1)).every((word) => !/қорғ/.test(word))).toBe(true);
});

test('highlights are code points of their field, in every language that matches', async () => {
  const [first] = await find('Жұлдызайға кітап');
  expect(wordsOf(first)).toEqual(expect.arrayContaining(['TEXT kk Жұлдызай', 'TEXT kk кітап', 'GLOSS kk кітап']));
  const [shelf] = await find('money үшін сөре');
  expect(wordsOf(shelf)).toEqual(['TEXT kk сөрелеріне', 'GLOSS en Money', 'GLOSS kk Сөрелерге', 'VALUE kk сөрелері']);
  const owners = shelf?.highlights.map(({ node }) => node.id.charAt(0));
  expect(owners).toEqual(['A', 'A', 'A', 'S']);
});

test('a hyphenated ending belongs to its word', async () => {
  const [found] = await find('2100');
  expect(wordsOf(found)).toContain('GLOSS kk 2100-ден');
});

test('a filter narrows what a text finds', async () => {
  expect(placesOf(await find('кітап', { article: ['second-press-note'] }))).toEqual(['second-press-note 1']);
  expect(placesOf(await find('кітап', { mentions: { ref: ['shaghala'] } }))).toEqual(['library-press-note 5']);
  expect(placesOf(await find('кітап', { article: [] }))).toEqual([]);
});

test('without a text sentences stand in order, without score and highlights', async () => {
  const { data } = await ask({ filter: { article: ['library-press-note'] } });
  expect(placesOf(data.sentences.edges)).toEqual([1, 2, 3, 4, 5].map((number) => `library-press-note ${number}`));
  expect(data.sentences.edges.every(({ score, highlights }: Edge) => score === null && highlights.length === 0)).toBe(true);
  expect(data.sentences.truncated).toBe(false);
});

test('pages meet every sentence once', async () => {
  const all = placesOf(await find('кітап қор Елбасы'));
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data } = await ask({ filter: { text: 'кітап қор Елбасы' }, first: 3, after });
    seen.push(...placesOf(data.sentences.edges));
    after = data.sentences.pageInfo.endCursor;
    more = data.sentences.pageInfo.hasNextPage;
  }
  expect(seen).toEqual(all);
  expect(all.length).toBeGreaterThan(8);
});

test.each(['...', '–', '«»', '""', '&|!:*()<->', '\u200f', '🐎', '%', '_', "'", '\\'])(
  '%j has no words and finds nothing',
  async (text) => {
    expect(await find(text)).toEqual([]);
  },
);

test.each([
  'кітап & !қор',
  'кітап:*',
  "кітап' | 'x",
  'кітап <-> қор',
  '"кітап',
  'кітап"',
  '«кітап',
  "o'clock",
  "а'б''в",
  '\\кітап\\',
  'e\u0301'.repeat(100),
  'а '.repeat(100),
  'қ'.repeat(200),
  '张三 кітап',
  'the of and',
  'және мен бұл',
  'и в на',
  '\ud83d кітап',
])('%j is answered', async (text) => {
  const { data, errors } = await ask({ filter: { text }, first: 100 });
  expect(errors).toBeUndefined();
  expect(data.sentences.totalCount).toBe(data.sentences.edges.length);
});

test('words that every sentence has are still found', async () => {
  expect((await find('the')).length).toBeGreaterThan(10);
  expect((await find('и')).length).toBeGreaterThan(5);
});

test.each([
  ['', '1 to 200 characters besides white space'],
  ['   ', '1 to 200 characters besides white space'],
  ['қор '.repeat(2_500), '1 to 200 characters besides white space'],
])('%j is refused', async (text, allowed) => {
  const { errors } = await ask({ filter: { text } });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', argument: 'filter.text', allowed } }]);
});

test('a text that is null is no condition', async () => {
  const { data, errors } = await ask({ filter: { text: null } });
  expect(errors).toBeUndefined();
  expect(data.sentences.totalCount).toBeGreaterThan(25);
});

test('as many SQL statements for one sentence as for many', async () => {
  const counts: number[] = [];
  for (const first of [1, 20]) {
    sql.length = 0;
    await ask({ filter: { text: 'кітап Елбасы' }, first });
    counts.push(sql.length);
  }
  expect(counts[0]).toBeGreaterThan(0);
  expect(counts[0]).toBe(counts[1]);
});

test('a text is searched once it is attached, and a sentence is not once it is retracted', async () => {
  const own = await freshDatabase('empty');
  await ingestFolder(own, await edited(PRESS_NOTE, [], null));
  expect(await find('ардагер', {}, own)).toEqual([]);
  await attach(own, 'library-press-note', join(PRESS_NOTE, 'article.txt'));
  expect(placesOf(await find('ардагер', {}, own))).toEqual(['library-press-note 4']);
  await ingestFolder(own, await edited(PRESS_NOTE, [['Сөрелерге ақша берілді.', 'Сөрелерге қаражат бөлінді.']]));
  expect(await find('ақша', {}, own)).toEqual([]);
  expect(placesOf(await find('қаражат', {}, own))).toEqual(['library-press-note 2']);
});
