import { beforeAll, expect, test } from 'vitest';
import { type Answer, clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestNote, type Note } from '../support/note.ts';
import { readerOf } from '../support/reader.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let ask: (query: string, variables?: object) => Promise<Answer>;

const payment = (slug: string, ...statements: readonly string[]) =>
  `${slug}: { kind: EVENT, type: PAYMENT, status: OCCURRED, names: [{ text: ${slug}, lang: en }], statements: [${[
    'predicate: PAYER, unknown: true',
    ...statements,
  ]
    .map((statement) => `{ ${statement}, evidence: [1] }`)
    .join(', ')}] }`;
const amount = (value: number, more = '', unit = 'KZT') => `predicate: AMOUNT, quantity: { amount: ${value}, unit: ${unit}${more} }`;
const note = (slug: string, published: string | null, entities: readonly string[]): Note => ({
  slug,
  entities,
  ...(published !== null && { article: [`published: "${published}"`] }),
});

beforeAll(async () => {
  database = await freshDatabase('empty');
  ask = clientOf({ database }).ask;
  const preferred = `${amount(8)}, rank: PREFERRED`;
  const notes = [
    note('first', '2026-01', [
      payment('two-values', amount(340e6), amount(350e6)),
      payment('one-value', amount(340e6)),
      payment('preferred', preferred, amount(9), amount(10)),
      payment('later', amount(5, '', 'USD'), amount(6, '', 'USD')),
      payment('same-month', amount(20, '', 'EUR')),
      payment('undated', amount(30, '', 'GBP')),
      payment('bounds', amount(100, ', comparator: MORE_THAN', 'CNY')),
      payment('below', amount(70, ', comparator: AT_MOST', 'CHF')),
      payment('alike', amount(3, '', 'JPY'), amount(3, ', comparator: ABOUT', 'JPY')),
      payment('not-named', 'predicate: AMOUNT, unknown: true'),
      payment(
        'people',
        'predicate: RECIPIENT_COUNT, quantity: { amount: 10, unit: PERSON }',
        'predicate: RECIPIENT_COUNT, quantity: { amount: 12, unit: PERSON }',
      ),
    ]),
    note('second', '2026-01-20', [
      payment('same-month', amount(21, '', 'EUR')),
      payment('later', amount(6, '', 'USD')),
      payment('bounds', amount(110, '', 'CNY')),
    ]),
    note('third', '2026-02', [payment('later', amount(7, '', 'USD')), payment('preferred', amount(11))]),
    note('of-no-day', null, [payment('undated', amount(31, '', 'GBP'))]),
  ];
  for (const written of notes) await ingestNote(database, written);
  return () => database.close();
});

