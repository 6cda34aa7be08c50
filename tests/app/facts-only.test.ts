import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../src/export/format.ts';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestDenial, ingestFacts } from '../support/denial.ts';
import { ingestThing } from '../support/note.ts';
import { writeRootQueries } from '../support/root-queries.ts';
import { pickCases } from '../support/rounds.ts';
import { sqlOf } from '../support/sql.ts';

/*
 * Two databases: one has the facts of an article. The other has the same facts, with the same ids, and besides them what the article only denies,
 * supposes, questions or takes back, and proposals that nobody has accepted. Whatever is asked, both must answer the same.
 */

type Fresh = Awaited<ReturnType<typeof freshDatabase>>;
let facts: Fresh;
let all: Fresh;
let ofFacts: ReturnType<typeof clientOf>;
let ofAll: ReturnType<typeof clientOf>;
beforeAll(async () => {
  [facts, all] = [await freshDatabase(), await freshDatabase()];
  for (const database of [facts, all]) {
    await ingestThing(database);
    await ingestFacts(database);
  }
  await ingestDenial(all);
  await proposeAll(all);
  [ofFacts, ofAll] = [clientOf({ database: facts }), clientOf({ database: all })];
});
afterAll(() => Promise.all([facts.close(), all.close()]));

/** Leaves proposals for the article that only one of the databases knows well: they are no facts either. */
async function proposeAll(database: Fresh): Promise<void> {
  const { withKey } = await makeAccount(database, 'CONTRIBUTOR');
  const { data } = await clientOf({ database }).ask('mutation { propose(article: "books-denied") { run { proposed } } }', {}, withKey);
  expect(data.propose.run.proposed).toBeGreaterThan(3);
}

/** Fields that tell of acts, of which there was one more, of who acts, of what only accounts read, and of the arrays, which hold all statements. */
const ACTS = new Set(['history', 'revisions', 'changeCursor', 'diff', 'topology', 'accounts', 'audit', 'proposals', 'runs']);
/** Leaves out when a thing was written, and by which revision. */
const withoutMoments = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner) =>
      ['revision', 'recordedAt', 'at', 'startedAt', 'buildMs', 'bytes', 'ms'].includes(key) ? undefined : inner,
    ),
  );

const REFS = {
  article: 'books-denied',
  between: ['erlan-sadyqov', 'maira-omarova'],
  entity: 'erlan-sadyqov',
  event: 'book-purchase',
  fund: 'tansyq',
  office: 'union-chair',
  organization: 'aqsai-library',
  person: 'maira-omarova',
  place: 'aqsai',
  neighborhood: 'book-purchase',
  mergePreview: ['erlan-sadyqov', 'maira-omarova'],
  paths: 'erlan-sadyqov',
};
const ROOTS = [...pickCases(writeRootQueries(), 12), ...writeRootQueries(REFS)].filter(({ field }) => !ACTS.has(field));

async function expectSame(query: string, variables: object = {}): Promise<void> {
  const [one, other] = [await ofFacts.ask(query, variables), await ofAll.ask(query, variables)];
  expect(other.errors).toEqual(one.errors);
  expect(one.data).toBeTruthy();
  expect(withoutMoments(other.data)).toEqual(withoutMoments(one.data));
}

test.each(ROOTS)('$field tells nothing but facts', ({ query, variables }) => expectSame(query, variables));

