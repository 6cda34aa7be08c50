import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { updateArticleKeys } from '../../src/ingest/article-keys.store.ts';
import { type Answer, clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestNote } from '../support/note.ts';
import { sqlOf } from '../support/sql.ts';

let database: Database & { readonly url: string };
let ask: (query: string, variables?: object) => Promise<Answer>;
const DAILY = 'daily: { kind: ORGANIZATION, type: MEDIA, names: [{ text: The Daily, lang: en }] }';
const WEEKLY = 'weekly: { kind: ORGANIZATION, type: MEDIA, names: [{ text: The Weekly, lang: en }] }';
const ASEL =
  'asel: { kind: PERSON, names: [{ text: Asel, lang: en }], statements: [{ predicate: LIVES_IN, entity: town, evidence: [1] }] }';
const TOWN = 'town: { kind: PLACE, type: CITY, names: [{ text: Town, lang: en }] }';

/** Notes by their date of publication, in the order in which they are ingested. */
const NOTES = [
  ['undated', [], []],
  ['year', ['published: "2020"', 'title: "Көмек  «Birgemiz» 100%"'], [ASEL, TOWN]],
  ['day', ['published: "2020-06-15"', 'publisher: daily', 'title: "Aid\u00a0for all"'], [DAILY, ASEL, TOWN]],
  ['month', ['published: "2019-12"', 'publisher: weekly'], [WEEKLY]],
  ['someday', ['published: "XXXX-41"'], []],
  ['later', ['published: "2021-01-02"', 'publisher: daily'], [DAILY, ASEL, TOWN]],
] as const;

beforeAll(async () => {
  database = await freshDatabase('empty');
  ask = clientOf({ database }).ask;
  for (const [slug, article, entities] of NOTES)
    await ingestNote(database, { slug, article, entities: entities.length > 0 ? entities : [TOWN] });
});
afterAll(() => database.close());

const slugsOf = async (args: string): Promise<string[]> => {
  const { data, errors } = await ask(`{ articles(${args}) { totalCount nodes { slug } } }`);
  expect(errors).toBeUndefined();
  expect(data.articles.totalCount).toBe(data.articles.nodes.length);
  return data.articles.nodes.map(({ slug }: { slug: string }) => slug);
};

test.each([
  ['{ from: "2020", to: "2020" }', ['year', 'day']],
  ['{ from: "2020-06", to: "2020-06" }', ['year', 'day']],
  ['{ from: "2020-06-15", to: "2020-06-15" }', ['year', 'day']],
  ['{ from: "2020-06-16" }', ['year', 'later']],
  ['{ to: "2019" }', ['month']],
  ['{ to: "2019-11" }', []],
  ['{ from: "2021" }', ['later']],
  ['{ from: "201X", to: "201X" }', ['month']],
  ['{ from: "2020-21", to: "2020-21" }', ['year']],
  ['{}', ['year', 'day', 'month', 'later']],
])('published %s', async (published, slugs) => {
  expect(await slugsOf(`filter: { published: ${published} }`)).toEqual(slugs);
});

test.each([
  ['title: { contains: "birgemiz" }', ['year']],
  ['title: { contains: "\\"BIRGEMIZ\\" 100%" }', ['year']],
  ['title: { contains: "100_" }', []],
  ['title: { startsWith: "көмек" }', ['year']],
  ['title: { equals: "aid for all" }', ['day']],
  ['title: {}', ['year', 'day']],
  ['publisher: "daily"', ['day', 'later']],
  ['publisher: ["daily", "weekly"]', ['day', 'month', 'later']],
  ['publisher: "daily", published: { to: "2020" }', ['day']],
  ['publisher: []', []],
])('filter by %s', async (filter, slugs) => {
  expect(await slugsOf(`filter: { ${filter} }`)).toEqual(slugs);
});

test('newest or oldest first, undated last, on every page both ways', async () => {
  const newest = ['later', 'day', 'year', 'month', 'undated', 'someday'];
  const oldest = ['month', 'year', 'day', 'later', 'undated', 'someday'];
  for (const [direction, slugs] of [
    ['DESC', newest],
    ['ASC', oldest],
  ] as const) {
    const order = `orderBy: [{ by: PUBLISHED, direction: ${direction} }]`;
    expect(await slugsOf(order)).toEqual(slugs);
    const seen: string[] = [];
    for (let after = ''; seen.length < slugs.length; ) {
      const { data } = await ask(`{ articles(${order}, first: 2 ${after}) { nodes { slug } pageInfo { endCursor } } }`);
      seen.push(...data.articles.nodes.map(({ slug }: { slug: string }) => slug));
      after = `after: "${data.articles.pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(slugs);
    const { data } = await ask(`{ articles(${order}, last: 2) { nodes { slug } } }`);
    expect(data.articles.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(slugs.slice(-2));
  }
});

test('the articles of an entity, newest first, and only those asked for', async () => {
  const { data } = await ask(`{ person(ref: "asel") {
    all: articles { totalCount nodes { slug publisher { label } published { edtf } } }
    some: articles(filter: { publisher: "daily", published: { to: "2020" } }) { totalCount nodes { slug } }
    first: articles(orderBy: [{ by: ID }], first: 1) { nodes { slug } }
    statements { nodes { evidence { sentence { number article { slug publisher { label } published { edtf } } } } } } } }`);
  expect(data.person.all.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(['later', 'day', 'year']);
  expect(data.person.some).toEqual({ totalCount: 1, nodes: [{ slug: 'day' }] });
  expect(data.person.first.nodes).toEqual([{ slug: 'year' }]);
  expect(data.person.statements.nodes[0].evidence[1].sentence).toEqual({
    number: 1,
    article: { slug: 'day', publisher: { label: 'The Daily' }, published: { edtf: '2020-06-15' } },
  });
});

test.each([
  ['{ from: "2021", to: "2020" }', 'BAD_INPUT: filter.published.to is "2020"; the range begins later, at 2021: swap both'],
  ['{ from: "XXXX-41" }', 'BAD_INPUT: filter.published.from is "XXXX-41"; a range begins with a date that has a year'],
])('the range %s is refused', async (published, message) => {
  const { errors } = await ask(`{ articles(filter: { published: ${published} }) { totalCount } }`);
  expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_INPUT' } }]);
});

test('articles that were recorded before there were keys get them at the start', async () => {
  const sql = sqlOf(database.url);
  const keys = () => sql`select slug, title_norm, published_earliest::text, published_latest::text from articles order by slug`;
  const before = [...(await keys())];
  await sql`update articles set title_norm = null, published_earliest = null, published_latest = null`;
  await database.transaction(updateArticleKeys);
  expect([...(await keys())]).toEqual(before);
  expect(before.filter((row) => row['published_earliest'] !== null)).toHaveLength(4);
});
