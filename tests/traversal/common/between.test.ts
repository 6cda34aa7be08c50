import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { connect, type Database } from '../../../src/database/connect.ts';
import { MAX_STATEMENTS } from '../../../src/traversal/common/common-articles.store.ts';
import { clientOf } from '../../support/client.ts';
import { freshUrl } from '../../support/database.ts';
import { ingestNamed } from '../../support/named.ts';
import { idOf } from '../../support/record.ts';
import { sqlOf } from '../../support/sql.ts';
import { follow, patient, unready } from '../../support/topology.ts';

const asked: string[] = [];
let database: Database;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2, onQuery: (sql) => asked.push(sql) });
  client = clientOf({ database, topology: patient(follow(database)) });
  await ingestNamed(database, {
    akim: {
      kind: 'OFFICE',
      names: ['Әкім'],
      statements: [
        { predicate: 'HOLDER', entity: 'first' },
        { predicate: 'HOLDER', entity: 'second' },
      ],
    },
    hero: { kind: 'OFFICE', names: ['Батыр'] },
    club: { kind: 'ORGANIZATION', names: ['Клуб'] },
    forum: {
      kind: 'EVENT',
      names: ['Форум'],
      statements: [
        { predicate: 'HOST', entity: 'first' },
        { predicate: 'VISITOR', entity: 'second' },
      ],
    },
    dinner: { kind: 'EVENT', names: ['Ас'], statements: [{ predicate: 'PART_OF', entity: 'forum' }] },
    first: {
      names: ['Бірінші'],
      statements: [
        { predicate: 'MEMBER_OF', entity: 'club' },
        { predicate: 'BEARS_TITLE', entity: 'hero' },
      ],
    },
    second: {
      names: ['Екінші'],
      statements: [
        { predicate: 'MEMBER_OF', entity: 'club' },
        { predicate: 'BEARS_TITLE', entity: 'hero' },
      ],
    },
    third: { names: ['Үшінші'], statements: [{ predicate: 'MEMBER_OF', entity: 'club' }] },
  });
});
afterAll(() => database.close());

interface Derived {
  readonly rule: string;
  readonly entities: readonly { slug: string }[];
  readonly via: { __typename: string; slug: string };
  readonly statements: readonly { id: string; predicate: string }[];
  readonly statementCount: number;
}
const FIELDS = `{ stated { id predicate subject { slug } } statedCount totalCount truncated
  derived { rule label(lang: "en") entities { slug } via { __typename ... on Entity { slug } ... on Article { slug } }
    statementCount statements { id predicate } } }`;
