import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { freshDatabase, freshUrl } from '../support/database.ts';
import { sqlOf } from '../support/sql.ts';
import { reconcilerOf } from './client.ts';

let database: Database;
let url: string;
beforeAll(async () => {
  url = await freshUrl();
  database = connect(url, { pool: 2 });
});
afterAll(() => database.close());

interface Extended {
  readonly meta: readonly { readonly id: string; readonly name: string; readonly type?: object }[];
  readonly rows: Readonly<Record<string, Readonly<Record<string, readonly object[]>>>>;
}

const extended = async (extend: object, from = database): Promise<Extended> =>
  (await (await reconcilerOf({ database: from }).form('extend', extend, '/en')).json()) as Extended; // as the tests go on to show
const idOf = (slug: string) => reconcilerOf({ database }).idOf(slug);
const propertiesOf = (...ids: string[]) => ids.map((id) => ({ id }));

/** The cells of one entity by one property. */
async function cells(slug: string, id: string, settings?: object): Promise<readonly object[] | undefined> {
  const entity = await idOf(slug);
  return (await extended({ ids: [entity], properties: [{ id, settings }] })).rows[entity]?.[id];
}

test('what entities have of themselves, and their identifiers', async () => {
  const [nazarbayev, baibek] = [await idOf('nursultan-nazarbayev'), await idOf('bauyrzhan-baibek')];
  const { meta, rows } = await extended({
    ids: [nazarbayev, baibek],
    properties: propertiesOf('label', 'kind', 'description', 'identifier:wikidata'),
  });
  expect(meta).toEqual([
    { id: 'label', name: 'name' },
    { id: 'kind', name: 'kind' },
    { id: 'description', name: 'description' },
    { id: 'identifier:wikidata', name: 'wikidata' },
  ]);
  expect(rows).toEqual({
    [nazarbayev]: {
      label: [{ str: 'Nursultan Nazarbayev' }],
      kind: [{ str: 'PERSON' }],
      description: [],
      'identifier:wikidata': [{ str: 'Q57394' }],
    },
    [baibek]: { label: [{ str: 'Bauyrzhan Baibek' }], kind: [{ str: 'PERSON' }], description: [], 'identifier:wikidata': [] },
  });
  expect(await cells('public-reception-offices', 'description')).toEqual([{ str: expect.stringContaining('letters') }]);
});

test('a predicate is read from either end, and a column of one kind says so', async () => {
  const [baibek, meeting] = [await idOf('bauyrzhan-baibek'), await idOf('meeting-with-elbasy')];
  const { meta, rows } = await extended({
    ids: [meeting, baibek],
    properties: propertiesOf('VISITOR', 'inverse:VISITOR', 'inverse:HOLDER'),
  });
  expect(rows[meeting]?.['VISITOR']).toEqual([{ id: baibek, name: 'Bauyrzhan Baibek' }]);
  expect(rows[baibek]?.['inverse:VISITOR']).toEqual([{ id: meeting, name: 'Meeting of Elbasy and Baibek' }]);
  expect(rows[baibek]?.['VISITOR']).toEqual([]);
  expect(rows[baibek]?.['inverse:HOLDER']).toHaveLength(1);
  expect(meta).toEqual([
    { id: 'VISITOR', name: 'visitor' },
    { id: 'inverse:VISITOR', name: 'was received at', type: { id: 'EVENT', name: 'event' } },
    { id: 'inverse:HOLDER', name: 'holds', type: { id: 'OFFICE', name: 'office' } },
  ]);
});

test('texts are worded in the language asked for', async () => {
  expect(await cells('nur-otan', 'DESCRIBED_AS')).toEqual([{ str: 'a party of concrete deeds' }]);
});

test('what is there and not named is an empty value; silence is none', async () => {
  const sql = sqlOf(url);
  const [row] = await sql`select subject_id::text as id from statements where value_kind = 'UNKNOWN' and predicate = 'PAYER' limit 1`;
  const id = `E${row?.['id']}`;
  const { rows } = await extended({ ids: [id], properties: propertiesOf('PAYER', 'SIGNER') });
  expect(rows[id]).toEqual({ PAYER: [{}], SIGNER: [] });
});

test('an exact amount is a number, any other a text that says how it is meant; settings choose', async () => {
  const sql = sqlOf(url);
  const amounts = await sql`
    select subject_id::text as id, amount::text, comparator::text from statements
    where predicate = 'AMOUNT' and amount is not null and subject_id in (select subject_id from statements where predicate = 'AMOUNT' group by 1 having count(*) = 1)`;
  const pick = (comparator: string) => amounts.find((one) => one['comparator'] === comparator);
  const [exact, more] = [pick('EXACTLY'), pick('MORE_THAN') ?? pick('AT_LEAST') ?? pick('ABOUT')];
  expect([exact, more]).not.toContain(undefined);
  const ids = [`E${exact?.['id']}`, `E${more?.['id']}`] as const;
  const of = async (settings?: object) => (await extended({ ids, properties: [{ id: 'AMOUNT', settings }] })).rows;
  const [number, text] = [await of({ quantity: 'number', limit: '' }), await of({ quantity: 'text' })];
  expect(number[ids[0]]?.['AMOUNT']).toEqual([{ float: Number(exact?.['amount']) }]);
  expect(number[ids[1]]?.['AMOUNT']).toEqual([{ str: expect.stringMatching(/^[>≥≈] \d+ \p{L}+$/u) }]);
  expect(text[ids[0]]?.['AMOUNT']).toEqual([{ str: `${exact?.['amount']} tenge` }]);
  expect(await of()).toEqual(number);
});

