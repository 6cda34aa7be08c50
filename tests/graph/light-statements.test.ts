import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { LIGHT_EVIDENCE_FIELDS } from '../../src/graph/evidence/evidence.store.ts';
import { LIGHT_FIELDS } from '../../src/graph/statement/statement-columns.store.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
});
afterAll(() => database.close());

const SELECTIONS: Readonly<Record<string, string>> = {
  predicateInfo: 'predicateInfo { label }',
  subject: 'subject { id kind label }',
  object: 'object { id kind label }',
  evidence: 'evidence { id voice certainty sentence { number gloss } }',
  entity: 'entity { id kind label }',
  statement: 'statement { id predicate }',
  sentence: 'sentence { id gloss(lang: "en") }',
};
const PARTICIPANT = new Set(['__typename', 'role', 'entity', 'eventStatus', 'certainty', 'evidence']);
/** They need all columns. */
const WHOLE = {
  statement: 'whole: validFrom { edtf } more: quantity { text(lang: "en") }',
  participant: 'whole: statement { id }',
  evidence: 'whole: start more: reason',
};
const WHOLE_KEYS: ReadonlySet<string> = new Set(['whole', 'more']);

/** Asks for a field with and without fields that need all columns. @returns how often it is there */
async function compare(write: (fields: string) => string, field: string, whole: string): Promise<number> {
  const client = clientOf({ database });
  const selection = SELECTIONS[field] ?? field;
  const [light, all] = [await client.ask(write(selection)), await client.ask(write(`${selection} ${whole}`))];
  expect(light.errors ?? all.errors).toBeUndefined();
  expect(light.data).toEqual(JSON.parse(JSON.stringify(all.data, (key, value) => (WHOLE_KEYS.has(key) ? undefined : value))));
  return JSON.stringify(light.data).split(`"${field}":`).length - 1;
}

test.each([...LIGHT_FIELDS].filter((field) => !['role', 'entity'].includes(field)))(
  'a statement: %s reads light columns',
  async (field) => {
    for (const write of [
      (fields: string) => `{ statements(first: 60) { nodes { ${fields} } } }`,
      (fields: string) => `{ people(first: 15) { nodes { statements(first: 30) { edges { cursor node { ${fields} } } } } } }`,
      (fields: string) => `{ articles { nodes { sentences(first: 8) { nodes { statements { ${fields} } } } } } }`,
    ])
      expect(await compare(write, field, WHOLE.statement)).toBeGreaterThan(10);
  },
);

test.each([...PARTICIPANT])('a participant: %s reads light columns', async (field) => {
  const write = (fields: string) => `{ events(first: 50) { nodes { participants { ${fields} } } } }`;
  expect(await compare(write, field, WHOLE.participant)).toBeGreaterThan(10);
});

test.each([...LIGHT_EVIDENCE_FIELDS])('evidence: %s reads light columns', async (field) => {
  const write = (fields: string) => `{ statements(first: 40) { nodes { evidence { sentence { number text } ${fields} } } } }`;
  expect(await compare(write, field, WHOLE.evidence)).toBeGreaterThan(10);
});
