import { expect, test } from 'vitest';
import { normalizeIdentifiers } from '../../src/graph/identifier/normalize.store.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { type Edit, edited, ingestFolder, PRESS_NOTE } from '../support/folder.ts';
import { toldOf } from '../support/mistakes.ts';
import { idOf } from '../support/record.ts';
import { sqlOf } from '../support/sql.ts';

const REGISTER = 'identifiers: [{ scheme: register, value: KZ-1, source: invented for the tests }]';
const withIdentifier = (scheme: string, value: string): Edit => [
  REGISTER,
  `identifiers: [{ scheme: ${scheme}, value: "${value}", source: invented for the tests }]`,
];

test.each([
  'q999999901',
  'https://www.wikidata.org/wiki/Q999999901',
  'http://www.wikidata.org/entity/Q999999901',
  'Ｑ９９９９９９９０１',
  'Q999999901\u200b',
])('an item of Wikidata written %j is stored in one form, and every way to write it finds it', async (written) => {
  const database = await freshDatabase('empty');
  await ingestFolder(database, await edited(PRESS_NOTE, [withIdentifier('wikidata', written)]));
  const { data, errors } = await clientOf({ database }).ask(
    `query ($page: EntityRef!, $bare: EntityRef!, $odd: EntityRef!) {
        page: entity(ref: $page) { slug } bare: entity(ref: $bare) { slug } odd: entity(ref: $odd) { slug identifiers { scheme value } } }`,
    { page: 'https://www.wikidata.org/entity/Q999999901', bare: 'Q999999901', odd: `wikidata:${written}` },
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    page: { slug: 'zhuldyzai' },
    bare: { slug: 'zhuldyzai' },
    odd: { slug: 'zhuldyzai', identifiers: [{ scheme: 'wikidata', value: 'Q999999901' }] },
  });
});

test.each([
  ['wikidata', 'P31', 'Q and a number'],
  ['isni', '0000000121032684', 'check digit'],
  ['lei', '5493001KJTIIGC8Y1R13', 'check digits'],
  ['kz-bin', '310340000124', 'control digit'],
  ['kz-iin', '310340000123', 'day of birth'],
  ['url', 'javascript:void(0)', 'https://'],
])('%s:%s is a mistake that says what is allowed', async (scheme, value, allowed) => {
  expect(await toldOf(withIdentifier(scheme, value))).toEqual([
    expect.stringMatching(`entities\\.zhuldyzai\\.identifiers\\.0\\.value is "${value.replace(/[()]/g, '\\$&')}": must be .*${allowed}`),
  ]);
});

test('two ways to write one identifier are told as the same', async () => {
  const both =
    'identifiers: [{ scheme: wikidata, value: q7, source: a }, { scheme: wikidata, value: https://www.wikidata.org/wiki/Q7, source: b }]';
  expect(await toldOf([REGISTER, both])).toEqual([
    expect.stringContaining('entities.zhuldyzai.identifiers.1.value is "Q7": the same identifier stands above'),
  ]);
});

test('a reference with a value that is none of its scheme says what is one', async () => {
  const { errors } = await clientOf({ database: await freshDatabase('empty') }).ask('{ entity(ref: "wikidata:P31") { slug } }');
  expect(errors?.[0]).toMatchObject({
    message: expect.stringContaining('an identifier of wikidata is Q and a number'),
    extensions: { code: 'BAD_INPUT', argument: 'ref' },
  });
});

test('identifiers stored before there was a registry get their canonical form once; what cannot is told and kept', async () => {
  const database = await freshDatabase('empty');
  await ingestFolder(database, PRESS_NOTE);
  const sql = sqlOf(database.url);
  const store = async (slug: string, scheme: string, value: string) =>
    sql`insert into identifiers ${sql({ entity_id: await idOf(sql, slug), scheme, value, article_id: 1, source: 'test' })}`;
  await store('zhuldyzai', 'wikidata', 'q999999901');
  await store('zhuldyzai', 'wikidata', 'https://www.wikidata.org/wiki/Q999999901');
  await store('asel-daurenova', 'wikidata', 'P31');
  await store('qaiyngdy', 'wikidata', 'Q999999902');
  await store('shaghala', 'wikidata', 'q999999902');
  expect(await database.transaction(normalizeIdentifiers)).toEqual([
    'wikidata:P31 of asel-daurenova: an identifier of wikidata is Q and a number, such as Q57394, or the address of the item',
    'wikidata:q999999902 of shaghala is Q999999902, which qaiyngdy has: they may be one',
  ]);
  const stored =
    await sql`select slug, value from identifiers i join entities e on e.id = i.entity_id where scheme = 'wikidata' order by 1, 2`;
  expect([...stored]).toEqual([
    { slug: 'asel-daurenova', value: 'P31' },
    { slug: 'qaiyngdy', value: 'Q999999902' },
    { slug: 'shaghala', value: 'q999999902' },
    { slug: 'zhuldyzai', value: 'Q999999901' },
  ]);
  await store('zhuldyzai', 'viaf', ' 1');
  expect(await database.transaction(normalizeIdentifiers)).toEqual([]);
  expect(await sql`select value from identifiers where scheme = 'viaf'`).toMatchObject([{ value: ' 1' }]);
});
