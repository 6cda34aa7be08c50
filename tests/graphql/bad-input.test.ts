import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
});
afterAll(() => database.close());

const deep = (depth: number): object => (depth === 0 ? { collective: true } : { not: deep(depth - 1) });

/** Every wrong argument: what is told, and under which code. */
const CASES: readonly { name: string; query: string; variables?: object; code: string; says: RegExp }[] = [
  { name: 'a page of 0', query: '{ entities(first: 0) { totalCount } }', code: 'BAD_INPUT', says: /first is 0; allowed is 1 to 100/ },
  { name: 'a page of 101', query: '{ entities(last: 101) { totalCount } }', code: 'BAD_INPUT', says: /last is 101; allowed is 1 to 100/ },
  { name: 'a page both ways', query: '{ entities(first: 1, last: 1) { totalCount } }', code: 'BAD_INPUT', says: /either forward/ },
  { name: 'no cursor', query: '{ entities(after: "?") { totalCount } }', code: 'BAD_INPUT', says: /after is "\?"; a cursor comes from/ },
  { name: 'an id of no shape', query: '{ node(id: "Q5") { id } }', code: 'BAD_INPUT', says: /id is "Q5"; an id is E12/ },
  { name: 'an id too large', query: '{ node(id: "E99999999999999999999") { id } }', code: 'BAD_INPUT', says: /an id is E12/ },
  { name: 'one wrong id among several', query: '{ nodes(ids: ["E1", "X"]) { id } }', code: 'BAD_INPUT', says: /ids\.1 is "X"/ },
  {
    name: 'too many ids',
    query: '($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array(101).fill('E1') },
    code: 'BAD_INPUT',
    says: /at most 100 ids/,
  },
  {
    name: 'a ref of no shape',
    query: '{ entity(ref: "No Ref") { id } }',
    code: 'BAD_INPUT',
    says: /ref is "No Ref".*id \(E12\), its slug/,
  },
  {
    name: 'a ref of no shape, by variable',
    query: '($r: EntityRef!) { entity(ref: $r) { id } }',
    variables: { r: 'No Ref' },
    code: 'BAD_INPUT',
    says: /\$r.*its slug/,
  },
  {
    name: 'a ref nothing has',
    query: '{ entity(ref: "birgemis") { id } }',
    code: 'NOT_FOUND',
    says: /ref is "birgemis".*Did you mean "birgemiz"/,
  },
  { name: 'a ref of another kind', query: '{ person(ref: "birgemiz") { id } }', code: 'NOT_FOUND', says: /of kind FUND and not PERSON/ },
  { name: 'an identifier nothing has', query: '{ entity(ref: "wikidata:Q1") { id } }', code: 'NOT_FOUND', says: /wikidata:Q1/ },
  { name: 'an article nothing has', query: '{ article(ref: "birgemiz") { id } }', code: 'NOT_FOUND', says: /Did you mean "birgemiz-aid"/ },
  {
    name: 'a ref nothing has, in a filter',
    query: '{ events(filter: { participants: { entity: "baibek" } }) { totalCount } }',
    code: 'NOT_FOUND',
    says: /filter is "baibek"/,
  },
  {
    name: 'an unknown enum value',
    query: '{ events(filter: { participants: [{ role: HOST }, { role: HOSTT }] }) { totalCount } }',
    code: 'BAD_INPUT',
    says: /filter\.participants\.1\.role is HOSTT.*Did you mean.*Allowed: ADDRESSEE/,
  },
  {
    name: 'an unknown enum value, by variable',
    query: '($k: [EntityKind!]) { entities(filter: { kind: $k }) { totalCount } }',
    variables: { k: ['HUMAN'] },
    code: 'BAD_INPUT',
    says: /\$k.*"HUMAN" at "k\[0\]"/,
  },
  {
    name: 'no date',
    query: '{ statements(filter: { asOf: { valid: "2020-13" } }) { totalCount } }',
    code: 'BAD_INPUT',
    says: /filter\.asOf\.valid is "2020-13".*EDTF/,
  },
  {
    name: 'no moment',
    query: '{ statements(filter: { asOf: { known: "2020-02-30T00:00:00Z" } }) { totalCount } }',
    code: 'BAD_INPUT',
    says: /filter\.asOf\.known.*2020-07-01T00:00:00Z/,
  },
  { name: 'no language', query: '{ entities { nodes { label(lang: "k_k") } } }', code: 'BAD_INPUT', says: /lang is "k_k".*BCP 47/ },
  {
    name: 'too many languages',
    query: '($l: [LanguageTag!]) { entities { nodes { label(lang: $l) } } }',
    variables: { l: Array(11).fill('kk') },
    code: 'BAD_INPUT',
    says: /at most 10 languages/,
  },
  {
    name: 'no decimal',
    query: '{ statements(filter: { quantity: { unit: KZT, atLeast: "many" } }) { totalCount } }',
    code: 'BAD_INPUT',
    says: /atLeast is "many".*decimal/,
  },
  {
    name: 'an amount without its unit',
    query: '{ events(orderBy: { by: AMOUNT }) { totalCount } }',
    code: 'BAD_INPUT',
    says: /orderBy\.0\.unit is null; AMOUNT is ordered by one unit/,
  },
  { name: 'an empty search', query: '{ search(text: " ") { totalCount } }', code: 'BAD_INPUT', says: /text is " "; 1 to 200 characters/ },
  {
    name: 'a long search',
    query: '($t: String!) { search(text: $t) { totalCount } }',
    variables: { t: 'ә'.repeat(10_000) },
    code: 'BAD_INPUT',
    says: /1 to 200 characters/,
  },
  { name: 'NUL in a literal', query: '{ search(text: "a\\u0000") { totalCount } }', code: 'BAD_INPUT', says: /NUL/ },
  {
    name: 'NUL in a variable',
    query: '($t: String!) { search(text: $t) { totalCount } }',
    variables: { t: 'a\0' },
    code: 'BAD_INPUT',
    says: /NUL/,
  },
  {
    name: 'a filter too deep',
    query: '($f: EntityFilter) { entities(filter: $f) { totalCount } }',
    variables: { f: deep(8) },
    code: 'BAD_INPUT',
    says: /filter is nested more than 6 deep/,
  },
  {
    name: 'a filter too large',
    query: '($f: EntityFilter) { entities(filter: $f) { totalCount } }',
    variables: { f: { or: Array(201).fill({ kind: 'PERSON' }) } },
    code: 'BAD_INPUT',
    says: /more than 400 parts/,
  },
  {
    name: 'a sentence before the first',
    query: '{ article(ref: "A1") { sentence(number: 0) { id } } }',
    code: 'BAD_INPUT',
    says: /number is 0; sentences are numbered from 1/,
  },
];

