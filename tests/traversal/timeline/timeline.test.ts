import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../../src/database/connect.ts';
import { clientOf } from '../../support/client.ts';
import { freshUrl } from '../../support/database.ts';
import { ingestNamed, type Named } from '../../support/named.ts';
import { idOf, retract } from '../../support/record.ts';
import { sqlOf } from '../../support/sql.ts';
import { follow, patient } from '../../support/topology.ts';

/** An event that the deputy hosts, at times; `~` before a time says that it was planned. */
const event = (...times: string[]): Named => ({
  kind: 'EVENT',
  names: ['Жиын'],
  statements: [
    { predicate: 'HOST', entity: 'deputy' },
    ...times.map((time) => (time.startsWith('~') ? { predicate: 'PLANNED_TIME', date: time.slice(1) } : { predicate: 'TIME', date: time })),
  ],
});

const asked: string[] = [];
let url: string;
let database: Database;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  url = await freshUrl();
  database = connect(url, { pool: 2, onQuery: (sql) => asked.push(sql) });
  client = clientOf({ database, topology: patient(follow(database)) });
  await ingestNamed(database, {
    deputy: {
      names: ['Депутат'],
      statements: [
        { predicate: 'MEMBER_OF', entity: 'party', validFrom: '2019', validTo: '2021-06' },
        { predicate: 'LIVES_IN', entity: 'town', validTo: '2019-03' },
        { predicate: 'LIVES_IN', entity: 'city', validFrom: '2019-04' },
        { predicate: 'WORKS_AT', entity: 'party', validFrom: 'XXXX-40' },
        { predicate: 'AFFILIATED_WITH', entity: 'party' },
      ],
    },
    party: { kind: 'ORGANIZATION', names: ['Партия'] },
    town: { kind: 'PLACE', names: ['Ауыл'] },
    city: { kind: 'PLACE', names: ['Қала'] },
    'long-ago': event('1951'),
    'in-a-year': event('2020'),
    'in-a-month': event('2020-06'),
    'on-a-day': event('2020-06-15'),
    'in-a-summer': event('2020-22'),
    'in-a-half': event('2020-40'),
    'in-a-decade': event('201X'),
    'in-some-half': event('XXXX-41'),
    'at-some-time': event(),
    'put-off': event('~2020-05', '2020-09'),
    inner: {
      kind: 'EVENT',
      names: ['Ішкі'],
      statements: [
        { predicate: 'TOPIC', entity: 'deputy' },
        { predicate: 'HOST', unknown: true },
        { predicate: 'PART_OF', entity: 'in-a-month' },
        { predicate: 'TIME', date: '2020-06-02' },
      ],
    },
  });
});
afterAll(() => database.close());

