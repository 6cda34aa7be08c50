import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';
import { ingestNamed, type Named } from '../support/named.ts';

/** More namesakes than one way of looking compares. */
const NAMESAKES = 350;
const given = (at: number): string => ['Асхат', 'Ерлан', 'Нұржан', 'Серік', 'Шәкен', 'Ілияс', 'Үміт'][at % 7] ?? '';

const sql: string[] = [];
let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2, onQuery: (statement) => sql.push(statement) });
  const people = Array.from({ length: NAMESAKES }, (_, at): [string, Named] => [
    `namesake-${at}`,
    { names: [`${given(at)} Тоғызқұмалақов`, [`Tests ${at} Togyzkumalakov`, 'en']] },
  ]);
  const few = Array.from({ length: 23 }, (_, at): [string, Named] => [
    `few-${at}`,
    { kind: 'PLACE', names: [`Қарлығаш ${at}`, [`Karlygash ${at}`, 'en']] },
  ]);
  await ingestNamed(database, Object.fromEntries([...people, ...few]));
});
afterAll(() => database.close());

const QUERY = `query ($text: String!, $first: Int, $after: String, $last: Int, $before: String) {
  search(text: $text, first: $first, after: $after, last: $last, before: $before) {
    totalCount truncated pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor score node { id } }
  }
}`;

const ask = async (variables: object) => {
  const { data, errors } = await clientOf({ database }).ask(QUERY, variables);
  expect(errors).toBeUndefined();
  return data.search;
};

/** Walks what a text finds to its end, in pages of five. */
async function walk(text: string, backward: boolean): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const { edges, pageInfo } = await ask({ text, ...(backward ? { last: 5, before: cursor } : { first: 5, after: cursor }) });
    const ids: string[] = edges.map((edge: { node: { id: string } }) => edge.node.id);
    if (backward) seen.unshift(...ids);
    else seen.push(...ids);
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return seen;
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
  }
}

test.each(['Қарлығаш', 'Karlygash', 'қарлығашқа', 'Qarlyǵash'])(
  'pages of %s meet every entity once, forward and backward in the same order',
  async (text) => {
    const { edges, totalCount } = await ask({ text, first: 100 });
    const forward = await walk(text, false);
    expect(forward).toEqual(edges.map((edge: { node: { id: string } }) => edge.node.id));
    expect(forward).toHaveLength(totalCount);
    expect(totalCount).toBeGreaterThanOrEqual(23);
    expect(new Set(forward).size).toBe(totalCount);
    expect(await walk(text, true)).toEqual(forward);
  },
);

test('every edge has a cursor of its own to go on from', async () => {
  const { edges } = await ask({ text: 'Қарлығаш', first: 23 });
  for (const at of [0, 11, 21]) {
    const after = await ask({ text: 'Қарлығаш', first: 1, after: edges[at].cursor });
    expect(after.edges).toEqual([edges[at + 1]]);
  }
});

test.each([
  ['another text', 'Қарлығаш 1'],
  ['another spelling', 'қарлығаш'],
])('the cursor of %s is refused', async (_, text) => {
  const { pageInfo } = await ask({ text: 'Қарлығаш', first: 5 });
  const { errors } = await clientOf({ database }).ask(QUERY, { text, first: 5, after: pageInfo.endCursor });
  expect(errors).toMatchObject([
    { extensions: { code: 'BAD_INPUT', argument: 'after', allowed: 'this cursor belongs to another order or another connection' } },
  ]);
});

test('the cursor of another connection is refused', async () => {
  const { data } = await clientOf({ database }).ask('{ entities(first: 1) { pageInfo { endCursor } } }');
  const { errors } = await clientOf({ database }).ask(QUERY, { text: 'Қарлығаш', after: data.entities.pageInfo.endCursor });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', argument: 'after' } }]);
});

test('where more names answer than are compared, it is said', async () => {
  const many = await ask({ text: 'Тоғызқұмалақов', first: 100 });
  expect(many.truncated).toBe(true);
  expect(many.totalCount).toBeGreaterThanOrEqual(200);
  expect(many.totalCount).toBeLessThanOrEqual(NAMESAKES);
});

test('a longer text finds those that were left out', async () => {
  const { truncated, edges } = await ask({ text: 'Tests 349 Togyzkumalakov', first: 1 });
  const { data } = await clientOf({ database }).ask('{ entity(ref: "namesake-349") { id } }');
  expect(edges[0]).toMatchObject({ score: 1, node: { id: data.entity.id } });
  expect(truncated).toBe(false);
});

test.each(['Қарлығаш', 'Бауыржан Байбек', 'нет такого имени'])('what %s finds is all there is', async (text) => {
  expect((await ask({ text })).truncated).toBe(false);
});

test('a search takes as many SQL statements for one entity as for a hundred', async () => {
  const counts: number[] = [];
  for (const first of [1, 100]) {
    sql.length = 0;
    await ask({ text: 'Тоғызқұмалақов', first });
    counts.push(sql.length);
  }
  expect(counts[0]).toBeGreaterThan(0);
  expect(counts[0]).toBe(counts[1]);
});