const FIGURES = 'predicate unit count superseded competing sum sumLeast sumMost comparator';
interface Figures {
  readonly predicate: string;
  readonly unit: string;
}
async function listSums(by = 'UNIT', args = ''): Promise<(Figures & Record<string, unknown>)[]> {
  const { data, errors } = await ask(
    `{ statements(filter: { value: [QUANTITY, UNKNOWN] }${args}) { groups(by: ${by}) { quantities { ${FIGURES} unknown } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.statements.groups.flatMap(({ quantities }: { quantities: object[] }) => quantities);
}
const find = (rows: readonly Figures[], unit: string, predicate = 'AMOUNT') =>
  rows.find((row) => row.unit === unit && row.predicate === predicate);

test('two values of one payment and one of another are a range of sums', async () => {
  const { data } = await ask(
    `{ statements(filter: { subject: { ref: ["two-values", "one-value"] }, value: QUANTITY }) { groups(by: UNIT) { count quantities { ${FIGURES} min max } } } }`,
  );
  expect(data.statements.groups).toEqual([
    {
      count: 3,
      quantities: [
        {
          ...{ predicate: 'AMOUNT', unit: 'KZT', count: 3, superseded: 0, competing: 1 },
          ...{ sum: null, sumLeast: '680000000', sumMost: '690000000', min: '340000000', max: '350000000', comparator: 'BETWEEN' },
        },
      ],
    },
  ]);
});

test.each([
  ['the preferred one counts', 'preferred', 'KZT', { count: 1, superseded: 3, competing: 0, sum: '8', sumLeast: '8', sumMost: '8' }],
  ['otherwise the latest', 'later', 'USD', { count: 1, superseded: 2, competing: 0, sum: '7' }],
  [
    'days that overlap give none that is later',
    'same-month',
    'EUR',
    { count: 2, superseded: 0, competing: 1, sum: null, sumLeast: '20', sumMost: '21' },
  ],
  ['nor does an article without a date', 'undated', 'GBP', { count: 2, competing: 1, sum: null, sumLeast: '30', sumMost: '31' }],
  ['no upper bound', 'bounds', 'CNY', { count: 2, competing: 1, sum: null, sumLeast: '100', sumMost: null, comparator: 'MORE_THAN' }],
  ['no lower bound', 'below', 'CHF', { count: 1, competing: 0, sum: '70', sumLeast: null, sumMost: '70', comparator: 'AT_MOST' }],
  ['equal amounts do not compete', 'alike', 'JPY', { count: 2, competing: 0, sum: '3', sumLeast: '3', sumMost: '3', comparator: 'ABOUT' }],
  ['counts that may overlap have no sum', 'people', 'PERSON', { count: 2, competing: 1, sum: null, sumLeast: null, sumMost: null }],
])('%s', async (_, subject, unit, expected) => {
  const { data } = await ask(
    `{ event(ref: "${subject}") { statements(direction: OUT, filter: { value: QUANTITY }) { groups(by: SUBJECT) { quantities { ${FIGURES} } } } } }`,
  );
  expect(data.event.statements.groups).toMatchObject([{ quantities: [{ unit, ...expected }] }]);
});

test('UNKNOWN is in no sum and stays counted', async () => {
  const rows = await listSums('PREDICATE');
  expect(find(rows, 'KZT')).toMatchObject({ unknown: 1, count: 4, superseded: 3 });
});

test('as of a revision the sums of then', async () => {
  expect(find(await listSums('UNIT', ', known: "R1"'), 'USD')).toMatchObject({
    count: 2,
    superseded: 0,
    sum: null,
    sumLeast: '5',
    sumMost: '6',
  });
  expect(find(await listSums('UNIT', ', known: "R1"'), 'EUR')).toMatchObject({ count: 1, competing: 0, sum: '20' });
  expect(find(await listSums('UNIT', ', known: "R2"'), 'EUR')).toMatchObject({ count: 2, competing: 1, sum: null, sumMost: '21' });
  expect(find(await listSums('UNIT', ', known: "R3"'), 'USD')).toMatchObject({ count: 1, superseded: 2, sum: '7' });
});

const WEAKEST = `case when bool_and(comparator = 'EXACTLY') then 'EXACTLY'
  when bool_and(comparator in ('EXACTLY', 'BETWEEN')) then 'BETWEEN' when bool_and(comparator in ('EXACTLY', 'BETWEEN', 'MORE_THAN')) then 'MORE_THAN' when bool_and(comparator in ('EXACTLY', 'BETWEEN', 'AT_MOST')) then 'AT_MOST' else 'ABOUT' end`;
const VIEWED = `select predicate, unit, sum(count)::int as count, sum(superseded)::int as superseded, (count(*) filter (where competing))::int as competing,
  case when additive and count(*) = count(amount) then sum(amount)::text end as sum,
  case when additive and count(*) = count(least) then sum(least)::text end as "sumLeast",
  case when additive and count(*) = count(most) then sum(most)::text end as "sumMost", ${WEAKEST} as comparator,
  (select count(*)::int from quantities u where u.predicate = a.predicate and u.unknown) as unknown
  from amounts a where not unknown group by predicate, unit, additive`;
const byName = (rows: readonly Figures[]) => Map.groupBy(rows, ({ predicate, unit }) => `${predicate} ${unit}`);

test.each([null, 'R1', 'R2', 'R3'])('the views give the same sums, row by row, as of %s', async (known) => {
  const sql = await readerOf(database.url);
  if (known !== null) await sql.unsafe(`set search_path = graph_as_of; set shezhire.known = '${known}'`);
  const viewed = byName((await sql.unsafe(VIEWED)) as unknown as Figures[]); // with the columns that it names
  const listed = byName(await listSums('PREDICATE', known === null ? '' : `, known: "${known}"`));
  expect(viewed.size).toBeGreaterThan(7);
  expect([...viewed.keys()].sort()).toEqual([...listed.keys()].sort());
  for (const [name, rows] of viewed) expect(rows, name).toEqual(listed.get(name));
});
