import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../../src/database/connect.ts';
import { clientOf } from '../../support/client.ts';
import { freshUrl } from '../../support/database.ts';
import { ingestNamed, type Named } from '../../support/named.ts';
import { follow, unready } from '../../support/topology.ts';

const MEMBERS = 30;
let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl());
  const members = Array.from({ length: MEMBERS }, (_, at): [string, Named] => {
    const statements = at < 3 ? [{ predicate: 'LIVES_IN', entity: 'dostyq' }] : [];
    return [`member-${at}`, { names: [`Мүше ${at}`], statements: [{ predicate: 'MEMBER_OF', entity: 'hub' }, ...statements] }];
  });
  await ingestNamed(database, { hub: { kind: 'ORGANIZATION', names: ['Ұя'] }, ...Object.fromEntries(members) });
});
afterAll(() => database.close());

interface Answer {
  readonly nodes: readonly { readonly slug: string }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: { slug: string };
    readonly target: { slug: string };
    readonly count: number;
  }[];
  readonly visited: number;
  readonly truncated: boolean;
  readonly frontier: readonly {
    node: { id: string; slug: string };
    predicate: string;
    direction: string;
    omitted: number;
    cursor: string;
  }[];
}
const FIELDS = `{ nodes { slug } edges { key source { slug } target { slug } count } visited truncated
  frontier { node { id slug } predicate direction omitted cursor } }`;