test.each(CASES)('$name', async ({ query, variables, code, says }) => {
  const { errors } = await clientOf({ database }).ask(query.startsWith('(') ? `query ${query}` : query, variables);
  expect(errors?.[0]?.message).toMatch(says);
  expect(errors?.[0]?.extensions?.['code']).toBe(code);
});

test('a cursor of another order is refused', async () => {
  const { ask } = clientOf({ database });
  const { data } = await ask('{ entities(first: 1, orderBy: { by: LABEL }) { pageInfo { endCursor } } }');
  const { errors } = await ask('query ($c: String) { entities(first: 1, after: $c) { totalCount } }', {
    c: data.entities.pageInfo.endCursor,
  });
  expect(errors?.[0]?.message).toMatch(/another order/);
});

test('what nothing has is null by id, and stands in its place among several', async () => {
  const { data, errors } = await clientOf({ database }).ask(
    '{ node(id: "E999") { id } nodes(ids: ["A1.99", "E1", "S999", "A9", "A1"]) { id } }',
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ node: null, nodes: [null, { id: 'E1' }, null, null, { id: 'A1' }] });
});

test.each(['%', '_', '\\', '🦅', '\u202eБайбек', "'; drop table names; --", '%_%'])('searching for %j is answered', async (text) => {
  const { data, errors } = await clientOf({ database }).ask('query ($t: String!) { search(text: $t) { totalCount edges { why } } }', {
    t: text,
  });
  expect(errors).toBeUndefined();
  if (!text.includes('Байбек')) expect(data.search.totalCount).toBe(0);
});

test.each(['abc', '99999999999999999999', '1.5', '', '\0', ' 5'])('a cursor in which %j was put is refused', async (value) => {
  const { ask } = clientOf({ database });
  const { data } = await ask('{ entities(first: 1) { pageInfo { endCursor } } }');
  const [order] = JSON.parse(Buffer.from(data.entities.pageInfo.endCursor, 'base64url').toString()) as string[]; // its own form
  const cursor = Buffer.from(JSON.stringify([order, value])).toString('base64url');
  const { errors } = await ask('query ($c: String) { entities(after: $c) { totalCount } }', { c: cursor });
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_INPUT');
});

test.each(['valid: "0000"', 'known: "0000-01-01T00:00:00Z"', 'known: "2020-07-01T00:00:00+18:00"'])(
  'a moment beyond what Postgres knows is refused: %s',
  async (moment) => {
    const { errors } = await clientOf({ database }).ask(`{ statements(filter: { asOf: { ${moment} } }) { totalCount } }`);
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_INPUT');
  },
);
