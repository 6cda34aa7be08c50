import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { freshUrl } from '../support/database.ts';
import { reconcilerOf } from './client.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
});
afterAll(() => database.close());

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`q${at}`, { query: 'a' }]));
const narrowed = (property: unknown) => ({ good: { query: 'a' }, bad: { query: 'a', properties: [property] } });

/** Every wrong batch: where it is wrong, and what is told. */
const BATCHES: readonly { name: string; queries: unknown; argument?: string; says: RegExp; status?: number }[] = [
  { name: 'no JSON', queries: '{', argument: 'queries', says: /queries is "\{"; it is no JSON/ },
  { name: 'a list', queries: [], argument: 'queries', says: /an object of queries/ },
  { name: 'null', queries: 'null', argument: 'queries', says: /an object of queries/ },
  { name: 'a query that is a text', queries: { q7: 'a' }, argument: 'queries.q7', says: /queries\.q7 is "a"; a query is an object/ },
  {
    name: 'a part that no query has',
    queries: { q1: { query: 'a', limits: 1 } },
    argument: 'queries.q1',
    says: /queries\.q1 is .*and nothing else/,
  },
  { name: 'an empty query', queries: { ok: { query: 'a' }, q1: {} }, argument: 'queries.q1', says: /it has a query, properties, or both/ },
  {
    name: 'more values than a batch may have',
    queries: Object.fromEntries(
      Array.from({ length: 51 }, (_, at) => [`q${at}`, { query: 'a', properties: [{ pid: 'HOLDER', v: Array(10).fill('b') }] }]),
    ),
    argument: 'queries',
    says: /narrow by 510 values; at most 500/,
    status: 413,
  },
  { name: 'a name that is a number', queries: { q1: { query: 5 } }, argument: 'queries.q1.query', says: /queries\.q1\.query is 5/ },
  {
    name: 'no such type',
    queries: { q1: { query: 'a', type: 'Q5' } },
    argument: 'queries.q1.type',
    says: /"Q5"; a type is one of PERSON, /,
  },
  {
    name: 'no such type in a list',
    queries: { q1: { query: 'a', type: ['PERSON', 'Q5'] } },
    argument: 'queries.q1.type',
    says: /one of PERSON, /,
  },
  {
    name: 'no such strictness',
    queries: { q1: { query: 'a', type_strict: 'some' } },
    argument: 'queries.q1.type_strict',
    says: /any, should, all/,
  },
  {
    name: 'a limit of 0',
    queries: { q1: { query: 'a', limit: 0 } },
    argument: 'queries.q1.limit',
    says: /limit is 0; allowed is 1 to 100/,
  },
  {
    name: 'a limit of 101',
    queries: { q1: { query: 'a', limit: 101 } },
    argument: 'queries.q1.limit',
    says: /limit is 101; allowed is 1 to 100/,
  },
  { name: 'half a limit', queries: { q1: { query: 'a', limit: 1.5 } }, argument: 'queries.q1.limit', says: /allowed is 1 to 100/ },
  {
    name: 'no such property',
    queries: narrowed({ pid: 'P31', v: 'a' }),
    argument: 'queries.bad.properties.0.pid',
    says: /"P31"; a property is one of label.*identifier:wikidata.*HOLDER/,
  },
  {
    name: 'a property without a value',
    queries: narrowed({ pid: 'HOLDER' }),
    argument: 'queries.bad.properties.0.v',
    says: /a value is a text/,
  },
  {
    name: 'a property that is no link',
    queries: narrowed({ pid: 'AMOUNT', v: '5' }),
    argument: 'queries.bad.properties.0.pid',
    says: /a predicate whose value is an entity/,
  },
  {
    name: 'a property of its own',
    queries: narrowed({ pid: 'label', v: 'a' }),
    argument: 'queries.bad.properties.0.pid',
    says: /what narrows a query/,
  },
  {
    name: 'links without a name',
    queries: { q1: { properties: [{ pid: 'HOLDER', v: 'a' }] } },
    argument: 'queries.q1.query',
    says: /an identifier among the properties/,
  },
  { name: 'a NUL', queries: { q1: { query: 'a\0' } }, argument: 'queries', says: /NUL/ },
  { name: 'a NUL in a key', queries: { 'q\0': { query: 'a' } }, argument: 'queries', says: /NUL/ },
  { name: 'a NUL beside the JSON', queries: '{}\0', argument: 'queries', says: /NUL/ },
  { name: 'half of a character', queries: '{"q1": {"query": "a\\ud83e"}}', argument: 'queries', says: /half of a character/ },
  {
    name: 'lists within lists',
    queries: `${'['.repeat(40_000)}${']'.repeat(40_000)}`,
    argument: 'queries',
    says: /nests more than 20 deep/,
  },
  { name: 'too many queries', queries: many(201), argument: 'queries', says: /queries holds 201; at most 200/, status: 413 },
];

