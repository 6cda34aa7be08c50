import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { type Answer, clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestNote } from '../support/note.ts';
import { sqlOf } from '../support/sql.ts';

let database: Database & { readonly url: string };
let ask: (query: string, variables?: object) => Promise<Answer>;
let before: string;

const asel = (...statements: readonly string[]) =>
  `asel: { kind: PERSON, names: [{ text: Asel, lang: en }], statements: [${statements.map((s) => `{ ${s}, evidence: [1] }`).join(', ')}] }`;
const PLACES = ['town', 'village', 'city'].map((slug) => `${slug}: { kind: PLACE, type: CITY, names: [{ text: ${slug}, lang: en }] }`);
const PARTY = 'party: { kind: ORGANIZATION, type: PARTY, names: [{ text: Party, lang: en }] }';
const NOTE = { slug: 'where-asel-lives', article: [] };
const KEPT = [
  'predicate: LIVES_IN, entity: town',
  'predicate: LIVES_IN, entity: village, rank: DEPRECATED',
  'predicate: AFFILIATED_WITH, entity: party',
];

/** One statement of each rank, and one that was retracted later. */
beforeAll(async () => {
  database = await freshDatabase('empty');
  ask = clientOf({ database }).ask;
  await ingestNote(database, {
    ...NOTE,
    entities: [asel(...KEPT, 'predicate: LIVES_IN, entity: city, rank: PREFERRED'), PARTY, ...PLACES],
  });
  const { data } = await ask('{ statements { nodes { recordedAt } } }');
  before = data.statements.nodes[0].recordedAt;
  await ingestNote(database, { ...NOTE, entities: [asel(...KEPT), PARTY, ...PLACES] });
});
afterAll(() => database.close());

const NORMAL = ['AFFILIATED_WITH party NORMAL', 'LIVES_IN town NORMAL'];
const WRONG = 'LIVES_IN village DEPRECATED';
const OLD = 'LIVES_IN city PREFERRED';

const found = async (filter: string) => {
  const { data, errors } = await ask(
    `{ statements(filter: ${filter}) { totalCount nodes { predicate rank object { slug } evidence { certainty } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.statements.totalCount).toBe(data.statements.nodes.length);
  for (const { evidence } of data.statements.nodes) expect(evidence).toHaveLength(1);
  return data.statements.nodes
    .map((one: { predicate: string; rank: string; object: { slug: string } }) => `${one.predicate} ${one.object.slug} ${one.rank}`)
    .sort();
};

test.each([
  ['{}', NORMAL],
  ['{ rank: [DEPRECATED] }', [WRONG]],
  ['{ predicate: LIVES_IN }', NORMAL.slice(1)],
])('%s is the same at every depth', async (filter, statements) => {
  const expected = [...statements].sort();
  expect(await found(filter)).toEqual(expected);
  for (const nested of [
    `{ and: [${filter}] }`,
    `{ or: [${filter}] }`,
    `{ and: [{ or: [${filter}] }] }`,
    `{ or: [{ and: [${filter}, {}] }] }`,
    `{ and: [{}, ${filter}] }`,
  ])
    expect(await found(nested), nested).toEqual(expected);
});

test.each([
  ['{ or: [{ rank: [DEPRECATED] }, { predicate: LIVES_IN }] }', [WRONG, 'LIVES_IN town NORMAL']],
  ['{ or: [{ rank: [DEPRECATED] }, {}] }', [...NORMAL, WRONG]],
  ['{ asOf: { known: "KNOWN" } }', [...NORMAL, OLD]],
  ['{ asOf: { known: "KNOWN" }, rank: [PREFERRED, DEPRECATED] }', [OLD, WRONG]],
  ['{ asOf: { known: "KNOWN" }, or: [{}, { rank: [DEPRECATED] }] }', [...NORMAL, OLD, WRONG]],
  ['{ predicate: LIVES_IN, or: [{ rank: [DEPRECATED] }, { rank: [NORMAL] }] }', ['LIVES_IN town NORMAL', WRONG]],
  ['{ and: [{ rank: [DEPRECATED] }, { predicate: AFFILIATED_WITH }] }', []],
  ['{ rank: [NORMAL], and: [{ rank: [DEPRECATED] }] }', []],
  ['{ not: { rank: [NORMAL] } }', [WRONG]],
  ['{ not: { rank: [DEPRECATED] } }', NORMAL],
  ['{ not: { not: { rank: [DEPRECATED] } } }', [WRONG]],
  ['{ not: { predicate: LIVES_IN } }', NORMAL.slice(0, 1)],
  ['{ rank: [DEPRECATED, NORMAL], not: { predicate: AFFILIATED_WITH } }', ['LIVES_IN town NORMAL', WRONG]],
  ['{ asOf: { known: "KNOWN" }, not: { rank: [NORMAL] } }', [OLD, WRONG]],
])('%s', async (filter, statements) => {
  expect(await found(filter.replace('KNOWN', before))).toEqual([...statements].sort());
});

test.each([
  ['{ and: [{ asOf: { known: "R1" } }] }', 'filter.and.0.asOf.known'],
  ['{ or: [{}, { not: { asOf: { known: "R1" } } }] }', 'filter.or.1.not.asOf.known'],
  ['{ asOf: { known: "R1" }, not: { asOf: { known: "R1" } } }', 'filter.not.asOf.known'],
  ['{ subject: { linked: [{ asOf: { known: "R1" } }] } }', 'filter.subject.linked.0.asOf.known'],
])('a transaction time stands once, at the top: %s', async (filter, argument) => {
  const { errors } = await ask(`{ statements(filter: ${filter}) { totalCount } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', argument, value: '"R1"' } }]);
  expect(errors?.[0]?.message).toContain('as filter.asOf.known');
});

test('what a nested filter finds is counted and grouped at its time', async () => {
  const { data } = await ask(
    `query ($filter: StatementFilter) { statements(filter: $filter) { groups(by: ARTICLE) { count } }
    article(ref: "where-asel-lives") { statements(filter: $filter) { totalCount } graph(filter: $filter) { edges { key } } } }`,
    {
      filter: { asOf: { known: before }, and: [{ rank: ['PREFERRED'] }] },
    },
  );
  expect(data.statements.groups).toEqual([{ count: 1 }]);
  expect(data.article.statements.totalCount).toBe(1);
  expect(data.article.graph.edges).toHaveLength(1);
  expect(await sqlOf(database.url)`select count(*)::int from statements`).toEqual([{ count: 4 }]);
});
