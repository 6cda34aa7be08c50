import type postgres from 'postgres';
import { expect, test } from 'vitest';
import type { Database } from '../../../src/database/connect.ts';
import { clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { ingestNamed } from '../../support/named.ts';
import { idOf, retract } from '../../support/record.ts';
import { sqlOf } from '../../support/sql.ts';

interface Found {
  readonly totalCount: number;
  readonly truncated: boolean;
  readonly nodes: readonly { readonly nodes: readonly { readonly entity: { readonly slug: string } }[] }[];
  readonly pageInfo: {
    readonly startCursor: string;
    readonly endCursor: string;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
}
const MATCH = `query ($pattern: PatternInput!, $orderBy: [MatchOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  match(pattern: $pattern, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount truncated nodes { nodes { entity { slug } } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;

/** One application for each database: it makes the arrays once. */
const clients = new WeakMap<Database, ReturnType<typeof clientOf>>();
async function found(database: Database, pattern: object, more: object = {}): Promise<Found> {
  const client = clients.get(database) ?? clientOf({ database });
  clients.set(database, client);
  const { data, errors } = await client.ask(MATCH, { pattern, ...more });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.match;
}
const slugs = ({ nodes }: Found): string[] => nodes.map((row) => row.nodes.map(({ entity }) => entity.slug).join(' '));

/** Two links that meet. */
const MEETING = {
  nodes: [{ as: 'a' }, { as: 'b' }, { as: 'c' }],
  edges: [
    { from: 'a', to: 'b', direction: 'BOTH' },
    { from: 'b', to: 'c', direction: 'BOTH' },
  ],
};

test('all pages together are the whole, whichever way and in whichever order', async () => {
  const database = await freshDatabase();
  for (const orderBy of [
    [],
    [
      { as: 'b', by: 'LINKS', direction: 'DESC' },
      { as: 'c', by: 'ID', direction: 'DESC' },
    ],
  ]) {
    const forward: string[] = [];
    const backward: string[] = [];
    let page = await found(database, MEETING, { orderBy, first: 90 });
    forward.push(...slugs(page));
    while (page.pageInfo.hasNextPage) {
      page = await found(database, MEETING, { orderBy, first: 90, after: page.pageInfo.endCursor });
      forward.push(...slugs(page));
    }
    page = await found(database, MEETING, { orderBy, last: 90 });
    backward.unshift(...slugs(page));
    while (page.pageInfo.hasPreviousPage) {
      page = await found(database, MEETING, { orderBy, last: 90, before: page.pageInfo.startCursor });
      backward.unshift(...slugs(page));
    }
    expect(forward.length).toBe(page.totalCount);
    expect(forward.length).toBeGreaterThan(300);
    expect(backward).toEqual(forward);
  }
});

test('as many as SQL counts, and in the order asked for', async () => {
  const database = await freshDatabase();
  const sql = sqlOf(database.url);
  const [pairs] = await sql<{ count: number }[]>`
    with links as (select id, subject_id as a, object_id as b from statements where object_id is not null and retracted_in is null
      union all select id, object_id, subject_id from statements where object_id is not null and retracted_in is null and object_id <> subject_id)
    select count(*)::int from links one join links other on other.a = one.b and other.id <> one.id`;
  expect((await found(database, MEETING)).totalCount).toBe(pairs?.count);
  const [most] = await sql<{ slug: string }[]>`
    select e.slug from entities e join statements s on e.id in (s.subject_id, s.object_id)
    where s.object_id is not null and s.retracted_in is null group by e.id order by count(*) desc, e.id limit 1`;
  const [first] = slugs(await found(database, MEETING, { orderBy: [{ as: 'b', by: 'LINKS', direction: 'DESC' }], first: 1 }));
  expect(first?.split(' ')[1]).toBe(most?.slug);
});

test('a cursor of another pattern is refused', async () => {
  const database = await freshDatabase();
  const { pageInfo } = await found(database, MEETING);
  const turned = { ...MEETING, edges: MEETING.edges.toReversed() };
  await expect(found(database, turned, { after: pageInfo.endCursor })).rejects.toThrow('another order');
});

test('too many matches are cut, which is said, and the same are found again', async () => {
  const database = await freshDatabase();
  const ALIASES = ['a', 'b', 'c', 'd', 'e', 'f'];
  const star = { nodes: ALIASES.map((as) => ({ as })), edges: ALIASES.slice(1).map((to) => ({ from: 'a', to, direction: 'BOTH' })) };
  const first = await found(database, star, { first: 100 });
  expect(first).toMatchObject({ totalCount: 10_000, truncated: true });
  expect(slugs(await found(database, star, { first: 100 }))).toEqual(slugs(first));
  expect((await found(database, MEETING)).truncated).toBe(false);
});

test('a pattern without edges is a list of entities, from the arrays and from the tables', async () => {
  const database = await freshDatabase();
  const sql = sqlOf(database.url);
  const rows = await sql<{ slug: string }[]>`select slug from entities where kind = 'PLACE' order by id`;
  const places = rows.map(({ slug }) => slug);
  const pattern = { nodes: [{ as: 'place', kind: ['PLACE'] }], edges: [] };
  expect(slugs(await found(database, pattern))).toEqual(places);
  expect(slugs(await found(database, { ...pattern, asOf: { known: '2999-01-01T00:00:00Z' } }))).toEqual(places);
});

test('kind, entity and filter of a node hold together', async () => {
  const database = await freshDatabase();
  const LINK = [{ from: 'event', to: 'who' }];
  const named = { as: 'who', entity: ['birgemiz', 'nur-otan', 'birgemiz'] };
  const count = async (who: object) => (await found(database, { nodes: [{ as: 'event', kind: ['EVENT'] }, who], edges: LINK })).totalCount;
  expect(await count(named)).toBe(7); // Birgemiz: a topic, a payer three times, a channel; Nur Otan: a topic, an organizer
  expect(await count({ ...named, kind: ['ORGANIZATION'] })).toBe(2);
  expect(await count({ ...named, filter: { kind: ['FUND'] } })).toBe(5);
  expect(await count({ ...named, kind: ['FUND'], filter: { type: ['PARTY'] } })).toBe(0);
  expect(await count({ ...named, entity: [] })).toBe(0);
});

test('what is retracted is no match any more, but was one then', async () => {
  const database = await freshDatabase();
  const sql = sqlOf(database.url);
  const pattern = { nodes: [{ as: 'office' }, { as: 'holder' }], edges: [{ from: 'office', to: 'holder', predicate: ['HOLDER'] }] };
  const holds = ['nur-otan-first-deputy-chairman bauyrzhan-baibek'];
  expect(slugs(await found(database, pattern))).toEqual(holds);
  const [statement] = await sql<{ id: number }[]>`select id::int from statements where predicate = 'HOLDER' and object_id is not null`;
  const then = await momentOf(sql);
  await retract(sql, statement?.id ?? 0, 'evidence', 'statements');
  expect(slugs(await found(database, pattern))).toEqual([]);
  expect(slugs(await found(database, { ...pattern, asOf: { known: then } }))).toEqual(holds);
  expect(slugs(await found(database, { ...pattern, asOf: { known: '2000-01-01T00:00:00Z' } }))).toEqual([]);
});

const momentOf = async (sql: postgres.Sql): Promise<string> =>
  String((await sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`)[0]?.['now']);

