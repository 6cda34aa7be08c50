import { expect, test } from 'vitest';
import { clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { factWith, idOf, record, retract } from '../../support/record.ts';
import { askGraph } from '../../support/selected.ts';
import { sqlOf } from '../../support/sql.ts';

/** A tie that stood for a while on two sentences, and does no more. */
async function gone() {
  const database = await freshDatabase();
  const sql = sqlOf(database.url);
  const moment = async () =>
    String((await sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`)[0]?.['now']);
  const [office, person] = [await idOf(sql, 'nur-otan-chairman'), await idOf(sql, 'bauyrzhan-baibek')];
  const tie = { ...{ subject_id: office, subject_kind: 'OFFICE', predicate: 'HOLDER', value_kind: 'PERSON', object_id: person } };
  const nothing = { amount: null, comparator: null, unit: null };
  const said = { article_id: 1, voice: 'ARTICLE', certainty: 'STATED' };
  const id = await record(sql, await factWith(sql, { ...tie, ...nothing }), [
    { ...said, sentence: 2 },
    { ...said, sentence: 3 },
  ]);
  const then = await moment();
  await retract(sql, id, 'evidence', 'statements');
  return { statement: `S${id}`, office: `E${office}`, then, fetch: clientOf({ database }).fetch };
}

const told = ({ id, certainty, evidence }: Readonly<Record<string, unknown>>) => [id, certainty, evidence];

test('as of a moment: what stood then, on the evidence of then', async () => {
  const { statement, office, then, fetch } = await gone();
  const edgesOf = async (query: string, variables: object = {}) => (await askGraph(fetch, query, variables)).graph.edges;
  const holders =
    'query ($asOf: AsOf) { office(ref: "nur-otan-chairman") { ...Held } } fragment Held on Office { holders(asOf: $asOf) { person { slug } } }';
  expect((await edgesOf(holders)).map(told)).not.toContainEqual(expect.arrayContaining([statement]));
  expect((await edgesOf(holders, { asOf: { known: then } })).map(told)).toContainEqual([statement, 'STATED', 2]);

  const ways = [
    'neighbors: entity(ref: $of) { neighbors(asOf: {known: $then}) { nodes { slug } } }',
    'statements(filter: {subject: {ref: [$of]}, asOf: {known: $then}}) { nodes { predicate } }',
    'neighborhood(of: [$of], filter: {asOf: {known: $then}}) { edges { count } }',
  ];
  for (const way of ways) {
    const { errors, graph } = await askGraph(fetch, `query ($of: EntityRef!, $then: Known) { ${way} }`, { of: office, then });
    expect(errors, way).toBeUndefined();
    expect(graph.edges.map(told), way).toContainEqual([statement, 'STATED', 2]);
  }
});

test('an entity that is reached as of a moment is read as of it too', async () => {
  const { statement, office, then, fetch } = await gone();
  const inner = 'neighbors(predicate: HOLDER) { nodes { slug } }';
  const query = `query ($of: EntityRef!, $then: Known) { neighborhood(of: [$of], filter: {asOf: {known: $then}}) { nodes { ${inner} } } }`;
  const { graph } = await askGraph(fetch, query, { of: office, then });
  expect(graph.edges.map(({ id }) => id)).toContain(statement);
});

test('asked for twice, it is told as of the later moment; by its id, as it stands now', async () => {
  const { statement, then, fetch } = await gone();
  const holders = (asOf: string) =>
    `office(ref: "nur-otan-chairman") { holders(asOf: {known: "${asOf}"}) { role: statements { certainty } } }`;
  const earlier = '2000-01-01T00:00:00Z';
  const both = await askGraph(fetch, `{ a: ${holders(then)} b: ${holders(earlier)} }`);
  expect(both.graph.edges.map(told)).toContainEqual([statement, 'STATED', 2]);
  const now = await askGraph(
    fetch,
    `{ a: ${holders(then)} node(id: "${statement}") { ... on Statement { certainty evidence { start } } } }`,
  );
  expect(now.graph.edges.map(told)).toContainEqual([statement, now.data.node.certainty, now.data.node.evidence.length]);
});
