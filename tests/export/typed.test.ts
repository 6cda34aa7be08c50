import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { toParquet } from '../../src/export/parquet.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { askDuckDb } from '../support/duckdb.ts';
import { graphWith, wholeOf } from '../support/made-export.ts';
import { ingestNote } from '../support/note.ts';

let database: Database;
let client: ReturnType<typeof clientOf>;
const EVENTS = [
  ['exact', 'date: "2020-06-15"', 'amount: "18000000000"', 'unit: KZT'],
  ['more', 'date: "2020"', 'amount: "0.5", comparator: MORE_THAN', 'unit: TONNE'],
  ['large', 'date: "XXXX-41"', 'amount: "12345678901234567890123456789.123456789"', 'unit: KZT'],
  ['fine', 'date: "0050-01-01"', 'amount: "0.0000000001"', 'unit: TIMES'],
] as const;

beforeAll(async () => {
  database = await freshDatabase('empty');
  client = clientOf({ database });
  await ingestNote(database, {
    slug: 'amounts',
    entities: [
      'fund: { kind: FUND, names: [{ text: Fund, lang: en }] }',
      ...EVENTS.map(
        ([
          slug,
          date,
          amount,
          unit,
        ]) => `${slug}: { kind: EVENT, type: PAYMENT, status: OCCURRED, names: [{ text: ${slug}, lang: en }], statements: [
          { predicate: PAYER, entity: fund, evidence: [1], validFrom: "2019-03" }, { predicate: TIME, ${date}, evidence: [1] },
          { predicate: AMOUNT, quantity: { ${amount}, ${unit} }, evidence: [1] } ] }`,
      ),
      `unknown: { kind: EVENT, type: PAYMENT, status: OCCURRED, names: [{ text: unknown, lang: en }], statements: [{ predicate: AMOUNT, unknown: true, evidence: [1] }] }`,
    ],
  });
});
afterAll(() => database.close());

const exported = async (parameters = '') =>
  unzipSync(new Uint8Array(await (await client.fetch(`/export/parquet?${parameters}`)).arrayBuffer()));

test('days are dates, amounts are decimals, and both can be calculated with', async () => {
  const files = await exported();
  const typesOf = async (file: string) =>
    Object.fromEntries((await askDuckDb(files, `describe select * from $${file}`)).map(([name, type]) => [name, type]));
  expect(await typesOf('nodes')).toMatchObject({
    timeEarliest: 'DATE',
    timeLatest: 'DATE',
    time: 'VARCHAR',
    links: 'INTEGER',
    collective: 'BOOLEAN',
  });
  expect(await typesOf('edges')).toMatchObject({ validEarliest: 'DATE', validLatest: 'DATE', validFrom: 'VARCHAR' });
  expect(await typesOf('quantities')).toMatchObject({ amount: 'DECIMAL(38,9)', exact: 'VARCHAR', unit: 'VARCHAR', comparator: 'VARCHAR' });
  expect(
    await askDuckDb(
      files,
      "select slug, timeEarliest, timeLatest from $nodes where kind = 'EVENT' and year(timeLatest) < 2021 order by timeEarliest, slug",
    ),
  ).toEqual([
    ['fine', '0050-01-01', '0050-01-01'],
    ['more', '2020-01-01', '2020-12-31'],
    ['exact', '2020-06-15', '2020-06-15'],
  ]);
  expect(await askDuckDb(files, "select distinct validEarliest, validLatest from $edges where predicate = 'PAYER'")).toEqual([
    ['2019-03-01', null],
  ]);
  expect(
    await askDuckDb(
      files,
      "select sum(amount)::varchar from $quantities where unit = 'KZT' and comparator = 'EXACTLY' and amount < 1e20::decimal(38,9)",
    ),
  ).toEqual([['18000000000.000000000']]);
});

test('every quantity is there with all its digits, and joins to its event', async () => {
  const rows = await askDuckDb(
    await exported(),
    'select n.slug, q.predicate, q.amount::varchar, q.exact, q.comparator, q.unit, q.certainty, q.sentences from $quantities q join $nodes n on n.id = q.event order by n.slug',
  );
  const told = ['STATED', 'A1.1'];
  expect(rows).toEqual([
    ['exact', 'AMOUNT', '18000000000.000000000', '18000000000', 'EXACTLY', 'KZT', ...told],
    ['fine', 'AMOUNT', null, '0.0000000001', 'EXACTLY', 'TIMES', ...told],
    ['large', 'AMOUNT', '12345678901234567890123456789.123456789', '12345678901234567890123456789.123456789', 'EXACTLY', 'KZT', ...told],
    ['more', 'AMOUNT', '0.500000000', '0.5', 'MORE_THAN', 'TONNE', ...told],
    ['unknown', 'AMOUNT', null, null, null, null, ...told],
  ]);
});

test('the table of quantities alone, of a part, and of events that are edges', async () => {
  const one = new Uint8Array(await (await client.fetch('/export/parquet?part=quantities&of=exact')).arrayBuffer());
  const count = (file: Uint8Array) => askDuckDb({ 'quantities.parquet': file }, 'select count(*)::int from $quantities');
  expect(await count(one)).toEqual([[1]]);
  expect(await askDuckDb(await exported('events=EDGES'), 'select count(*)::int from $quantities')).toEqual([[5]]);
});

test('negative amounts, many digits and empty tables', async () => {
  const amounts = ['-1', '-0.000000001', `-${'9'.repeat(29)}.999999999`, '9'.repeat(30), '0', '1.10', '007'];
  const quantities = amounts.map((amount, index) => ({
    ...{ statement: `S${index + 1}`, event: 'E1', predicate: 'AMOUNT', amount, comparator: 'EXACTLY', unit: 'KZT' },
    ...{ certainty: 'STATED', standing: 'ASSERTED', rank: 'NORMAL', sentences: [] },
  })) as never; // the words of the ontology
  const file = await wholeOf(toParquet(graphWith([], [], quantities), { part: 'quantities' }));
  expect(await askDuckDb({ 'quantities.parquet': file }, 'select amount::varchar, exact from $quantities')).toEqual([
    ['-1.000000000', '-1'],
    ['-0.000000001', '-0.000000001'],
    [amounts[2], amounts[2]],
    [null, amounts[3]],
    ['0.000000000', '0'],
    ['1.100000000', '1.10'],
    ['7.000000000', '007'],
  ]);
  const none = await wholeOf(toParquet(graphWith([], []), { part: 'quantities' }));
  expect(await askDuckDb({ 'quantities.parquet': none }, 'select count(*)::int, typeof(any_value(amount)) from $quantities')).toEqual([
    [0, 'DECIMAL(38,9)'],
  ]);
});
