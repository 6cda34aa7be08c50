import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../../src/database/connect.ts';
import { clientOf } from '../../support/client.ts';
import { freshUrl } from '../../support/database.ts';
import { sqlOf } from '../../support/sql.ts';

let database: Database & { readonly url: string };
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  const url = await freshUrl();
  database = { ...connect(url), url };
  client = clientOf({ database });
});
afterAll(() => database.close());

const NODES = [{ as: 'a' }, { as: 'b' }];
const EDGE = { from: 'a', to: 'b' };
const many = <T>(count: number, one: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => one(at));

/** Every wrong argument: the pattern's part that is wrong, the argument that is told, and what of it. */
const PATTERNS: readonly { name: string; pattern: object; argument: string; says: RegExp }[] = [
  { name: 'no nodes', pattern: { nodes: [] }, argument: 'pattern.nodes', says: /"a list of 0"; allowed is 1 to 8/ },
  { name: 'too many nodes', pattern: { nodes: many(9, (at) => ({ as: `n${at}` })) }, argument: 'pattern.nodes', says: /allowed is 1 to 8/ },
  {
    name: 'too many edges',
    pattern: { edges: many(13, () => EDGE) },
    argument: 'pattern.edges',
    says: /"a list of 13"; allowed is 0 to 12/,
  },
  { name: 'too many conditions', pattern: { where: many(13, () => ({ differ: ['a', 'b'] })) }, argument: 'pattern.where', says: /0 to 12/ },
  { name: 'an alias of no shape', pattern: { nodes: [{ as: '1a' }] }, argument: 'pattern.nodes.0.as', says: /"1a"; an alias has letters/ },
  { name: 'an alias too long', pattern: { nodes: [{ as: 'a'.repeat(31) }] }, argument: 'pattern.nodes.0.as', says: /at most 30/ },
  { name: 'an alias twice', pattern: { nodes: [{ as: 'a' }, { as: 'a' }] }, argument: 'pattern.nodes.1.as', says: /"a"; no two/ },
  {
    name: 'an alias of a node for an edge',
    pattern: { edges: [{ ...EDGE, as: 'b' }] },
    argument: 'pattern.edges.0.as',
    says: /"b"; no two/,
  },
  { name: 'an alias of no shape for an edge', pattern: { edges: [{ ...EDGE, as: 'a-b' }] }, argument: 'pattern.edges.0.as', says: /"a-b"/ },
  {
    name: 'an edge from nowhere',
    pattern: { edges: [EDGE, { from: 'x', to: 'b' }] },
    argument: 'pattern.edges.1.from',
    says: /"x"; allowed is an alias of the pattern's nodes: a, b/,
  },
  {
    name: 'an edge to nowhere',
    pattern: { edges: [{ from: 'a', to: 'x' }] },
    argument: 'pattern.edges.0.to',
    says: /"x"; allowed is an alias/,
  },
  {
    name: 'too few hops',
    pattern: { edges: [{ ...EDGE, hops: { min: 0 } }] },
    argument: 'pattern.edges.0.hops.min',
    says: /0; allowed is 1 to 4/,
  },
  {
    name: 'too many hops',
    pattern: { edges: [{ ...EDGE, hops: { max: 5 } }] },
    argument: 'pattern.edges.0.hops.max',
    says: /5; min is 1: allowed is 1 to 4/,
  },
  {
    name: 'hops the wrong way round',
    pattern: { edges: [{ ...EDGE, hops: { min: 2 } }] },
    argument: 'pattern.edges.0.hops.max',
    says: /1; min is 2/,
  },
  { name: 'a condition of nothing', pattern: { where: [{}] }, argument: 'pattern.where.0', says: /a condition has differ or ordered/ },
  {
    name: 'a condition of one',
    pattern: { where: [{ differ: ['a'] }] },
    argument: 'pattern.where.0.differ',
    says: /"a list of 1"; allowed is 2 to 8/,
  },
  {
    name: 'a condition of nobody',
    pattern: { where: [{ ordered: ['a', 'x'] }] },
    argument: 'pattern.where.0.ordered.1',
    says: /"x"; allowed is an alias/,
  },
  {
    name: 'a condition of one twice',
    pattern: { where: [{ differ: ['a', 'a'] }] },
    argument: 'pattern.where.0.differ.1',
    says: /each alias is there once/,
  },
  {
    name: 'nodes that hang apart',
    pattern: { nodes: [...NODES, { as: 'c' }, { as: 'd' }], edges: [EDGE, { from: 'c', to: 'd' }] },
    argument: 'pattern.nodes.2.as',
    says: /"c"; a pattern hangs together: no edges lead from c to a/,
  },
  { name: 'nodes without edges', pattern: { edges: [] }, argument: 'pattern.nodes.1.as', says: /"b"; a pattern hangs together/ },
  {
    name: 'too many entities',
    pattern: { nodes: [{ as: 'a', entity: many(101, () => 'E1') }, { as: 'b' }] },
    argument: 'pattern.nodes.0.entity',
    says: /0 to 100/,
  },
];

