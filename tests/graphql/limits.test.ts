import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { MAX_BODY_BYTES } from '../../src/http/body.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';

const sql: string[] = [];
let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2, onQuery: (statement) => sql.push(statement) });
});
afterAll(() => database.close());

const nested = (times: number, page: string) =>
  `{ entities${page} { nodes { ${`neighbors${page} { nodes { `.repeat(times)} id ${'} }'.repeat(times)} } } }`;
const bomb = (size: number) =>
  `{ entities { nodes { ...f0 } } } ${Array.from({ length: size }, (_, at) => `fragment f${at} on Entity { ...f${at + 1} ...f${at + 1} }`).join(' ')} fragment f${size} on Entity { id }`;

/** Small documents that ask for far too much. */
const KILLERS = {
  'fifteen relations of a hundred': nested(15, '(first: 100)'),
  'three relations of a hundred': nested(2, '(first: 100)'),
  'many relations of the standard page': nested(6, ''),
  'a bomb of fragments': bomb(30),
  'a thousand aliases': `{ ${Array.from({ length: 1000 }, (_, at) => `a${at}: entities { totalCount }`).join(' ')} }`,
  'a thousand directives': `{ __typename ${'@skip(if: false) '.repeat(1000)} }`,
  'ten thousand tokens': `{ ${'__typename '.repeat(LIMITS.tokens)} }`,
};

test.each(Object.entries(KILLERS))('%s are refused before anything is asked of the database', async (_, query) => {
  sql.length = 0;
  const { errors } = await clientOf({ database }).ask(query);
  expect(errors?.[0]?.extensions?.['code']).toBe('TOO_COSTLY');
  expect(errors?.[0]?.message).toMatch(/at most|more than/);
  expect(sql).toEqual([]);
});

test('the size of a page that is given by a variable counts', async () => {
  const query =
    'query ($n: Int) { entities(first: $n) { nodes { neighbors(first: $n) { nodes { neighbors(first: $n) { nodes { id } } } } } } }';
  const { ask } = clientOf({ database });
  expect((await ask(query, { n: 3 })).errors).toBeUndefined();
  expect((await ask(query, { n: 100 })).errors?.[0]?.extensions?.['code']).toBe('TOO_COSTLY');
});

test('introspection passes', async () => {
  const { data, errors } = await clientOf({ database }).ask(
    getIntrospectionQuery({ descriptions: true, specifiedByUrl: true, inputValueDeprecation: true, oneOf: true }),
  );
  expect(errors).toBeUndefined();
  expect(data.__schema.queryType.name).toBe('Query');
});

test('a body that nests ten thousand deep is refused as bad input', async () => {
  const { fetch } = clientOf({ database });
  const body = `{"query":"{__typename}","variables":{"f":${'{"not":'.repeat(10_000)}1${'}'.repeat(10_000)}}}`;
  const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(response.status).toBe(400);
  expect(await response.text()).toMatch(/nests more than 100 deep/);
});

test('a large body is refused unread', async () => {
  const { fetch } = clientOf({ database });
  const body = JSON.stringify({ query: `{ __typename } # ${'x'.repeat(MAX_BODY_BYTES)}` });
  const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(response.status).toBe(413);
});

test('a malformed body is not echoed', async () => {
  const { fetch } = clientOf({ database });
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query": secret-of-mine',
  });
  expect(response.status).toBe(400);
  expect(await response.text()).not.toMatch(/secret-of-mine/);
});

test('a list of thousands of the same value is one value', async () => {
  const query =
    'query ($p: [Predicate!], $k: [EntityKind!]) { entity(ref: "birgemiz") { neighbors(predicate: $p, kind: $k) { totalCount } statements(predicate: $p, direction: IN) { totalCount } } }';
  const { data } = await clientOf({ database }).ask(query, { p: Array(9_000).fill('PAYER'), k: Array(9_000).fill('EVENT') });
  expect(data.entity).toEqual({ neighbors: { totalCount: 3 }, statements: { totalCount: 3 } });
});