test.each([
  '{ statements(first: 100) { totalCount nodes { id standing } } }',
  '{ statements(filter: { certainty: STATED, rank: [PREFERRED, NORMAL, DEPRECATED] }) { totalCount } }',
  ...['PREDICATE', 'SUBJECT', 'OBJECT', 'UNIT', 'ARTICLE', 'VOICE', 'SPEAKER', 'CERTAINTY'].map(
    (by) => `{ statements { groups(by: ${by}) { key count quantities { sum sumLeast sumMost count unit unknown } } } }`,
  ),
  '{ statements(filter: { speaker: ["tansyq"] }) { nodes { id } } }',
  '{ statements(filter: { not: { predicate: [HOLDER] } }, first: 100) { nodes { id } } }',
  '{ statements(filter: { or: [{ predicate: [PAYER] }, { unknown: true }] }) { nodes { id } } }',
  '{ events(filter: { participants: [{ entity: ["erlan-sadyqov"] }] }) { nodes { slug } } }',
  '{ events(filter: { participants: [{ role: [PAYER], quantity: { unit: KZT } }] }) { nodes { slug } } }',
  '{ events(filter: { time: { from: "2031-05", to: "2031-05" } }) { nodes { slug } } }',
  '{ events(orderBy: [{ by: TIME }]) { nodes { slug time { edtf } } } }',
  '{ entities(filter: { linked: [{ predicate: [OWNER_OF] }] }) { nodes { id } } }',
  '{ entities(orderBy: [{ by: LINKS, direction: DESC }], first: 100) { nodes { slug linkCounts { predicate count } } } }',
  '{ entities(orderBy: [{ by: AMOUNT, unit: KZT, direction: DESC }], first: 100) { nodes { slug } } }',
  '{ office(ref: "union-chair") { holders { statements { id } } } }',
  '{ article(ref: "books-denied") { sentence(number: 4) { statements { id } } } }',
  '{ article(ref: "books-denied") { statements(first: 100) { nodes { id } } graph { nodes { id } edges { key } } } }',
  '{ person(ref: "erlan-sadyqov") { neighbors { nodes { slug } } linkCounts { predicate count } measures { degree coreness pageRank } statements(first: 50) { totalCount } offices { statements { id } } } }',
  '{ paths(from: "erlan-sadyqov", to: "maira-omarova") { paths { hops { statement { id } } } } }',
  '{ neighborhood(of: ["erlan-sadyqov"], depth: 3, maxNodes: 50) { nodes { id } edges { key } } }',
  '{ neighborhood(of: ["erlan-sadyqov"], depth: 3, maxNodes: 50, filter: { rank: [PREFERRED, NORMAL, DEPRECATED] }) { edges { key } } }',
  '{ neighborhood(of: ["erlan-sadyqov", "book-purchase"]) { timeline { totalCount } } }',
  '{ search(text: "Sadyqov") { nodes { id } edges { why } } }',
])('%s tells nothing but facts', async (query) => {
  const { errors } = await ofFacts.ask(query);
  expect(errors).toBeUndefined();
  await expectSame(query);
});

const PARTS = [
  'all=true',
  'of=book-purchase&depth=2',
  'article=books-denied',
  'from=erlan-sadyqov&to=maira-omarova',
  'entities={"kind":["PERSON"]}',
  'all=true&events=EDGES',
];

describe.each(FORMAT_NAMES)('the export %s', (format) => {
  test.each(pickCases(PARTS.map((part) => `${format}?${part}`)))('%s has facts only', async (path) => {
    const read = async (client: typeof ofFacts) => {
      const response = await client.fetch(`/export/${path}`);
      return [
        response.status,
        Buffer.from(await response.arrayBuffer())
          .toString('latin1')
          .replaceAll(/"?revision"?[: =]+"?R?\d+"?/g, ''),
      ];
    };
    expect(await read(ofAll)).toEqual(await read(ofFacts));
  });
});

test('the views have facts only, now and as of the last revision', async () => {
  const [one, other] = [sqlOf(facts.url), sqlOf(all.url)];
  const views = await one<{ name: string; columns: string[] }[]>`
    select table_name as name, array_agg(quote_ident(column_name) order by ordinal_position) filter (where column_name <> 'recorded_at') as columns
    from information_schema.columns where table_schema = 'graph' and table_name not like '%\_history' group by 1`;
  expect(views.length).toBeGreaterThan(15);
  for (const { name, columns } of views)
    for (const schema of ['graph', 'graph_as_of']) {
      const read = async (sql: typeof one) => {
        const [newest] = await sql`select max(id) as id from revisions`;
        return sql.begin(async (tx) => {
          await tx`select set_config('shezhire.known', ${`R${newest?.['id']}`}, true)`;
          return tx.unsafe(`select ${columns.join(', ')} from ${schema}.${name} v order by to_jsonb(v)::text`);
        });
      };
      expect([...(await read(other))], `${schema}.${name}`).toEqual([...(await read(one))]);
    }
});

test('whoever names a standing or a stance finds the rest', async () => {
  const count = async (filter: string) =>
    (await ofAll.ask(`{ statements(filter: { article: ["books-denied"], ${filter} }) { totalCount } }`)).data.statements.totalCount;
  expect(await count('standing: [SUPPOSED, QUESTIONED, DENIED]')).toBe(10);
  expect([await count('standing: [DENIED]'), await count('stance: [DENIES]')]).toEqual([3, 4]);
  expect(await count('or: [{ standing: [DENIED] }, { predicate: [PAYER] }]')).toBe(4);
  const { data } = await ofAll.ask(
    '{ paths(from: "erlan-sadyqov", to: "sia", filter: { predicate: [OWNER_OF], standing: [DENIED] }) { paths { hops { statement { standing } } } } }',
  );
  expect(data.paths.paths).toEqual([{ hops: [{ statement: { standing: 'DENIED' } }] }]);
});