async function between(args: string) {
  const { data, errors } = await client.ask(`{ between(${args}) ${FIELDS} }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.between;
}
const lines = ({ derived }: { derived: readonly Derived[] }) =>
  derived.map(
    ({ rule, entities, via, statements }) =>
      `${rule} ${entities.map(({ slug }) => slug).join('+')} ${via.slug} ${statements.map(({ predicate }) => predicate).join()}`,
  );

test('two persons: the events, the offices, the neighbors and the articles they share', async () => {
  const found = await between('of: ["first", "second"]');
  expect(found).toMatchObject({ stated: [], statedCount: 0, totalCount: 5, truncated: false });
  expect(lines(found)).toEqual([
    'SAME_EVENT first+second forum HOST,VISITOR',
    'SAME_OFFICE first+second akim HOLDER,HOLDER',
    'SAME_OFFICE first+second hero BEARS_TITLE,BEARS_TITLE',
    'COMMON_NEIGHBOR first+second club MEMBER_OF,MEMBER_OF',
    'SAME_ARTICLE first+second note-of-names HOLDER,HOLDER,HOST,VISITOR,MEMBER_OF,BEARS_TITLE,MEMBER_OF,BEARS_TITLE',
  ]);
  expect(found.derived.every((one: { label: string }) => one.label.length > 0)).toBe(true);
});

test('what joins more of them comes first; atLeast asks for more', async () => {
  const found = await between('of: ["third", "second", "first"]');
  expect(lines(found).slice(0, 3)).toEqual([
    'COMMON_NEIGHBOR third+second+first club MEMBER_OF,MEMBER_OF,MEMBER_OF',
    expect.stringMatching(/^SAME_ARTICLE third\+second\+first /),
    'SAME_EVENT second+first forum HOST,VISITOR',
  ]);
  const all = await between('of: ["third", "second", "first"], atLeast: 3');
  expect(lines(all)).toEqual(lines(found).slice(0, 2));
  expect(all.totalCount).toBe(2);
});

test('a role beside a part of the event is a common neighbor, and one event can be both', async () => {
  expect(lines(await between('of: ["first", "dinner"], rule: [SAME_EVENT, COMMON_NEIGHBOR]'))).toEqual([
    'COMMON_NEIGHBOR first+dinner forum HOST,PART_OF',
  ]);
  expect(lines(await between('of: ["first", "second", "dinner"], rule: [SAME_EVENT, COMMON_NEIGHBOR]'))).toEqual([
    'COMMON_NEIGHBOR first+second+dinner forum HOST,VISITOR,PART_OF',
    'SAME_EVENT first+second forum HOST,VISITOR',
    'COMMON_NEIGHBOR first+second club MEMBER_OF,MEMBER_OF',
  ]);
});

test('what is said of two of them is stated and not derived', async () => {
  const found = await between('of: ["first", "forum", "second"], rule: [SAME_EVENT]');
  expect(found.stated).toMatchObject([{ predicate: 'HOST' }, { predicate: 'VISITOR' }]);
  expect(found).toMatchObject({ statedCount: 2, derived: [], totalCount: 0, truncated: false });
});

test('nothing is cut in silence', async () => {
  const found = await between('of: ["first", "second"], first: 2');
  expect(found).toMatchObject({ totalCount: 5, truncated: true });
  expect(lines(found)).toEqual(lines(await between('of: ["first", "second"]')).slice(0, 2));
});

test.each([
  ['kind: EVENT', ['SAME_EVENT', 'SAME_ARTICLE']],
  ['kind: [OFFICE, ORGANIZATION]', ['SAME_OFFICE', 'SAME_OFFICE', 'COMMON_NEIGHBOR', 'SAME_ARTICLE']],
  ['direction: OUT', ['SAME_OFFICE', 'COMMON_NEIGHBOR', 'SAME_ARTICLE']],
  ['direction: IN', ['SAME_EVENT', 'SAME_OFFICE', 'SAME_ARTICLE']],
  ['predicate: [MEMBER_OF, HOST]', ['COMMON_NEIGHBOR', 'SAME_ARTICLE']],
  ['certainty: INFERRED', []],
  ['article: "note-of-names"', ['SAME_EVENT', 'SAME_OFFICE', 'SAME_OFFICE', 'COMMON_NEIGHBOR', 'SAME_ARTICLE']],
  ['article: "A1"', []],
])('filter %s', async (filter, rules) => {
  const found = await between(`of: ["first", "second"], filter: { ${filter} }`);
  expect(found.derived.map(({ rule }: Derived) => rule)).toEqual(rules);
});

test.each([
  'of: ["first", "second", "third", "dinner"]',
  'of: ["bauyrzhan-baibek", "nursultan-nazarbayev", "birgemiz"]',
  'of: ["first", "second"], atLeast: 2, first: 3',
  'of: ["nur-otan", "bauyrzhan-baibek", "forum", "first"], rule: [COMMON_NEIGHBOR]',
])('the tables and the arrays of the past answer as the arrays do: %s', async (args) => {
  const then = await between(`${args}, filter: { asOf: { known: "2100-01-01T00:00:00Z" } }`);
  const now = await between(args);
  expect(then).toEqual(now);
  const { ask } = clientOf({ database, topology: unready(follow(database)) });
  const { data } = await ask(`{ between(${args}) { totalCount derived { rule statements { id } } } }`);
  expect(data.between).toMatchObject({ totalCount: now.totalCount, derived: now.derived.map(({ rule }: Derived) => ({ rule })) });
});

test('the seeds: what joins Baibek, the First President and the fund', async () => {
  const found = await between(
    'of: ["bauyrzhan-baibek", "nursultan-nazarbayev", "birgemiz"], rule: [SAME_EVENT, SAME_OFFICE, COMMON_NEIGHBOR]',
  );
  expect(lines(found)).toEqual([
    'SAME_EVENT bauyrzhan-baibek+nursultan-nazarbayev+birgemiz briefing-on-birgemiz REPORTER,ADDRESSEE,TOPIC',
    'SAME_EVENT nursultan-nazarbayev+birgemiz support-instruction INSTRUCTOR,CHANNEL',
    'SAME_EVENT bauyrzhan-baibek+nursultan-nazarbayev meeting-with-elbasy HOST,VISITOR',
    'SAME_EVENT bauyrzhan-baibek+nursultan-nazarbayev baibek-report REPORTER,ADDRESSEE',
  ]);
});

test('as many SQL statements, however much is found', async () => {
  const count = async (args: string) => {
    asked.length = 0;
    await between(args);
    return asked.length;
  };
  await count('of: ["first", "second"]');
  expect(await count('of: ["first", "second"]')).toBe(await count('of: ["first", "second", "third", "nur-otan", "birgemiz"], first: 100'));
});

test.each([
  ['of: ["first"]', /of is "a list of 1"; 2 to 10 entities/],
  [`of: [${Array.from({ length: 11 }, (_, at) => `"E${at + 1}"`)}]`, /of is "a list of 11"; 2 to 10 entities/],
  ['of: ["first", "second", "first"]', /of\.2 is "first"; that entity is named twice/],
  ['of: ["first", "firts"]', /of is "firts"; no entity has it. Did you mean "first"/],
  ['of: ["first", "second"], atLeast: 1', /atLeast is 1; of names 2 entities: allowed is 2 to 2/],
  ['of: ["first", "second"], atLeast: 3', /atLeast is 3; of names 2 entities: allowed is 2 to 2/],
  ['of: ["first", "second"], first: 0', /first is 0; allowed is 1 to 100/],
  ['of: ["first", "second"], first: 101', /first is 101; allowed is 1 to 100/],
  ['of: ["first", "second"], filter: { article: "nothing" }', /filter is "nothing"; no article has it/],
])('%s is refused', async (args, says) => {
  const { errors } = await client.ask(`{ between(${args}) { totalCount } }`);
  expect(errors?.[0]?.message).toMatch(says);
});

test('of entities about which too much is said, shared articles are refused, and what helps is told', async () => {
  const url = await freshUrl();
  const sql = sqlOf(url);
  const id = await idOf(sql, 'nursultan-nazarbayev');
  await sql`drop index statements_once, statements_recorded, statements_predicate`; // to be quick
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`; // a hundred thousand facts, past the rules that look at each
    await tx`insert into statements (subject_id, subject_kind, predicate, value_kind, text)
      select ${id}, 'PERSON', 'DESCRIBED_AS', 'TEXT', jsonb_build_object('en', n::text) from generate_series(1, ${MAX_STATEMENTS}::int) n`;
  });
  const own = connect(url, { pool: 2 });
  onTestFinished(() => own.close());
  const { ask } = clientOf({ database: own });
  const of = 'of: ["nursultan-nazarbayev", "bauyrzhan-baibek"]';
  const { errors } = await ask(`{ between(${of}) { totalCount } }`);
  expect(errors?.[0]).toMatchObject({
    message:
      'TOO_COSTLY: SAME_ARTICLE looks at 100000 statements at most, and there are more about these entities: filter, or ask for other rules',
    extensions: { code: 'TOO_COSTLY', argument: 'rule', allowed: 100_000 },
  });
  const filtered = await ask(`{ between(${of}, filter: { predicate: [HOLDER] }) { totalCount } }`);
  expect(filtered.errors).toBeUndefined();
  const others = await ask(`{ between(${of}, rule: [SAME_EVENT]) { totalCount } }`);
  expect(others.data?.between.totalCount).toBeGreaterThan(0);
});