async function around(args: string): Promise<Answer> {
  const { data, errors } = await clientOf({ database }).ask(`{ neighborhood(${args}) ${FIELDS} }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.neighborhood;
}
const slugs = ({ nodes }: Answer) => nodes.map(({ slug }) => slug);

test('nodes and edges around an entity: nothing twice, and no edge leads out', async () => {
  const found = await around('of: "birgemiz", depth: 2');
  expect(slugs(found)[0]).toBe('birgemiz');
  expect(new Set(slugs(found)).size).toBe(found.nodes.length);
  expect(new Set(found.edges.map(({ key }) => key)).size).toBe(found.edges.length);
  for (const { source, target } of found.edges) expect(slugs(found)).toEqual(expect.arrayContaining([source.slug, target.slug]));
  // The fund's own neighbors know each other: the briefing's topic are the primaries too, and that is an edge.
  expect(found.edges.map(({ source, target }) => `${source.slug} ${target.slug}`)).toContain('briefing-on-birgemiz primaries');
  expect(found).toMatchObject({ visited: found.nodes.length, truncated: false, frontier: [] });
});

test('a hub is cut, says so, and can be gone on with until nothing is left', async () => {
  const first = await around('of: "hub", maxPerNode: 8');
  // Those with most links first, then by id.
  expect(slugs(first)).toEqual(['hub', ...Array.from({ length: 8 }, (_, at) => `member-${at}`)]);
  expect(first.truncated).toBe(true);
  expect(first.frontier).toMatchObject([{ node: { slug: 'hub' }, predicate: 'MEMBER_OF', direction: 'IN', omitted: MEMBERS - 8 }]);
  const seen = slugs(first);
  for (let [next] = first.frontier; next; ) {
    const page = await around(`of: "hub", maxPerNode: 8, after: "${next.cursor}"`);
    expect(slugs(page)[0]).toBe('hub');
    expect(seen).not.toEqual(expect.arrayContaining(slugs(page).slice(1)));
    seen.push(...slugs(page).slice(1));
    [next] = page.frontier.filter(({ omitted }) => omitted > 0 && seen.length <= MEMBERS);
  }
  expect(seen.sort()).toEqual(['hub', ...Array.from({ length: MEMBERS }, (_, at) => `member-${at}`)].sort());
});

test('the budget of nodes holds over all levels, and what waits beyond it is in the frontier', async () => {
  const found = await around('of: ["hub", "dostyq"], depth: 2, maxNodes: 6');
  expect(found.nodes).toHaveLength(6);
  expect(found.truncated).toBe(true);
  expect(found.frontier.map(({ node, predicate }) => `${node.slug} ${predicate}`)).toContain('hub MEMBER_OF');
});

test('filter holds at every hop; show only chooses what is seen', async () => {
  const walked = await around('of: "dostyq", depth: 2, filter: { predicate: [LIVES_IN, MEMBER_OF] }');
  expect(slugs(walked)).toContain('hub');
  const shown = await around('of: "dostyq", depth: 2, filter: { predicate: [LIVES_IN, MEMBER_OF] }, show: { kind: ORGANIZATION }');
  expect(slugs(shown)).toEqual(['dostyq', 'hub']);
  expect(shown.visited).toBe(walked.visited);
  const filtered = await around('of: "dostyq", depth: 2, filter: { kind: [ORGANIZATION, PLACE] }');
  expect(slugs(filtered)).not.toContain('hub');
  const edges = await around('of: "dostyq", depth: 2, show: { predicate: MEMBER_OF }');
  expect(edges.edges.every(({ target }) => target.slug === 'hub')).toBe(true);
});

test('a depth of 0 is the entities and what ties them', async () => {
  const found = await around('of: ["hub", "member-1", "member-2", "dostyq"], depth: 0');
  expect(slugs(found)).toEqual(['hub', 'member-1', 'member-2', 'dostyq']);
  expect(found.edges).toHaveLength(4);
  expect(found.truncated).toBe(false);
});

test('parallel statements are one edge where they are grouped', async () => {
  const pair = 'of: ["briefing-on-birgemiz", "bauyrzhan-baibek", "primaries"], depth: 0';
  const [alone, grouped] = [await around(pair), await around(`${pair}, grouped: true`)];
  expect(grouped.edges.reduce((sum, { count }) => sum + count, 0)).toBe(alone.edges.length);
  expect(grouped.edges.every(({ key }) => /^E\d+-E\d+$/.test(key))).toBe(true);
  expect(alone.edges.every(({ key }) => /^S\d+$/.test(key))).toBe(true);
});

test.each([
  'depth: 1',
  'depth: 3, order: EVIDENCE',
  'depth: 2, maxPerNode: 3',
  'depth: 2, maxNodes: 9, order: RECENCY',
  'depth: 2, filter: { certainty: STATED, direction: IN }',
])('the tables and the arrays of the past answer as the arrays do: %s', async (args) => {
  const { ask } = clientOf({ database });
  const filter = /filter: \{ (.*) \}/.exec(args)?.[1] ?? '';
  const past = `${args.replace(/, filter.*/, '')}, filter: { ${filter} asOf: { known: "2100-01-01T00:00:00Z" } }`;
  for (const of of ['hub', 'nur-otan', 'bauyrzhan-baibek']) {
    const [now, then] = await Promise.all([args, past].map((one) => ask(`{ neighborhood(of: "${of}", ${one}) ${FIELDS} }`)));
    expect(then?.errors).toBeUndefined();
    expect(then?.data).toEqual(now?.data);
    expect(then).toMatchObject({ extensions: { topology: { source: 'ARRAYS' } } });
    const read = await clientOf({ database, topology: unready(follow(database)) }).ask(`{ neighborhood(of: "${of}", ${args}) ${FIELDS} }`);
    expect(read.data).toEqual(now?.data);
    expect(read).toMatchObject({ extensions: { topology: { source: 'TABLES' } } });
    expect(now).not.toHaveProperty('extensions');
  }
});

test('before anything was known there was no entity', async () => {
  const query = '{ neighborhood(of: "hub", filter: { asOf: { known: "2000-01-01T00:00:00Z" } }) { visited } }';
  const { errors } = await clientOf({ database }).ask(query);
  expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', argument: 'of' } }]);
});

test.each([
  ['of: []', /of is "a list of 0"; 1 to 100 entities/],
  ['of: "birgemiz", depth: 5', /depth is 5; allowed is 0 to 4/],
  ['of: "birgemiz", depth: -1', /depth is -1; allowed is 0 to 4/],
  ['of: "birgemiz", maxNodes: 1001', /maxNodes is 1001; allowed is 1 to 1000/],
  ['of: "birgemiz", maxPerNode: 0', /maxPerNode is 0; allowed is 1 to 1000/],
  ['of: ["hub", "birgemiz"], maxNodes: 1', /maxNodes is 1; of names 2 entities/],
  ['of: "birgemiz", after: "x"', /after is "x"; a cursor comes from/],
  ['of: ["hub", "birgemiz"], after: "x"', /of is "a list of 2"; after goes on at one entity/],
  ['of: "birgemis"', /of is "birgemis"; no entity has it. Did you mean "birgemiz"/],
  ['of: "birgemiz", filter: { article: "birgemiz" }', /filter is "birgemiz"; no article has it/],
])('%s is refused', async (args, says) => {
  const { errors } = await clientOf({ database }).ask(`{ neighborhood(${args}) { visited } }`);
  expect(errors?.[0]?.message).toMatch(says);
});

test('a cursor of another entity is refused', async () => {
  const { frontier } = await around('of: "hub", maxPerNode: 8');
  const { errors } = await clientOf({ database }).ask(`{ neighborhood(of: "birgemiz", after: "${frontier[0]?.cursor}") { visited } }`);
  expect(errors?.[0]?.message).toMatch(/of is "E\d+"; the cursor goes on at E\d+: name that one/);
});
