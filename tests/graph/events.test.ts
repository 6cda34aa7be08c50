import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { type Answer, clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestNote } from '../support/note.ts';

let database: Database;
let ask: (query: string, variables?: object) => Promise<Answer>;

const FUND = 'fund: { kind: FUND, names: [{ text: Fund, lang: en }] }';
const PAPER = 'paper: { kind: DOCUMENT, type: REPORT, names: [{ text: Paper, lang: en }] }';
const event = (slug: string, type: string, statements: readonly string[]) =>
  `${slug}: { kind: EVENT, type: ${type}, status: OCCURRED, names: [{ text: ${slug}, lang: en }], statements: [${statements
    .map((statement) => `{ ${statement}, evidence: [1] }`)
    .join(', ')}] }`;
const PAID = 'predicate: PAYER, entity: fund';
const amount = (value: string) => `predicate: AMOUNT, quantity: { amount: "${value}", unit: KZT }`;

beforeAll(async () => {
  database = await freshDatabase('empty');
  ask = clientOf({ database }).ask;
  await ingestNote(database, {
    slug: 'payments',
    entities: [
      FUND,
      PAPER,
      event('undated', 'PAYMENT', [PAID, amount('5')]),
      event('year', 'PAYMENT', [PAID, 'predicate: TIME, date: "2018"', amount('100')]),
      event('day', 'PAYMENT', [PAID, 'predicate: TIME, date: "2018-06-15"', amount('500')]),
      event('planned', 'REPORT', ['predicate: REPORTER, entity: fund', 'predicate: PLANNED_TIME, date: "2020-12"']),
      event('someday', 'REPORT', ['predicate: REPORTER, entity: fund', 'predicate: PLANNED_TIME, date: "XXXX-41"']),
      event('winter', 'PAYMENT', ['predicate: RECIPIENT, entity: fund', 'predicate: TIME, date: "2020-24"', amount('500')]),
      event('twice', 'PAYMENT', [PAID, 'predicate: TIME, date: "2017-02-03"', 'predicate: TIME, date: "2019-03"']),
    ],
  });
});
afterAll(() => database.close());

const slugs = (nodes: { slug: string }[]) => nodes.map(({ slug }) => slug);
const found = async (args: string): Promise<string[]> => {
  const { data, errors } = await ask(`{ events(${args}) { totalCount nodes { slug } } }`);
  expect(errors).toBeUndefined();
  expect(data.events.totalCount).toBe(data.events.nodes.length);
  return slugs(data.events.nodes);
};

test.each([
  ['time: { from: "2018", to: "2018" }', ['year', 'day']],
  ['time: { from: "2018-06", to: "2018-06" }', ['year', 'day']],
  ['time: { from: "2018-06-16" }', ['year', 'planned', 'winter', 'twice']],
  ['time: { to: "2017" }', ['twice']],
  ['time: { from: "2019", to: "2019" }', ['twice']],
  ['time: { from: "2021-02", to: "2021-02" }', ['winter']],
  ['time: { from: "2021-03" }', []],
  ['time: {}', ['year', 'day', 'planned', 'winter', 'twice']],
  ['not: { time: {} }', ['undated', 'someday']],
  ['or: [{ time: { to: "2017" } }, { type: REPORT, time: { from: "2020" } }]', ['planned', 'twice']],
  ['time: { from: "2018", to: "2018" }, participants: [{ role: PAYER, quantity: { unit: KZT, atLeast: "200" } }]', ['day']],
])('events(filter: { %s })', async (filter, expected) => {
  expect(await found(`filter: { ${filter} }`)).toEqual(expected);
});

test.each([
  ['{ role: PAYER, quantity: { unit: KZT, atLeast: "100" } }', ['year', 'day']],
  ['{ role: PAYER, entity: "fund", quantity: { unit: KZT, atMost: "5" } }', ['undated']],
  ['{ role: RECIPIENT, quantity: { unit: KZT } }', ['winter']],
  ['{ where: { kind: FUND }, quantity: { unit: KZT, atLeast: "500" } }', ['day', 'winter']],
  ['{ role: RECIPIENT, unknown: true, quantity: { unit: KZT } }', []],
  ['{ role: PAYER, quantity: { unit: TONNE } }', []],
])('a participant of an event with a quantity: %s', async (participant, expected) => {
  expect(await found(`filter: { participants: [${participant}] }`)).toEqual(expected);
});

