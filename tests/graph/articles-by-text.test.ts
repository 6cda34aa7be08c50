import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';
import { edited, ingestFolder, PRESS_NOTE, SECOND_NOTE } from '../support/folder.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
  await ingestFolder(database, PRESS_NOTE);
  await ingestFolder(database, SECOND_NOTE);
});
afterAll(() => database.close());

const ARTICLES = `query ($filter: ArticleFilter) {
  articles(filter: $filter, first: 100) {
    totalCount truncated
    edges { score node { slug } highlights { field lang start end text node { __typename ... on Article { slug } ... on Sentence { number } ... on Fund { label } } } }
  }
}`;
interface Highlight {
  readonly field: string;
  readonly lang: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly node: object;
}
interface Edge {
  readonly score: number | null;
  readonly node: { readonly slug: string };
  readonly highlights: readonly Highlight[];
}

async function find(filter: object): Promise<Edge[]> {
  const { data, errors } = await clientOf({ database }).ask(ARTICLES, { filter });
  expect(errors).toBeUndefined();
  expect(data.articles.totalCount).toBe(data.articles.edges.length);
  return data.articles.edges;
}
const slugsOf = async (text: string, filter: object = {}): Promise<string[]> =>
  (await find({ ...filter, text })).map(({ node }) => node.slug);

test.each([
  ['кітапханаға келген кітап', ['library-press-note', 'second-press-note']],
  ['ардагер', ['library-press-note']],
  ['Дәуренованың 1,5 тоннасы', ['second-press-note', 'library-press-note']],
  ['families', ['birgemiz-aid']],
  ['"1,5 тонна"', ['second-press-note']],
  ['"кітап келді"', ['library-press-note']],
  ['"кітап бөлінді"', []],
  ['кітапханашылар мейрамы емес', []],
])('%s finds %j', async (text, slugs) => {
  const found = await slugsOf(text);
  expect(found.slice(0, slugs.length)).toEqual(slugs);
  if (slugs.length === 0) expect(found).toEqual([]);
});

test('words of different sentences are words of one article', async () => {
  const [first, ...others] = await find({ text: 'газеттің ардагерлерге қаржысы' });
  expect(first?.node.slug).toBe('library-press-note');
  expect(first?.score).toBeGreaterThan(0.5);
  for (const { score } of others) expect(score).toBeLessThan(0.5);
});

test('words of the title count more', async () => {
  const own = await find({ text: 'кітапханаға' });
  expect(own.map(({ node }) => node.slug)).toEqual(['library-press-note', 'second-press-note']);
  expect(own[0]?.score).toBe(1);
  expect(own[1]?.score).toBe(0.9);
  expect(own[0]?.highlights[0]).toMatchObject({ field: 'TITLE', lang: 'kk', start: 0, end: 11, node: { slug: 'library-press-note' } });
});

test('a description is found in the article that declares the entity', async () => {
  const [found] = await find({ text: 'gives' });
  expect(found?.node.slug).toBe('library-press-note');
  expect(found?.highlights).toMatchObject([{ field: 'DESCRIPTION', lang: 'en', node: { __typename: 'Fund', label: '«Жұлдызай» қоры' } }]);
});

test('a beginning highlights the sentences that have it', async () => {
  const [found] = await find({ text: 'меңгеру' });
  expect(found?.node.slug).toBe('library-press-note');
  expect(found?.highlights.length).toBeGreaterThan(0);
  for (const { text, start, end } of found?.highlights ?? []) expect(Array.from(text).slice(start, end).join('')).toMatch(/^меңгеру/i);
});

test('the other conditions of the filter hold too', async () => {
  expect(await slugsOf('кітап', { ref: ['second-press-note'] })).toEqual(['second-press-note']);
  expect(await slugsOf('кітап', { lang: ['ru'] })).toEqual([]);
  expect(await slugsOf('кітап', { mentions: { ref: ['shaghala'] } })).toEqual(['library-press-note']);
});

test('without a text there is no score', async () => {
  const all = await find({});
  expect(all.map(({ score, highlights }) => [score, highlights.length])).toEqual([
    [null, 0],
    [null, 0],
    [null, 0],
  ]);
});

test('a text that is empty or too long is refused', async () => {
  for (const text of [' ', 'қ'.repeat(201)]) {
    const { errors } = await clientOf({ database }).ask(ARTICLES, { filter: { text } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', argument: 'filter.text' } }]);
  }
});

test('an article that changes is found by its new words only', async () => {
  const own = connect(await freshUrl('empty'), { pool: 2 });
  const slugs = async (text: string): Promise<number> =>
    (await clientOf({ database: own }).ask('query ($text: String!) { articles(filter: { text: $text }) { totalCount } }', { text })).data
      .articles.totalCount;
  await ingestFolder(own, PRESS_NOTE);
  expect([await slugs('gives'), await slugs('келді'), await slugs('lends')]).toEqual([1, 1, 0]);
  await ingestFolder(
    own,
    await edited(PRESS_NOTE, [
      ['A fund that gives books', 'A fund that lends books'],
      ['title: Кітапханаға кітап келді', 'title: Сөрелер толды'],
    ]),
  );
  expect([await slugs('gives'), await slugs('келді'), await slugs('lends'), await slugs('толған сөре')]).toEqual([0, 0, 1, 1]);
  await own.close();
});
