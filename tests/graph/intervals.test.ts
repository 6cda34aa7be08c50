import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';
import { ingestNote } from '../support/note.ts';
import { follow, patient } from '../support/topology.ts';

/* An invented club and its members: one until 2015, one since 2016, one of whom nothing is said. */
const member = (slug: string, valid = '') =>
  `${slug}: { kind: PERSON, names: [{ text: ${slug}, lang: en }], statements: [{ predicate: MEMBER_OF, entity: club, evidence: [1]${valid} }] }`;
const event = (slug: string, date?: string) =>
  `${slug}: { kind: EVENT, type: MEETING, names: [{ text: ${slug}, lang: en }]${date ? `, statements: [{ predicate: TIME, date: "${date}", evidence: [1] }]` : ''} }`;

let database: Database;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  database = connect(await freshUrl('empty'), { pool: 2 });
  await ingestNote(database, {
    slug: 'club',
    entities: [
      'club: { kind: ORGANIZATION, type: CLUB, names: [{ text: Club, lang: en }] }',
      member('early', ', validFrom: "2010", validTo: "2015-06"'),
      member('later', ', validFrom: "2016-02"'),
      member('ever'),
      event('in-winter', '2019-01/2019-03'),
      event('late', '2026/2028-36'),
      event('since', '2030-05/..'),
      event('until', '../2001'),
      event('second-half', 'XXXX-41'),
      event('never'),
      event('spring', '2019-21'),
    ],
  });
  client = clientOf({ database, topology: patient(follow(database)) });
});
afterAll(() => database.close());

const ask = async (query: string, variables: object = {}) => {
  const { data, errors } = await client.ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const slugs = (nodes: readonly { readonly slug: string }[]) => nodes.map(({ slug }) => slug).sort();

test.each<[string, string[]]>([
  ['2015-07/2016-01', ['ever']],
  ['2012/2013', ['early', 'ever']],
  ['2015-06-30/2016-02-01', ['early', 'ever', 'later']],
  ['../2009', ['ever']],
  ['../2010', ['early', 'ever']],
  ['2015-07/..', ['ever', 'later']],
  ['2015-07/', ['ever', 'later']],
  ['/2012', ['early', 'ever']],
  ['2015-23/2016-21', ['ever', 'later']],
])('as of %s the same members are found everywhere', async (valid, expected) => {
  const data = await ask(
    `query ($valid: EDTF!) {
      statements(filter: { predicate: [MEMBER_OF], asOf: { valid: $valid } }) { nodes { subject { slug } } }
      organization(ref: "club") { neighbors(asOf: { valid: $valid }) { nodes { slug } } statements(asOf: { valid: $valid }) { totalCount } }
      neighborhood(of: ["club"], filter: { asOf: { valid: $valid } }) { nodes { slug } }
      people(filter: { linked: [{ entity: ["club"], asOf: { valid: $valid } }] }) { nodes { slug } }
      early: paths(from: "early", to: "club", filter: { asOf: { valid: $valid } }) { paths { length } }
    }`,
    { valid },
  );
  expect(slugs(data.statements.nodes.map(({ subject }: { subject: { slug: string } }) => subject))).toEqual(expected);
  expect(slugs(data.organization.neighbors.nodes)).toEqual(expected);
  expect(data.organization.statements.totalCount).toBe(expected.length);
  expect(slugs(data.neighborhood.nodes)).toEqual(['club', ...expected].sort());
  expect(slugs(data.people.nodes)).toEqual(expected);
  expect(data.early.paths).toHaveLength(expected.includes('early') ? 1 : 0);
  const filter = encodeURIComponent(JSON.stringify({ asOf: { valid } }));
  const exported = (await (await client.fetch(`/export/d3.json?of=club&filter=${filter}`)).json()) as { nodes: { slug: string }[] };
  expect(slugs(exported.nodes)).toEqual(['club', ...expected].sort());
});

const IN_ORDER = ['until', 'in-winter', 'spring', 'late', 'since', 'second-half', 'never'];

test('events in order of time, forwards and backwards, with those of no year last in both directions', async () => {
  const page = (args: string) =>
    `events(orderBy: [{ by: TIME }], ${args}) { nodes { slug } pageInfo { endCursor startCursor hasNextPage hasPreviousPage } }`;
  const forwards: string[] = [];
  for (let after = ''; ; ) {
    const { events } = await ask(`{ ${page(`first: 2${after}`)} }`);
    forwards.push(...events.nodes.map(({ slug }: { slug: string }) => slug));
    if (!events.pageInfo.hasNextPage) break;
    after = `, after: "${events.pageInfo.endCursor}"`;
  }
  const backwards: string[] = [];
  for (let before = ''; ; ) {
    const { events } = await ask(`{ ${page(`last: 3${before}`)} }`);
    backwards.unshift(...events.nodes.map(({ slug }: { slug: string }) => slug));
    if (!events.pageInfo.hasPreviousPage) break;
    before = `, before: "${events.pageInfo.startCursor}"`;
  }
  expect(forwards).toEqual(IN_ORDER);
  expect(backwards).toEqual(IN_ORDER);
  const { events } = await ask('{ events(orderBy: [{ by: TIME, direction: DESC }]) { nodes { slug } } }');
  expect(events.nodes.map(({ slug }: { slug: string }) => slug).slice(-2)).toEqual(expect.arrayContaining(['never', 'second-half']));
});

/* An event of an unstated year is within no range. */
test.each<[string, string[]]>([
  ['from: "2018", to: "2018"', []],
  ['from: "2019-02", to: "2019-02-10"', ['in-winter']],
  ['from: "2027"', ['late', 'since']],
  ['to: "2000"', ['until']],
  ['from: "2019-04/2019-05"', ['late', 'since', 'spring']],
])('events may have been within { %s }', async (time, expected) => {
  const { events } = await ask(`{ events(filter: { time: { ${time} } }) { nodes { slug } } }`);
  expect(slugs(events.nodes)).toEqual(expected);
});

test('groups by year and month count only what lies within one', async () => {
  const { events } = await ask('{ events { totalCount year: groups(by: YEAR) { key count } month: groups(by: MONTH) { key } } }');
  expect(events).toEqual({ totalCount: 7, year: [{ key: '2019', count: 2 }], month: [] });
});

test('a date is in people’s words', async () => {
  const { events } = await ask(
    '{ events(filter: { ref: ["late", "in-winter"] }) { nodes { slug time { edtf earliest latest text(lang: "en") } } } }',
  );
  expect(Object.fromEntries(events.nodes.map(({ slug, time }: { slug: string; time: object }) => [slug, time]))).toMatchObject({
    'in-winter': { edtf: '2019-01/2019-03', earliest: '2019-01-01', latest: '2019-03-31', text: 'from January to March 2019' },
    late: { edtf: '2026/2028-36', earliest: '2026-01-01', latest: '2028-12-31' },
  });
});
