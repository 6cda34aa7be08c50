import { setImmediate as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../../src/database/connect.ts';
import { createRandom } from '../../../src/traversal/metrics/random.ts';
import { listWork } from '../../../src/traversal/metrics/shared-work.ts';
import type { LiveTopology } from '../../../src/traversal/topology/live.store.ts';
import { clientOf } from '../../support/client.ts';
import { freshDatabase, freshUrl } from '../../support/database.ts';
import { topologyOf } from '../../support/made-graph.ts';
import { ingestNamed } from '../../support/named.ts';
import { follow, unready } from '../../support/topology.ts';

let database: Database;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  database = connect(await freshUrl());
  client = clientOf({ database });
});
afterAll(() => database.close());

async function answer(query: string) {
  const { data, errors } = await client.ask(query);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const ALL =
  '{ degree inDegree outDegree pageRank betweenness { value sampled pivots } component { key size } community { key size } coreness }';

test('where an entity stands in the graph, and in a part of it', async () => {
  const { entity } = await answer(`{ entity(ref: "birgemiz") { id measures ${ALL}
    said: measures(filter: { predicate: [BENEFICIARY] }) ${ALL} neighbors { totalCount } } }`);
  const { id, measures, said, neighbors } = entity;
  expect(measures.degree).toBe(neighbors.totalCount);
  expect(measures.inDegree + measures.outDegree).toBe(measures.degree);
  expect(measures).toMatchObject({ betweenness: { sampled: false }, component: { key: 'E1' } });
  // Nothing of that kind is said of it.
  const alone = { key: id, size: 1 };
  expect(said).toMatchObject({ degree: 0, pageRank: 0, betweenness: { value: 0 }, coreness: 0, component: alone, community: alone });
});

interface Page {
  readonly totalCount: number;
  readonly entities: number;
  readonly links: number;
  readonly sampled: boolean;
  readonly edges: readonly { cursor: string; rank: number; value: number; node: { id: string; kind: string; measures: { it: number } } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
}
const rank = async (args: string, field: string): Promise<Page> =>
  (
    await answer(`{ ranking(${args}) { totalCount entities links sampled pageInfo { hasNextPage hasPreviousPage }
      edges { cursor rank value node { id kind measures { it: ${field} } } } } }`)
  ).ranking;

test.each([
  ['DEGREE', 'degree'],
  ['IN_DEGREE', 'inDegree'],
  ['OUT_DEGREE', 'outDegree'],
  ['PAGE_RANK', 'pageRank'],
  ['CORENESS', 'coreness'],
])('the ranking by %s has the values of measures, the greatest first, of equal ones the smaller id', async (by, field) => {
  const { edges, totalCount, entities, links, sampled } = await rank(`by: ${by}, first: 100`, field);
  expect(edges.map(({ value }) => value)).toEqual(edges.map(({ node }) => node.measures.it));
  const byValue = [...edges].sort((a, b) => b.value - a.value || Number(a.node.id.slice(1)) - Number(b.node.id.slice(1)));
  expect(edges).toEqual(byValue);
  expect(edges.map((edge) => edge.rank)).toEqual([...edges.keys()].map((at) => at + 1));
  expect([totalCount, entities, sampled]).toEqual([edges.length, edges.length, false]);
  expect(links).toBeGreaterThan(entities);
});

test('kind chooses who is listed, filter what is measured', async () => {
  const listed = await rank('by: DEGREE, kind: [EVENT]', 'degree');
  expect(listed.edges.every(({ node }) => node.kind === 'EVENT')).toBe(true);
  expect(listed.totalCount).toBeLessThan(listed.entities);
  expect(listed.edges.map(({ node, value }) => value === node.measures.it)).not.toContain(false);
  const measured = await rank('by: DEGREE, filter: { kind: [EVENT] }', 'degree');
  expect(measured.edges.every(({ node }) => node.kind === 'EVENT')).toBe(true);
  expect(measured.totalCount).toBe(measured.entities);
  expect(measured.links).toBeLessThan(listed.links);
});

test('pages go forward and back through equal values, and end', async () => {
  const { edges } = await rank('by: OUT_DEGREE, first: 100', 'degree');
  const seen: string[] = [];
  for (let after = ''; seen.length < edges.length; ) {
    const page = await rank(`by: OUT_DEGREE, first: 7${after}`, 'degree');
    seen.push(...page.edges.map(({ node }) => node.id));
    expect(page.pageInfo.hasNextPage).toBe(seen.length < edges.length);
    after = `, after: "${page.edges.at(-1)?.cursor}"`;
  }
  expect(seen).toEqual(edges.map(({ node }) => node.id));
  const back = await rank(`by: OUT_DEGREE, last: 3, before: "${edges[5]?.cursor}"`, 'degree');
  expect(back.edges.map(({ rank }) => rank)).toEqual([3, 4, 5]);
});

test('the tables and the arrays of the past answer as the arrays do', async () => {
  const query = (filter: string) => `{ ranking(by: PAGE_RANK, filter: { ${filter} }, first: 100) { entities links edges { rank value
    node { id measures(filter: { ${filter} }) ${ALL} } } } }`;
  for (const direction of ['direction: BOTH', 'direction: OUT, kind: [PERSON, EVENT, FUND]', 'direction: IN, certainty: STATED']) {
    const [now, then] = [
      await client.ask(query(direction)),
      await client.ask(query(`${direction}, asOf: { known: "2100-01-01T00:00:00Z" }`)),
    ];
    expect(now.data.ranking.entities).toBeGreaterThan(2);
    expect(then.data).toEqual(now.data);
    expect(then).toMatchObject({ extensions: { topology: { source: 'ARRAYS' } } });
    const read = await clientOf({ database, topology: unready(follow(database)) }).ask(query(direction));
    expect(read.data).toEqual(now.data);
    expect(read).toMatchObject({ extensions: { topology: { source: 'TABLES', reason: 'BUILDING' } } });
    expect(now).not.toHaveProperty('extensions');
  }
});

test('what is written counts at once', async () => {
  const own = await freshDatabase();
  const { ask } = clientOf({ database: own });
  const degreeOf = async (): Promise<number> =>
    (await ask('{ entity(ref: "dostyq") { measures { degree } } }')).data.entity.measures.degree;
  const before = await degreeOf();
  await ingestNamed(own, { newcomer: { names: ['Жаңа'], statements: [{ predicate: 'LIVES_IN', entity: 'dostyq' }] } });
  expect(await degreeOf()).toBe(before + 1);
});

test.each([
  ['ranking(by: DEGREE, first: 101)', /first is 101; allowed is 1 to 100/],
  ['ranking(by: DEGREE, after: "x")', /after is "x"; a cursor comes from/],
  ['ranking(by: SIZE)', /by is SIZE; .* Allowed: BETWEENNESS, CORENESS, DEGREE/],
  ['ranking(by: DEGREE, filter: { article: "nowhere" })', /filter is "nowhere"; no article has it/],
])('%s is refused', async (field, says) => {
  const { errors } = await client.ask(`{ ${field} { totalCount } }`);
  expect(errors?.[0]?.message).toMatch(says);
});

test('a cursor of another ranking is refused', async () => {
  const { edges } = await rank('by: DEGREE, first: 1', 'degree');
  const { errors } = await client.ask(`{ ranking(by: CORENESS, after: "${edges[0]?.cursor}") { totalCount } }`);
  expect(errors?.[0]?.message).toMatch(/this cursor belongs to another order/);
});

/** A graph whose betweenness takes some time, in place of the database's. */
async function large(): Promise<LiveTopology> {
  const chance = createRandom(5);
  const node = () => Math.floor(chance() * 3000);
  const topology = await topologyOf(
    3000,
    Array.from({ length: 12_000 }, () => [node(), node()] as const),
  );
  return {
    current: async () => topology,
    at: async () => null,
    revision: () => 0,
    build: async () => {},
    state: () => ({ topology, isBuilding: false, read: 0, expected: 0, buildMs: null }),
    lagMs: () => 0,
  };
}

test('long work says when the deadline comes how far it is, and stops', async () => {
  const { ask } = clientOf({ database, topology: await large(), deadlineMs: 1 });
  const { errors } = await ask('{ ranking(by: BETWEENNESS) { sampled } }');
  expect(errors?.[0]?.message).toMatch(/^TIMEOUT: .* is \d+ % done; ask for a smaller part of the graph by a filter$/);
  await pause();
  expect(listWork()).toEqual([]);
});

test('long work stops when the client has gone', async () => {
  const { fetch } = clientOf({ database, topology: await large() });
  const gone = new AbortController();
  const body = JSON.stringify({ query: '{ ranking(by: BETWEENNESS) { sampled } }' });
  const asked = fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: gone.signal });
  const ended = Promise.resolve(asked).catch(() => {}); // how it ends is the client's
  while (!listWork().some(({ what }) => what === 'betweenness')) await pause();
  gone.abort();
  await ended;
  await pause();
  expect(listWork()).toEqual([]);
});