test('a limit gives the first', async () => {
  const person = await idOf('nursultan-nazarbayev');
  const of = async (limit?: unknown) =>
    (await extended({ ids: [person], properties: [{ id: 'BEARS_TITLE', settings: limit === undefined ? {} : { limit } }] })).rows[person]?.[
      'BEARS_TITLE'
    ];
  const all = await of();
  expect(all).toHaveLength(2);
  expect(await of('1')).toEqual(all?.slice(0, 1));
  const { rows } = await extended({
    ids: [person],
    properties: [{ id: 'BEARS_TITLE', settings: { limit: 1 } }, { id: 'LIVES_IN' }, { id: 'inverse:ADDRESSEE' }],
  });
  expect(rows[person]?.['BEARS_TITLE']).toHaveLength(1);
  expect(rows[person]?.['inverse:ADDRESSEE']?.length).toBeGreaterThan(1);
});

test('what is retracted is not given', async () => {
  const from = await freshDatabase();
  const sql = sqlOf(from.url);
  const organization = await idOf('nur-otan');
  const asked = { ids: [organization], properties: propertiesOf('DESCRIBED_AS') };
  expect((await extended(asked, from)).rows[organization]?.['DESCRIBED_AS']).toHaveLength(1);
  await sql.begin(async (tx) => {
    await tx`update evidence set retracted_in = this_revision() where statement_id in (select id from statements where predicate = 'DESCRIBED_AS')`;
    await tx`update statements set retracted_in = this_revision() where predicate = 'DESCRIBED_AS'`;
  });
  expect((await extended(asked, from)).rows[organization]?.['DESCRIBED_AS']).toEqual([]);
});

test('an id that nothing has gives a row without values', async () => {
  expect((await extended({ ids: ['E999'], properties: propertiesOf('label', 'HOLDER', 'wikidata') })).rows).toEqual({
    E999: { label: [], HOLDER: [], wikidata: [] },
  });
});

test.each<[name: string, extend: unknown, argument: string, says: RegExp, status?: number]>([
  ['no JSON', 'x', 'extend', /no JSON/],
  ['no ids', { properties: [] }, 'extend.ids', /a list of ids/],
  ['no properties', { ids: [] }, 'extend.properties', /a list of/],
  ['an id of another thing', { ids: ['E1', 'S1'], properties: [] }, 'extend.ids.1', /"S1"; the id of an entity/],
  ['a number as an id', { ids: [1], properties: [] }, 'extend.ids.0', /such as "E12"/],
  ['no such property', { ids: [], properties: [{ id: 'P31' }] }, 'extend.properties.0.id', /"P31"; a property is one of/],
  ['no such scheme', { ids: [], properties: [{ id: 'identifier:viaf' }] }, 'extend.properties.0.id', /identifier:wikidata/],
  ['a property twice', { ids: [], properties: [{ id: 'label' }, { id: 'label' }] }, 'extend.properties.1.id', /once/],
  [
    'a setting there is not',
    { ids: [], properties: [{ id: 'label', settings: { rank: 'best' } }] },
    'extend.properties.0.settings',
    /limit and quantity/,
  ],
  ['a limit of 0', { ids: [], properties: [{ id: 'label', settings: { limit: '0' } }] }, 'extend.properties.0.settings.limit', /1 to 200/],
  [
    'a limit that is none',
    { ids: [], properties: [{ id: 'label', settings: { limit: 'many' } }] },
    'extend.properties.0.settings.limit',
    /1 to 200/,
  ],
  ['too many ids', { ids: Array(201).fill('E1'), properties: [] }, 'extend.ids', /holds 201; at most 200/, 413],
  ['too many properties', { ids: [], properties: Array(21).fill({ id: 'label' }) }, 'extend.properties', /holds 21; at most 20/, 413],
])('%s is refused', async (_, extend, argument, says, status = 400) => {
  const response = await reconcilerOf({ database }).form('extend', extend);
  expect(response.status).toBe(status);
  const answer = await response.json();
  expect(answer.argument).toBe(argument);
  expect(answer.message).toMatch(says);
});

test('all entities take as many SQL statements as one', async () => {
  const seen: string[] = [];
  const counted = connect(url, { pool: 2, onQuery: (sql) => seen.push(sql) });
  const count = async (ids: readonly string[]) => {
    seen.length = 0;
    const { rows } = await extended(
      { ids, properties: propertiesOf('label', 'wikidata', 'PAYER', 'AMOUNT', 'VISITOR', 'inverse:VISITOR', 'inverse:TOPIC') },
      counted,
    );
    expect(Object.keys(rows)).toHaveLength(ids.length);
    return seen.length;
  };
  expect(await count(Array.from({ length: 63 }, (_, at) => `E${at + 1}`))).toBe(await count(['E2']));
  await counted.close();
});
