import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import Ajv from 'ajv';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { freshUrl } from '../support/database.ts';
import { reconcilerOf } from './client.ts';

/** The protocol's own schemas stand beside the repository, where they are there: they are not ours to ship. */
const BESIDE = '../shared/data/reconciliation-api-0.2';
const folder = resolve(import.meta.dirname, '../..', BESIDE);
const judge = new Ajv({ allErrors: true });

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
  const files = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.json')) : [];
  for (const name of files) judge.addSchema(JSON.parse(await readFile(resolve(folder, name), 'utf8')), name);
});
afterAll(() => database.close());
beforeEach(({ skip }) => skip(!existsSync(folder), `${BESIDE} is not here`));

/** What a schema has against a value. */
function faults(name: string, value: unknown): unknown[] {
  judge.validate(name, value);
  return judge.errors ?? [];
}

const IDS = Array.from({ length: 63 }, (_, at) => `E${at + 1}`);
const QUERIES = {
  q0: { query: 'Байбекті' },
  q1: { query: 'Назарбаев', type: 'PERSON', type_strict: 'should', limit: 3 },
  q2: {
    query: 'Baibek',
    type: ['PERSON', 'EVENT'],
    properties: [{ pid: 'inverse:VISITOR', v: ['Meeting of Elbasy and Baibek', { id: 'E45', name: 'a' }, 5, true] }],
  },
  q3: { query: 'qwzx vbnm' },
  q4: { query: 'public reception offices' },
  q5: { properties: [{ pid: 'wikidata', v: 'Q57394' }] },
};

test('the schemas refuse what is wrong', () => {
  expect(faults('manifest.json', { versions: ['0.1'], name: 'a', identifierSpace: 'b' })).not.toEqual([]);
  expect(faults('reconciliation-result-batch.json', { q0: { result: [{ id: 'E1' }] } })).not.toEqual([]);
  expect(faults('data-extension-response.json', { meta: [], rows: { E1: { a: [{ date: '2020' }] } } })).not.toEqual([]);
});

test.each(['', '/kk'])('the manifest%s', async (path) => {
  expect(faults('manifest.json', await (await reconcilerOf({ database }).get(path)).json())).toEqual([]);
});

test('a batch and its results', async () => {
  expect(faults('reconciliation-query-batch.json', QUERIES)).toEqual([]);
  const results = await (await reconcilerOf({ database }).form('queries', QUERIES)).json();
  expect(Object.keys(results)).toEqual(Object.keys(QUERIES));
  expect(faults('reconciliation-result-batch.json', results)).toEqual([]);
});

test.each([
  ['/suggest/entity?prefix=pre', 'suggest-entities-response.json'],
  ['/suggest/entity?prefix=', 'suggest-entities-response.json'],
  ['/suggest/type?prefix=', 'suggest-types-response.json'],
  ['/suggest/property?prefix=', 'suggest-properties-response.json'],
  ['/properties?type=EVENT&limit=100', 'data-extension-property-proposal.json'],
  ['/properties?type=', 'data-extension-property-proposal.json'],
])('%s', async (path, schema) => {
  expect(faults(schema, await (await reconcilerOf({ database }).get(path)).json())).toEqual([]);
});

test('every property of every entity', async () => {
  const { get, form } = reconcilerOf({ database });
  const { properties } = await (await get('/properties')).json();
  const values = new Set<string>();
  for (let at = 0; at < properties.length; at += 20) {
    const extend = { ids: IDS, properties: properties.slice(at, at + 20).map(({ id }: { id: string }) => ({ id })) };
    expect(faults('data-extension-query.json', extend)).toEqual([]);
    const answer = await (await form('extend', extend)).json();
    expect(faults('data-extension-response.json', answer)).toEqual([]);
    for (const row of Object.values<Record<string, object[]>>(answer.rows))
      for (const cell of Object.values(row).flat()) values.add(Object.keys(cell).join());
  }
  expect([...values].sort()).toEqual(expect.arrayContaining(['', 'float', 'id,name', 'str']));
});
