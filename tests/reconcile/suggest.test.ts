import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { freshUrl } from '../support/database.ts';
import { reconcilerOf } from './client.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
});
afterAll(() => database.close());

interface Suggested {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly notable?: readonly { readonly id: string }[];
}

async function suggested(what: string, params: Record<string, string>): Promise<Suggested[]> {
  const answer = await (await reconcilerOf({ database }).get(`/en/suggest/${what}?${new URLSearchParams(params)}`)).json();
  return answer.result;
}

test.each(['bir', 'Бірг', 'Бирге', 'BIRGEMIZ', 'birgemiz f'])('who begins with %j is found', async (prefix) => {
  const found = await suggested('entity', { prefix });
  expect(found.map(({ name }) => name)).toContain('Birgemiz fund');
});

test('an id, a slug or an identifier is the entity it names, first', async () => {
  const id = await reconcilerOf({ database }).idOf('nur-otan');
  for (const prefix of [id, 'nur-otan', 'wikidata:Q1195092'])
    expect((await suggested('entity', { prefix }))[0]).toMatchObject({
      id,
      name: 'Nur Otan party',
      notable: [{ id: 'ORGANIZATION', name: 'organization' }],
    });
  expect(await suggested('entity', { prefix: id, type: 'PERSON' })).toEqual([]);
});

test('a kind narrows, and a cursor goes on', async () => {
  const all = await suggested('entity', { prefix: 'pre' });
  expect(all.length).toBeGreaterThan(2);
  expect(await suggested('entity', { prefix: 'pre', cursor: '1' })).toEqual(all.slice(1));
  expect(await suggested('entity', { prefix: 'pre', cursor: '9999' })).toEqual([]);
  const offices = await suggested('entity', { prefix: 'pre', type: 'OFFICE' });
  expect(new Set(offices.map(({ notable }) => notable?.[0]?.id))).toEqual(new Set(['OFFICE']));
});

test('what nothing begins with, and nothing at all, suggest no entity', async () => {
  expect(await suggested('entity', { prefix: 'qwzx' })).toEqual([]);
  expect(await suggested('entity', { prefix: ' ' })).toEqual([]);
});

test.each(['PERS', 'person', 'Чел', 'АДАМ'])('the type that begins with %j', async (prefix) => {
  expect(await suggested('type', { prefix })).toContainEqual({ id: 'PERSON', name: 'person' });
});

test('all types stand under no prefix, none under another word', async () => {
  expect(await suggested('type', { prefix: '' })).toHaveLength(9);
  expect(await suggested('type', { prefix: 'qw' })).toEqual([]);
  expect((await suggested('type', { prefix: '', cursor: '7' })).map(({ id }) => id)).toEqual(['DOCUMENT', 'THING']);
});

test.each([
  ['holder', 'HOLDER'],
  ['HOLD', 'inverse:HOLDER'],
  ['должность', 'inverse:HOLDER'],
  ['Қызметін', 'inverse:HOLDER'],
  ['wikid', 'identifier:wikidata'],
  ['атау', 'label'],
])('the property that begins with %j', async (prefix, id) => {
  expect((await suggested('property', { prefix })).map((one) => one.id)).toContain(id);
});

test('a property says which way it leads, and those that begin so go before those with such a word', async () => {
  const found = await suggested('property', { prefix: 'holder' });
  expect(found[0]).toEqual({ id: 'HOLDER', name: 'holder', description: 'office → person' });
  expect(found).toContainEqual({ id: 'inverse:HOLDER', name: 'holds', description: 'person → office' });
});

test('pages of properties are whole together', async () => {
  const seen: string[] = [];
  for (
    let page = await suggested('property', { prefix: '' });
    page.length > 0;
    page = await suggested('property', { prefix: '', cursor: String(seen.length) })
  )
    seen.push(...page.map(({ id }) => id));
  expect(new Set(seen).size).toBe(seen.length);
  const { properties } = await (await reconcilerOf({ database }).get('/properties')).json();
  expect(seen).toEqual(properties.map(({ id }: Suggested) => id));
});

test('the properties of a kind are those that it may have', async () => {
  const { get } = reconcilerOf({ database });
  const of = async (query: string) => await (await get(`/en/properties${query}`)).json();
  const person = await of('?type=PERSON');
  const ids = person.properties.map(({ id }: Suggested) => id);
  expect(person.type).toBe('PERSON');
  expect(ids).toEqual(
    expect.arrayContaining([
      'label',
      'description',
      'kind',
      'identifier:wikidata',
      'BEARS_TITLE',
      'LIVES_IN',
      'inverse:HOLDER',
      'DESCRIBED_AS',
    ]),
  );
  for (const id of ['HOLDER', 'AMOUNT', 'inverse:BEARS_TITLE', 'inverse:DESCRIBED_AS']) expect(ids).not.toContain(id);
  expect(await of('?type=PERSON&limit=2')).toEqual({ type: 'PERSON', limit: 2, properties: person.properties.slice(0, 2) });
  expect((await of('?type=')).properties.length).toBeGreaterThan(ids.length);
});