interface Item {
  readonly date: { readonly edtf: string } | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly isPlanned: boolean;
  readonly event: { readonly slug: string } | null;
  readonly statement: { readonly predicate: string; readonly object: { readonly slug: string } | null } | null;
}
const FIELDS = `totalCount undatedCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  edges { cursor } nodes { date { edtf } earliest latest isPlanned event { slug } statement { predicate object { slug } } }`;
async function timeline(args = 'first: 100', slug = 'deputy') {
  const { data, errors } = await client.ask(`{ entity(ref: "${slug}") { timeline(${args}) { ${FIELDS} } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.entity.timeline;
}
const lines = ({ nodes }: { nodes: readonly Item[] }) =>
  nodes.map(({ date, earliest, latest, isPlanned, event: found, statement }) => {
    const what = found ? `${found.slug} ${date?.edtf ?? '-'}` : `${statement?.predicate} ${statement?.object?.slug}`;
    return `${what}${isPlanned ? ' planned' : ''} ${earliest}/${latest}`;
  });

const WHOLE = [
  'LIVES_IN town null/2019-03-31',
  'long-ago 1951 1951-01-01/1951-12-31',
  'in-a-decade 201X 2010-01-01/2019-12-31',
  'MEMBER_OF party 2019-01-01/2021-06-30',
  'LIVES_IN city 2019-04-01/null',
  'in-a-half 2020-40 2020-01-01/2020-06-30',
  'in-a-year 2020 2020-01-01/2020-12-31',
  'put-off 2020-05 planned 2020-05-01/2020-05-31',
  'in-a-month 2020-06 2020-06-01/2020-06-30',
  'in-a-summer 2020-22 2020-06-01/2020-08-31',
  'inner 2020-06-02 2020-06-02/2020-06-02',
  'on-a-day 2020-06-15 2020-06-15/2020-06-15',
  'put-off 2020-09 2020-09-01/2020-09-30',
];
const APART = ['in-some-half XXXX-41 null/null', 'at-some-time - null/null', 'WORKS_AT party null/null', 'AFFILIATED_WITH party null/null'];

test('by the first day, then by the last; what has no place in time is apart', async () => {
  const found = await timeline();
  expect(lines(found)).toEqual(WHOLE);
  expect(found).toMatchObject({ totalCount: WHOLE.length, undatedCount: APART.length });
  const apart = await timeline('undated: true, first: 100');
  expect(lines(apart)).toEqual(APART);
  expect(apart).toMatchObject({ totalCount: APART.length, undatedCount: APART.length });
});

test.each([
  ['what: EVENT', (line: string) => /^[a-z]/.test(line)],
  ['what: STATEMENT', (line: string) => /^[A-Z]/.test(line)],
  ['what: []', () => false],
  ['what: EVENT, role: TOPIC', (line: string) => line.startsWith('inner')],
  ['role: [ADDRESSEE]', (line: string) => /^[A-Z]/.test(line)],
  ['asOf: { valid: "2019-03" }', (line: string) => !line.includes('LIVES_IN city')],
  ['asOf: { valid: "2022" }', (line: string) => !/MEMBER_OF|LIVES_IN town/.test(line)],
  ['asOf: { known: "2100-01-01T00:00:00Z" }', () => true],
  ['asOf: { known: "2000-01-01T00:00:00Z" }', () => false],
])('%s', async (args, isKept) => {
  expect(lines(await timeline(`${args}, first: 100`))).toEqual(WHOLE.filter(isKept));
  expect((await timeline(`${args}, undated: true, first: 100`)).totalCount).toBe((await timeline(args)).undatedCount);
});

test('an event is on its own timeline, with those it has to do with', async () => {
  expect(lines(await timeline('first: 100', 'put-off'))).toEqual(WHOLE.filter((line) => line.startsWith('put-off')));
  expect(lines(await timeline('undated: true', 'at-some-time'))).toEqual(['at-some-time - null/null']);
  expect(lines(await timeline('undated: true, asOf: { known: "2000-01-01T00:00:00Z" }', 'at-some-time'))).toEqual([]);
  expect(lines(await timeline('undated: true', 'in-a-month'))).toEqual(['PART_OF in-a-month null/null']);
});

test('the seeds: the primaries are planned for a half of a year that is not stated', async () => {
  const found = await timeline('first: 5', 'primaries');
  expect(found).toMatchObject({ totalCount: 0, nodes: [] });
  const apart = await timeline('undated: true, what: EVENT', 'primaries');
  expect(lines(apart)).toEqual(['briefing-on-birgemiz - null/null', 'baibek-report - null/null', 'primaries XXXX-41 planned null/null']);
});

test('pages forward and backward are the whole', async () => {
  const forward: string[] = [];
  for (let after = '', more = true; more; ) {
    const page = await timeline(`first: 5${after}`);
    forward.push(...lines(page));
    expect(page.pageInfo.hasPreviousPage).toBe(after !== '');
    after = `, after: "${page.pageInfo.endCursor}"`;
    more = page.pageInfo.hasNextPage;
  }
  expect(forward).toEqual(WHOLE);
  const backward: string[] = [];
  for (let before = '', more = true; more; ) {
    const page = await timeline(`last: 5${before}`);
    backward.unshift(...lines(page));
    before = `, before: "${page.pageInfo.startCursor}"`;
    more = page.pageInfo.hasPreviousPage;
  }
  expect(backward).toEqual(WHOLE);
  const { edges } = await timeline();
  for (const [at, { cursor }] of edges.entries()) {
    expect(lines(await timeline(`first: 2, after: "${cursor}"`))).toEqual(WHOLE.slice(at + 1, at + 3));
    expect(lines(await timeline(`last: 2, before: "${cursor}"`))).toEqual(WHOLE.slice(Math.max(0, at - 2), at));
  }
  const apart = await timeline('undated: true, first: 2');
  expect(lines(await timeline(`undated: true, after: "${apart.pageInfo.endCursor}"`))).toEqual(APART.slice(2));
});

const NEIGHBORHOOD = `query ($of: [EntityRef!]!, $undated: Boolean!) {
  neighborhood(of: $of, depth: 0, maxNodes: 5) { timeline(undated: $undated, first: 100) { ${FIELDS} } } }`;

test('of many entities: what several have to do with is there once', async () => {
  const of = ['deputy', 'party', 'in-a-month', 'inner', 'town'];
  const { data } = await client.ask(NEIGHBORHOOD, { of, undated: false });
  expect(lines(data.neighborhood.timeline)).toEqual(WHOLE);
  expect(data.neighborhood.timeline).toMatchObject({ totalCount: WHOLE.length, undatedCount: APART.length + 1 });
  const apart = await client.ask(NEIGHBORHOOD, { of, undated: true });
  expect(lines(apart.data.neighborhood.timeline)).toEqual([...APART, 'PART_OF in-a-month null/null']);
});

test("a subgraph's timeline is as of the moment of the subgraph, where no other is asked for", async () => {
  const of = (moment: string, args: string) =>
    client.ask(`{ neighborhood(of: "deputy", depth: 0, maxNodes: 5, filter: { asOf: ${moment} }) { timeline(${args}) { ${FIELDS} } } }`);
  const then = await of('{ valid: "2019-03" }', 'first: 100, what: STATEMENT');
  expect(lines(then.data.neighborhood.timeline)).toEqual(['LIVES_IN town null/2019-03-31', 'MEMBER_OF party 2019-01-01/2021-06-30']);
  const later = await of('{ valid: "2019-03" }', 'first: 100, what: STATEMENT, asOf: { valid: "2020" }');
  expect(lines(later.data.neighborhood.timeline)).toEqual(['MEMBER_OF party 2019-01-01/2021-06-30', 'LIVES_IN city 2019-04-01/null']);
});

test('as many SQL statements for one entity as for many', async () => {
  const ALL = `query ($ref: [EntityRef!]) { entities(filter: { ref: $ref }, first: 50) { nodes { timeline { ${FIELDS} } } } }`;
  const count = async (ref: readonly string[]) => {
    asked.length = 0;
    const { errors } = await client.ask(ALL, { ref });
    expect(errors).toBeUndefined();
    return asked.length;
  };
  // The references, the entities, their pages, both counts; the events, the statements, and the values of these.
  expect(await count(['deputy'])).toBe(8);
  expect(await count(Array.from({ length: 49 }, (_, at) => `E${at + 1}`).concat('deputy'))).toBe(8);
});

test.each([
  ['first: 0', /first is 0; allowed is 1 to 100/],
  ['last: 101', /last is 101; allowed is 1 to 100/],
  ['first: 1, last: 1', /first is 1; a page goes either/],
  ['after: "x"', /after is "x"; a cursor comes from/],
  ['role: HOLDER', /HOLDER/],
  ['asOf: { valid: "June" }', /is no EDTF date/],
])('%s is refused', async (args, says) => {
  for (const field of [
    `entity(ref: "deputy") { timeline(${args}) { totalCount } }`,
    `neighborhood(of: "deputy") { timeline(${args}) { totalCount } }`,
  ]) {
    const { errors } = await client.ask(`{ ${field} }`);
    expect(errors?.[0]?.message).toMatch(says);
  }
});

test('a cursor of what is dated is none of what is not', async () => {
  const { pageInfo } = await timeline('first: 1');
  const { errors } = await client.ask(
    `{ entity(ref: "deputy") { timeline(undated: true, after: "${pageInfo.endCursor}") { totalCount } } }`,
  );
  expect(errors?.[0]?.message).toMatch(/another order/);
});

test('known: with the dates of then', async () => {
  const sql = sqlOf(url);
  const day = await idOf(sql, 'on-a-day');
  const [moment] = await sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`;
  for (const { id } of await sql<{ id: number }[]>`select id::int from statements where subject_id = ${day} and predicate = 'TIME'`)
    await retract(sql, id, 'statements', 'evidence');
  expect(lines(await timeline())).toEqual(WHOLE.filter((line) => !line.startsWith('on-a-day')));
  expect(lines(await timeline('undated: true, first: 100'))).toContain('on-a-day - null/null');
  const then = `asOf: { known: "${moment?.['now']}" }, first: 100`;
  expect(lines(await timeline(then))).toEqual(WHOLE);
  const { data } = await client.ask(
    `{ entity(ref: "on-a-day") { timeline(${then}) { nodes { statement { retractedAt evidence { sentence { number } } } } } } }`,
  );
  expect(data.entity.timeline.nodes).toEqual([{ statement: { retractedAt: null, evidence: [{ sentence: { number: 1 } }] } }]);
});
