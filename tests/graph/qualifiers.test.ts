import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import type { ArticleId } from '../../schema/ids.ts';
import { printGraph } from '../../src/ingest/print-graph.ts';
import { loadStoredFolder } from '../../src/ingest/stored-article.store.ts';
import { writeGraph } from '../../src/ingest/write-graph.ts';
import { type Answer, clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { askDuckDb } from '../support/duckdb.ts';
import { folderOf, ingestFolder } from '../support/folder.ts';
import { ingestNote } from '../support/note.ts';
import { readerOf } from '../support/reader.ts';
import { sqlOf } from '../support/sql.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let ask: (query: string, variables?: object) => Promise<Answer>;

const statements = (...list: readonly string[]) => `[${list.map((item) => `{ ${item}, evidence: [1] }`).join(', ')}]`;
const NOTE = {
  slug: 'firms',
  entities: [
    'alfa: { kind: ORGANIZATION, type: COMPANY, names: [{ text: Alfa, lang: en }] }',
    'ventilators: { kind: THING, type: PRODUCT, names: [{ text: Ventilators, lang: en }] }',
    `beta: { kind: PERSON, names: [{ text: Beta, lang: en }], statements: ${statements(
      'predicate: OWNER_OF, entity: alfa, qualifiers: [{ predicate: SHARE, quantity: { amount: 51, unit: PERCENT } }, { predicate: ROLE, text: { en: Acting owner, ru: исполняющий } }]',
      'predicate: OWNER_OF, entity: alfa, qualifiers: [{ predicate: SHARE, quantity: { from: 40, to: 45.50, unit: PERCENT } }]',
      'predicate: OWNER_OF, entity: alfa',
    )} }`,
    `sale: { kind: EVENT, type: PURCHASE, names: [{ text: Sale, lang: en }], statements: ${statements(
      'predicate: BUYER, entity: beta, qualifiers: [{ predicate: REASON, entity: crisis }, { predicate: MANNER, unknown: true }]',
      'predicate: AMOUNT, quantity: { from: 10000000, to: 15000000, unit: USD }',
      'predicate: AMOUNT, quantity: { amount: 10, unit: COUNT, of: ventilators }',
      'predicate: AMOUNT, quantity: { amount: 5, comparator: ABOUT, unit: COUNT, of: { en: ambulances, ru: машин скорой помощи } }',
      'predicate: AMOUNT, quantity: { amount: 5, unit: m3, per: d }',
      'predicate: AMOUNT, quantity: { amount: 100, unit: KZT, per: SHARE }',
      'predicate: AMOUNT, quantity: { amount: 10000000, unit: EUR, equivalent: { amount: 5400000000, unit: KZT } }',
    )} }`,
    'crisis: { kind: EVENT, type: DECLINE, names: [{ text: Crisis, lang: en }] }',
    `town: { kind: PLACE, type: CITY, names: [{ text: Town, lang: en }], statements: ${statements(
      'predicate: POPULATION, quantity: { amount: 1000, unit: PERSON }, validFrom: "2020", validTo: "2020"',
      'predicate: POPULATION, quantity: { from: 1100, to: 1200, unit: PERSON }, validFrom: "2021", validTo: "2021"',
    )} }`,
  ],
};

beforeAll(async () => {
  database = await freshDatabase('empty');
  ask = clientOf({ database }).ask;
  await ingestNote(database, NOTE);
  return () => database.close();
});

const QUALIFIERS =
  'qualifiers { predicate valueKind object { slug } quantity { amount from to unit comparator } value { __typename ... on TextValue { text(lang: "ru") } } }';

test('qualifiers are part of a statement, in one order', async () => {
  const { data, errors } = await ask(`{ person(ref: "beta") { statements(predicate: OWNER_OF) { nodes { ${QUALIFIERS} } } } }`);
  expect(errors).toBeUndefined();
  const share = (quantity: object) => ({
    ...{ predicate: 'SHARE', valueKind: 'QUANTITY', object: null, value: { __typename: 'QuantityValue' } },
    quantity: { unit: 'PERCENT', ...quantity },
  });
  expect(data.person.statements.nodes).toEqual([
    {
      qualifiers: [
        { predicate: 'ROLE', valueKind: 'TEXT', object: null, quantity: null, value: { __typename: 'TextValue', text: 'исполняющий' } },
        share({ amount: '51', from: '51', to: '51', comparator: 'EXACTLY' }),
      ],
    },
    { qualifiers: [share({ amount: '40', from: '40', to: '45.5', comparator: 'BETWEEN' })] },
    { qualifiers: [] },
  ]);
});

test.each([
  ['{ predicate: SHARE }', 2],
  ['{ predicate: SHARE, quantity: { unit: PERCENT, atLeast: "50" } }', 1],
  ['{ predicate: SHARE, quantity: { unit: PERCENT, atLeast: "45", atMost: "50" } }', 1],
  ['{ text: "acting" }', 1],
  ['{ text: "100%" }', 0],
  ['{ entity: "crisis" }', 1],
  ['{ predicate: [MANNER, REASON] }, { predicate: MANNER }', 1],
  ['{ predicate: SHARE }, { predicate: ROLE }', 1],
])('statements(filter: { qualifiers: [%s] })', async (qualifiers, count) => {
  const { data, errors } = await ask(`{ statements(filter: { qualifiers: [${qualifiers}] }) { totalCount } }`);
  expect(errors).toBeUndefined();
  expect(data.statements.totalCount).toBe(count);
});

test('a rate is no condition on a qualifier', async () => {
  const { errors } = await ask('{ statements(filter: { qualifiers: { quantity: { unit: PERCENT, per: d } } }) { totalCount } }');
  expect(errors?.[0]?.message).toContain('leave out per and of');
});

test.each([
  ['en', ['$10–15 million', '10', 'about 5 ambulances', '5 cubic metres a day', '100 tenge a share', '€10 million (5.4 billion tenge)']],
  [
    'ru',
    [
      '10–15 млн долларов США',
      '10',
      'около 5 машин скорой помощи',
      '5 куб. м в сутки',
      '100 тенге на акцию',
      '10 млн евро (5,4 млрд тенге)',
    ],
  ],
  [
    'kk',
    [
      '10–15 млн АҚШ доллары',
      '10',
      'шамамен 5 машин скорой помощи',
      'тәулігіне 5 текше метр',
      'бір акцияға 100 теңге',
      '10 млн еуро (5,4 млрд теңге)',
    ],
  ],
])('%s: ranges, things, rates and equivalents are written as newspapers do', async (lang, texts) => {
  const { data, errors } = await ask(`{ event(ref: "sale") { quantities { quantity { text(lang: "${lang}") of { slug } } } } }`);
  expect(errors).toBeUndefined();
  const found = data.event.quantities as { quantity: { text: string; of: { slug: string } | null } }[];
  expect(found.map(({ quantity }) => quantity.text.replaceAll('\u00a0', ' '))).toEqual(texts);
  expect(found.map(({ quantity }) => quantity.of?.slug)).toEqual([undefined, 'ventilators', undefined, undefined, undefined, undefined]);
});

test.each([
  ['{ unit: USD, atLeast: "14000000" }', 1],
  ['{ unit: USD, atLeast: "15000001" }', 0],
  ['{ unit: USD, atMost: "9999999" }', 0],
  ['{ unit: USD, comparator: BETWEEN }', 1],
  ['{ unit: COUNT, of: "ventilators" }', 1],
  ['{ unit: COUNT }', 2],
  ['{ unit: KZT, per: SHARE }', 1],
  ['{ unit: KZT, per: d }', 0],
])('statements(filter: { quantity: %s })', async (quantity, count) => {
  const { data, errors } = await ask(`{ statements(filter: { quantity: ${quantity} }) { totalCount } }`);
  expect(errors).toBeUndefined();
  expect(data.statements.totalCount).toBe(count);
});

test('sums are of one thing, of one rate, and of ranges; periods do not compete', async () => {
  const { data, errors } = await ask(
    '{ statements(filter: { value: QUANTITY }) { groups(by: UNIT) { quantities { unit per of { slug } ofText(lang: "en") sum sumLeast sumMost competing count comparator min max } } } }',
  );
  expect(errors).toBeUndefined();
  const rows = data.statements.groups.flatMap(({ quantities }: { quantities: object[] }) => quantities);
  const find = (like: object) =>
    rows.filter((row: object) =>
      Object.entries(like).every(([key, value]) => JSON.stringify((row as Record<string, unknown>)[key]) === JSON.stringify(value)),
    );
  expect(find({ unit: 'USD' })).toMatchObject([
    { sum: null, sumLeast: '10000000', sumMost: '15000000', competing: 0, comparator: 'BETWEEN', count: 1 },
  ]);
  expect(find({ unit: 'COUNT', of: { slug: 'ventilators' } })).toMatchObject([{ sum: '10' }]);
  expect(find({ unit: 'COUNT', ofText: 'ambulances' })).toMatchObject([{ sum: '5', comparator: 'ABOUT' }]);
  expect(find({ unit: 'm3', per: 'd' })).toMatchObject([{ sum: '5' }]);
  expect(find({ unit: 'PERSON' })).toMatchObject([{ count: 2, competing: 0, min: '1000', max: '1200' }]);
});

test('the views have the same', async () => {
  const sql = await readerOf(database.url);
  expect(await sql`select q.predicate, q.amount, q.amount_to, q.text_en from qualifiers q order by q.predicate, q.amount`).toEqual([
    { predicate: 'MANNER', amount: null, amount_to: null, text_en: null },
    { predicate: 'REASON', amount: null, amount_to: null, text_en: null },
    { predicate: 'ROLE', amount: null, amount_to: null, text_en: 'Acting owner' },
    { predicate: 'SHARE', amount: '40', amount_to: '45.5', text_en: null },
    { predicate: 'SHARE', amount: '51', amount_to: null, text_en: null },
  ]);
  expect(
    await sql`select unit, amount, least, most, comparator, per, of_text_en, of_id is not null as of from amounts where predicate = 'AMOUNT' order by unit collate "C", amount`,
  ).toEqual([
    { unit: 'COUNT', amount: '5', least: '5', most: '5', comparator: 'ABOUT', per: null, of_text_en: 'ambulances', of: false },
    { unit: 'COUNT', amount: '10', least: '10', most: '10', comparator: 'EXACTLY', per: null, of_text_en: null, of: true },
    { unit: 'EUR', amount: '10000000', least: '10000000', most: '10000000', comparator: 'EXACTLY', per: null, of_text_en: null, of: false },
    { unit: 'KZT', amount: '100', least: '100', most: '100', comparator: 'EXACTLY', per: 'SHARE', of_text_en: null, of: false },
    { unit: 'USD', amount: null, least: '10000000', most: '15000000', comparator: 'BETWEEN', per: null, of_text_en: null, of: false },
    { unit: 'm3', amount: '5', least: '5', most: '5', comparator: 'EXACTLY', per: 'd', of_text_en: null, of: false },
  ]);
  expect(await sql`select unit, equivalent_amount, equivalent_unit from quantities where equivalent_unit is not null`).toEqual([
    { unit: 'EUR', equivalent_amount: '5400000000', equivalent_unit: 'KZT' },
  ]);
});

test('the folder that is written says all of it, and the order of qualifiers makes no other fact', async () => {
  const stored = await loadStoredFolder(database.reader(), 1 as ArticleId);
  const yaml = printGraph(writeGraph(stored), 'graph.schema.json');
  const turned = yaml.replace(/qualifiers:\n((?: +.*\n)+?)(?= +evidence)/g, (block) => block);
  const folder = await folderOf({ 'graph.yaml': turned, 'article.txt': stored.article.text ?? '' });
  const again = await freshDatabase('empty');
  await ingestFolder(again, folder);
  expect(await ingestFolder(database, folder)).toMatchObject({ statements: { recorded: 0, retracted: 0 } });
  const told = (url: string) =>
    sqlOf(
      url,
    )`select s.predicate, s.amount::text, s.amount_to::text, s.comparator::text, s.of_text, s.per, s.equivalent_amount::text, s.equivalent_unit, s.valid_from,
      (select array_agg(q.predicate || coalesce(q.amount::text, '') order by q.position) from qualifiers q where q.statement_id = s.id) as qualifiers
      from statements s order by 1, 2, 3, 4, s.valid_from, qualifiers`;
  expect(await told(again.url)).toEqual(await told(database.url));
});

test('qualifiers never change, and have the key that the statement says', async () => {
  const sql = sqlOf(database.url);
  await expect(sql`update qualifiers set position = position + 2`).rejects.toThrow('never changed');
  await expect(sql`delete from qualifiers`).rejects.toThrow('never changed');
  const [own] = await sql`select statement_id from qualifiers where predicate = 'ROLE'`;
  await expect(
    sql`insert into qualifiers (statement_id, position, predicate, value_kind) values (${own?.['statement_id']}, 7, 'MANNER', 'UNKNOWN')`,
  ).rejects.toThrow('recorded in the revision');
  await expect(
    sql.begin(async (tx) => {
      const [added] = await tx`insert into statements (subject_id, subject_kind, predicate, value_kind, qualifiers_key)
        select id, kind, 'BUYER', 'UNKNOWN', 'another' from entities where slug = 'sale' returning id`;
      await tx`insert into evidence (statement_id, article_id, sentence, voice, certainty) values (${added?.['id']}, 1, 1, 'ARTICLE', 'STATED')`;
    }),
  ).rejects.toMatchObject({ constraint_name: 'qualifiers_have_their_key' });
});

test.each([
  ['csv.zip', ['ROLE исполняющий; SHARE EXACTLY 51 PERCENT', 'SHARE BETWEEN 40 45.5 PERCENT']],
  ['graphml', ['ROLE исполняющий; SHARE EXACTLY 51 PERCENT']],
  ['gexf', ['ROLE исполняющий; SHARE EXACTLY 51 PERCENT', 'AMOUNT BETWEEN 10000000 15000000 USD', 'AMOUNT EXACTLY 5 m3 per d']],
  [
    'ftm.jsonl',
    [
      '"percentage":["51%"]',
      '"исполняющий"',
      'SHARE BETWEEN 40 45.5 PERCENT',
      '(5400000000 KZT)',
      'AMOUNT ABOUT 5 COUNT of машин скорой помощи',
    ],
  ],
  ['d3.json', ['"predicate":"SHARE","valueKind":"QUANTITY","value":"EXACTLY 51 PERCENT"', '"amountTo":"15000000"', '"per":"d"']],
  ['jsonld', ['EXACTLY 51 PERCENT', '"15000000"', 'equivalentAmount']],
  ['nt', ['#SHARE> "EXACTLY 51 PERCENT"', '#amountTo> "15000000"', '#per> ', '#REASON> <']],
])('an export as %s has them', async (format, parts) => {
  const { fetch } = clientOf({ database });
  const response = await fetch(`/export/${format}?lang=ru`);
  expect(response.status).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const files = format === 'csv.zip' ? Object.values(unzipSync(bytes)) : [bytes];
  const text = files
    .map((file) => new TextDecoder().decode(file))
    .join('\n')
    .replaceAll(/": /g, '":')
    .replaceAll(/, "/g, ',"');
  for (const part of parts) expect(text).toContain(part);
});

test('a table of quantities has ranges, rates, things and equivalents', async () => {
  const { fetch } = clientOf({ database });
  const file = new Uint8Array(await (await fetch('/export/parquet?part=quantities&lang=en')).arrayBuffer());
  const rows = await askDuckDb(
    { 'quantities.parquet': file },
    `select "exact", "exactTo", "amountTo"::varchar, per, "of", equivalent from $quantities order by "exact" desc, per, equivalent nulls last limit 20`,
  );
  expect(rows).toContainEqual(['10000000', '15000000', '15000000.000000000', null, null, null]);
  expect(rows).toContainEqual(['5', null, null, 'd', null, null]);
  expect(rows).toContainEqual(['5', null, null, null, 'ambulances', null]);
  expect(rows).toContainEqual(['10000000', null, null, null, null, '5400000000 KZT']);
});

test('the history of a statement has its quantity and its qualifiers', async () => {
  const { data: found } = await ask(
    '{ statements(filter: { or: [{ qualifiers: { predicate: ROLE } }, { quantity: { unit: USD } }] }) { nodes { id } } }',
  );
  const of = found.statements.nodes.map(({ id }: { id: string }) => id);
  const { data, errors } = await ask(
    `query ($of: [ID!]!) { history(of: $of, kind: STATEMENT) { nodes { after { ... on StatementVersion {
      qualifiers { predicate quantity { amount } } value { ... on QuantityValue { quantity { from to } } } } } } } }`,
    { of },
  );
  expect(errors).toBeUndefined();
  expect(data.history.nodes.map(({ after }: { after: object }) => after)).toEqual(
    expect.arrayContaining([
      {
        qualifiers: [
          { predicate: 'ROLE', quantity: null },
          { predicate: 'SHARE', quantity: { amount: '51' } },
        ],
        value: {},
      },
      { qualifiers: [], value: { quantity: { from: '10000000', to: '15000000' } } },
    ]),
  );
});