test('asOf, article and certainty hold for the statements', async () => {
  const database = await freshDatabase();
  const sql = sqlOf(database.url);
  await ingestNamed(database, {
    'aset-omarov': {
      names: ['Әсет Омаров'],
      statements: [
        { predicate: 'LIVES_IN', entity: 'almaty', validFrom: '2001', validTo: '2005' },
        { predicate: 'LIVES_IN', entity: 'dostyq', validFrom: '2006' },
      ],
    },
  });
  const HOME = {
    nodes: [{ as: 'who', kind: ['PERSON'] }, { as: 'place' }],
    edges: [{ from: 'who', to: 'place', predicate: ['LIVES_IN'] }],
  };
  const homes = async (more: object) => slugs(await found(database, { ...HOME, ...more }));
  expect(await homes({})).toEqual(['aset-omarov almaty', 'aset-omarov dostyq'].sort(await byId(sql)));
  expect(await homes({ asOf: { valid: '2003' } })).toEqual(['aset-omarov almaty']);
  expect(await homes({ asOf: { valid: '2003', known: '2999-01-01T00:00:00Z' } })).toEqual(['aset-omarov almaty']);
  expect(await homes({ asOf: { valid: '2010' } })).toEqual(['aset-omarov dostyq']);
  expect(await homes({ article: ['birgemiz-aid'] })).toEqual([]);
  expect(await homes({ article: ['note-of-names', 'birgemiz-aid'] })).toHaveLength(2);
  const trips = (certainty: string) => ({
    nodes: [{ as: 'trip' }, { as: 'who' }],
    edges: [{ from: 'trip', to: 'who', predicate: ['TRAVELER'], certainty }],
  });
  expect(slugs(await found(database, trips('INFERRED')))).toEqual(['working-trips bauyrzhan-baibek']);
  expect(slugs(await found(database, trips('STATED')))).toEqual([]);
});

async function byId(sql: postgres.Sql) {
  const ids = new Map(await Promise.all(['almaty', 'dostyq'].map(async (slug) => [slug, await idOf(sql, slug)] as const)));
  const idIn = (row: string) => ids.get(row.split(' ')[1] ?? '') ?? 0;
  return (a: string, b: string) => idIn(a) - idIn(b);
}

test('what was written a moment ago is a match', async () => {
  const database = await freshDatabase();
  const programmes = {
    nodes: [{ as: 'what', kind: ['DOCUMENT'] }, { as: 'whose' }],
    edges: [{ from: 'what', to: 'whose', predicate: ['PROGRAMME_OF'] }],
  };
  expect(slugs(await found(database, programmes))).toEqual(['pre-election-programme nur-otan']);
  const programme = { predicate: 'PROGRAMME_OF', entity: 'birgemiz' };
  await ingestNamed(database, { 'aid-programme': { kind: 'DOCUMENT', names: ['Көмек бағдарламасы'], statements: [programme] } });
  expect(slugs(await found(database, programmes))).toEqual(['pre-election-programme nur-otan', 'aid-programme birgemiz']);
});