test.each(BATCHES)('a batch with $name is refused, and the answer says where', async ({ queries, argument, says, status = 400 }) => {
  const response = await reconcilerOf({ database }).form('queries', queries);
  expect(response.status).toBe(status);
  const answer = await response.json();
  expect(answer).toMatchObject({ argument, code: status === 413 ? 'TOO_COSTLY' : 'BAD_INPUT' });
  expect(answer.message).toMatch(says);
});

/** Every wrong request besides. */
const PATHS: readonly [path: string, argument: string, says: RegExp][] = [
  ['?query={"query":"a"}', 'query', /send queries/],
  ['?queries={}&extend={}', 'extend', /either queries or extend/],
  ['?queries={}&queries={}', 'queries', /send it once/],
  ['?queries=', 'queries', /no JSON/],
  ['/suggest/entity', 'prefix', /what was typed/],
  ['/suggest/entity?prefix=a&cursor=-1', 'cursor', /cursor is "-1"; allowed is 0 to/],
  ['/suggest/entity?prefix=a&cursor=x', 'cursor', /allowed is 0 to/],
  ['/suggest/entity?prefix=a&type=Q5', 'type', /one of PERSON/],
  [`/suggest/entity?prefix=${'a'.repeat(201)}`, 'prefix', /1 to 200/],
  ['/suggest/entity?prefix=%00', 'prefix', /NUL/],
  ['/suggest/type', 'prefix', /what was typed/],
  ['/suggest/property?cursor=0', 'prefix', /what was typed/],
  ['/properties?type=Q5', 'type', /one of PERSON/],
  ['/properties?limit=0', 'limit', /1 to/],
  ['/preview', 'id', /such as E12/],
  ['/preview?id=S1', 'id', /such as E12/],
  ['/view?id=%22}', 'id', /such as E12/],
  ['?extend={}', 'extend.ids', /a list of ids/],
];

test.each(PATHS)('%s is refused', async (path, argument, says) => {
  const response = await reconcilerOf({ database }).get(path);
  expect(response.status).toBe(400);
  const answer = await response.json();
  expect(answer).toMatchObject({ code: 'BAD_INPUT', argument });
  expect(answer.message).toMatch(says);
});

test('a body that is no form is refused with what one is', async () => {
  const { post } = reconcilerOf({ database });
  for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
    const response = await post('queries={}', '', { 'content-type': type });
    expect(response.status).toBe(415);
    expect((await response.json()).message).toMatch(/application\/x-www-form-urlencoded/);
  }
  const empty = await post('query=a');
  expect(empty.status).toBe(400);
  expect((await empty.json()).message).toMatch(/a form has queries or extend/);
});

test('a body too large is refused, whether or not it says how large it is', async () => {
  const { form, fetch } = reconcilerOf({ database });
  const text = JSON.stringify({ q0: { query: 'a'.repeat(256 * 1024) } });
  expect((await form('queries', text)).status).toBe(413);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      controller.enqueue(new TextEncoder().encode('queries='.padEnd(64 * 1024, 'a')));
      if (sent === 100) controller.close();
    },
  });
  const init = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body, duplex: 'half' };
  const streamed = await fetch('/reconcile', init as RequestInit); // `duplex` is not among the declared options
  expect(streamed.status).toBe(413);
  expect((await streamed.json()).code).toBe('TOO_COSTLY');
  expect(sent).toBeLessThan(20);
});