test('earliest or latest first; events without a date last; on all pages', async () => {
  const ascending = ['twice', 'year', 'day', 'planned', 'winter', 'undated', 'someday'];
  expect(await found('orderBy: [{ by: TIME }]')).toEqual(ascending);
  const descending = ['winter', 'planned', 'day', 'year', 'twice', 'undated', 'someday'];
  expect(await found('orderBy: [{ by: TIME, direction: DESC }]')).toEqual(descending);
  const seen: string[] = [];
  for (let after = ''; seen.length < descending.length; ) {
    const { data } = await ask(
      `{ events(orderBy: [{ by: TIME, direction: DESC }], first: 3 ${after}) { nodes { slug } pageInfo { endCursor } } }`,
    );
    seen.push(...slugs(data.events.nodes));
    after = `after: "${data.events.pageInfo.endCursor}"`;
  }
  expect(seen).toEqual(descending);
});

test('years and months as groups, with the month in words', async () => {
  const { data } = await ask(`{ events {
    years: groups(by: YEAR) { key label count kind }
    months: groups(by: MONTH) { key count en: label(lang: "en") ru: label(lang: "ru") kk: label(lang: "kk") } } }`);
  expect(data.events.years).toEqual([
    { key: '2018', label: '2018', count: 2, kind: null },
    { key: '2017', label: '2017', count: 1, kind: null },
    { key: '2020', label: '2020', count: 1, kind: null },
  ]);
  expect(data.events.months.map(({ key }: { key: string }) => key)).toEqual(['2017-02', '2018-06', '2020-12']);
  expect(data.events.months[1]).toEqual({ key: '2018-06', count: 1, en: 'June 2018', ru: 'июнь 2018 г.', kk: '2018 ж. маусым' });
});

test('an event and a document of type REPORT are groups of their own, each with its word', async () => {
  const { data } = await ask(`{
    events { groups(by: TYPE) { key kind label(lang: "ru") count } }
    entities { groups(by: TYPE) { key kind label(lang: "ru") count } kinds: groups(by: KIND) { key kind label(lang: "en") } }
    documents { groups(by: TYPE) { key kind label(lang: "kk") } } }`);
  const [payment, report] = [
    { key: 'PAYMENT', kind: 'EVENT', label: 'выплата', count: 5 },
    { key: 'REPORT', kind: 'EVENT', label: 'доклад', count: 2 },
  ];
  expect(data.events.groups).toEqual([payment, report]);
  expect(data.entities.groups).toEqual([payment, report, { key: 'REPORT', kind: 'DOCUMENT', label: 'сообщение', count: 1 }]);
  expect(data.entities.kinds[0]).toEqual({ key: 'EVENT', kind: 'EVENT', label: 'event' });
  expect(data.documents.groups).toEqual([{ key: 'REPORT', kind: 'DOCUMENT', label: 'хабарлама' }]);
});

test('the events of an entity by date', async () => {
  const { data } =
    await ask(`{ fund(ref: "fund") { events(role: PAYER, filter: { time: { from: "2018" } }, orderBy: [{ by: TIME, direction: DESC }]) {
    totalCount nodes { slug } groups(by: YEAR) { key } } } }`);
  expect(data.fund.events).toEqual({
    totalCount: 3,
    nodes: ['day', 'year', 'twice'].map((slug) => ({ slug })),
    groups: [{ key: '2018' }, { key: '2017' }],
  });
});

test('a statement has a quantity or an entity: a link with both is refused', async () => {
  const { errors } = await ask('{ events(filter: { linked: [{ entity: "fund", quantity: { unit: KZT } }] }) { totalCount } }');
  expect(errors).toMatchObject([{ message: expect.stringMatching(/^BAD_INPUT: filter.linked .* ask in two conditions$/) }]);
});
