import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
});
afterAll(() => database.close());

const QUERY = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: [EntityOrder!]) {
  entities(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id slug } }
  }
}`;

const ORDERS = [
  [],
  [{ by: 'ID', direction: 'DESC' }],
  [{ by: 'LABEL' }],
  [{ by: 'LABEL', direction: 'DESC', lang: ['en'] }],
  [{ by: 'LINKS', direction: 'DESC' }],
  [{ by: 'RECORDED_AT' }, { by: 'LINKS' }],
  [{ by: 'AMOUNT', unit: 'KZT', direction: 'DESC' }, { by: 'LABEL' }],
];

/** Walks a connection to its end in pages of seven. */
async function walk(orderBy: object[], backward: boolean): Promise<string[]> {
  const { ask } = clientOf({ database });
  const seen: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const { data, errors } = await ask(QUERY, backward ? { last: 7, before: cursor, orderBy } : { first: 7, after: cursor, orderBy });
    expect(errors).toBeUndefined();
    const { edges, pageInfo } = data.entities;
    const ids: string[] = edges.map((edge: { node: { id: string } }) => edge.node.id);
    if (backward) seen.unshift(...ids);
    else seen.push(...ids);
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return seen;
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
  }
}

test.each(ORDERS)('pages by %j meet every entity once, forward and backward in the same order', async (...orderBy) => {
  const forward = await walk(orderBy, false);
  expect(forward).toHaveLength(63);
  expect(new Set(forward).size).toBe(63);
  expect(await walk(orderBy, true)).toEqual(forward);
});

test('labels follow the Kazakh alphabet', async () => {
  const { data } = await clientOf({ database }).ask('{ groups(first: 100, orderBy: { by: LABEL }) { nodes { label(lang: "kk") } } }');
  const labels: string[] = data.groups.nodes.map((node: { label: string }) => node.label);
  expect(labels).toEqual(labels.toSorted(new Intl.Collator('kk').compare));
  expect(labels.findIndex((label) => label.startsWith('ә'))).toBeLessThan(labels.findIndex((label) => label.startsWith('ж')));
});

test('nested connections page each parent by itself', async () => {
  const { data } = await clientOf({ database }).ask(
    `{ people { nodes { slug events(first: 1) { totalCount pageInfo { hasNextPage endCursor } nodes { slug } } } } }`,
  );
  expect(data.people.nodes.map((node: { events: { nodes: unknown[] } }) => node.events.nodes)).toEqual([
    [{ slug: 'meeting-with-elbasy' }],
    [{ slug: 'meeting-with-elbasy' }],
  ]);
  expect(data.people.nodes[1].events.totalCount).toBe(4);
});

test('fragments on different types may ask the same field for different things', async () => {
  const { data } = await clientOf({ database }).ask(`{ entities(filter: { ref: ["birgemiz", "nursultan-nazarbayev"] }) { nodes {
    ... on Fund { neighbors(first: 1) { totalCount edges { predicate } } }
    ... on Person { neighbors(first: 2, predicate: HOST) { totalCount edges { predicate } } }
  } } }`);
  expect(data.entities.nodes).toEqual([
    { neighbors: { totalCount: 1, edges: [{ predicate: 'HOST' }] } },
    { neighbors: { totalCount: 5, edges: [{ predicate: 'TOPIC' }] } },
  ]);
});

test('fragments on different types may put different fields at the same place', async () => {
  const { data } = await clientOf({ database }).ask(`{ entities(filter: { ref: ["birgemiz", "bauyrzhan-baibek"] }) { nodes {
    ... on Fund { of: disbursements { totalCount } }
    ... on Person { of: events { totalCount } }
  } } }`);
  expect(data.entities.nodes).toEqual([{ of: { totalCount: 4 } }, { of: { totalCount: 3 } }]);
});