const MATCH = 'query ($pattern: PatternInput!, $orderBy: [MatchOrder!]) { match(pattern: $pattern, orderBy: $orderBy) { totalCount } }';
const ask = async (query: string, variables: object = {}) => {
  const { errors } = await client.ask(query, variables);
  return { message: errors?.[0]?.message, ...errors?.[0]?.extensions };
};

test.each(PATTERNS)('$name', async ({ pattern, argument, says }) => {
  const refused = await ask(MATCH, { pattern: { nodes: NODES, edges: [EDGE], ...pattern } });
  expect(refused).toMatchObject({ code: 'BAD_INPUT', argument });
  expect(refused.message).toMatch(says);
  expect(refused.message).toContain(`${argument} is `);
});

const PATTERN = { nodes: NODES, edges: [{ ...EDGE, as: 'tie' }] };
const GIVEN = 'pattern: { nodes: [{ as: "a" }, { as: "b" }], edges: { from: "a", to: "b", as: "tie" } }';
const OTHERS: readonly { name: string; query: string; variables?: object; code?: string; says: RegExp }[] = [
  {
    name: 'an order by nobody',
    query: MATCH,
    variables: { pattern: PATTERN, orderBy: [{ as: 'x', by: 'ID' }] },
    says: /orderBy\.0\.as is "x"; allowed is an alias/,
  },
  {
    name: 'too many keys',
    query: MATCH,
    variables: { pattern: PATTERN, orderBy: many(5, () => ({ as: 'a', by: 'ID' })) },
    says: /orderBy is 5; at most 4 keys/,
  },
  {
    name: 'groups by nobody',
    query: `{ match(${GIVEN}) { groups(by: "x") { count } } }`,
    says: /by is "x"; allowed is an alias of the pattern's nodes: a, b/,
  },
  { name: 'groups by an edge', query: `{ match(${GIVEN}) { groups(by: "tie") { count } } }`, says: /by is "tie"/ },
  {
    name: 'the entity of nobody',
    query: `{ match(${GIVEN}) { nodes { entity(as: "x") { id } } } }`,
    says: /as is "x"; allowed is an alias of the pattern's nodes: a, b/,
  },
  {
    name: 'the edge of nobody',
    query: `{ match(${GIVEN}) { nodes { edge(as: "a") { from } } } }`,
    says: /as is "a"; allowed is an alias of the pattern's edges: tie/,
  },
  { name: 'a page too large', query: `{ match(first: 101, ${GIVEN}) { totalCount } }`, says: /first is 101; allowed is 1 to 100/ },
  { name: 'no cursor', query: `{ match(after: "?", ${GIVEN}) { totalCount } }`, says: /after is "\?"; a cursor comes from/ },
  {
    name: 'an entity nothing has',
    query: MATCH,
    variables: { pattern: { nodes: [{ as: 'a' }, { as: 'b', entity: ['birgemiz', 'birgemis'] }], edges: [EDGE] } },
    code: 'NOT_FOUND',
    says: /pattern\.nodes\.1\.entity is "birgemis".*Did you mean "birgemiz"/,
  },
  {
    name: 'an entity nothing has, in a filter',
    query: MATCH,
    variables: { pattern: { nodes: [{ as: 'a', filter: { ref: ['nobody-at-all'] } }, { as: 'b' }], edges: [EDGE] } },
    code: 'NOT_FOUND',
    says: /pattern\.nodes\.0\.filter is "nobody-at-all"/,
  },
  {
    name: 'an article nothing has',
    query: MATCH,
    variables: { pattern: { ...PATTERN, article: ['A99'] } },
    code: 'NOT_FOUND',
    says: /pattern\.article is "A99"/,
  },
];

test.each(OTHERS)('$name', async ({ query, variables = {}, code = 'BAD_INPUT', says }) => {
  const refused = await ask(query, variables);
  expect(refused).toMatchObject({ code });
  expect(refused.message).toMatch(says);
});

test('a filter that too many entities meet', async () => {
  const sql = sqlOf(database.url);
  await sql`with one as (insert into entities (slug, kind, home_id) select 'somebody-' || n, 'PERSON', 1 from generate_series(1, 50001) n returning id)
    insert into people (id) select id from one`;
  const pattern = { nodes: [{ as: 'a' }, { as: 'b', filter: { kind: ['PERSON'] } }], edges: [EDGE] };
  const refused = await ask(MATCH, { pattern });
  expect(refused).toMatchObject({ code: 'TOO_COSTLY', argument: 'pattern.nodes.1.filter', allowed: 50_000 });
  expect(refused.message).toMatch(/pattern\.nodes\.1\.filter is met by more than 50000 entities/);
  const byKind = { ...pattern, nodes: [{ as: 'a' }, { as: 'b', kind: ['PERSON'] }] };
  expect(await ask(MATCH, { pattern: byKind })).toEqual({ message: undefined });
});
