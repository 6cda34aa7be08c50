import { expect, test } from 'vitest';
import { factWith, idOf, NO_QUANTITY, record } from '../support/record.ts';
import { type Row, seededSql } from '../support/sql.ts';

test('a statement with evidence is taken', async () => {
  const sql = await seededSql();
  expect(await record(sql, await factWith(sql))).toBeGreaterThan(99);
});

test('a statement without evidence does not commit', async () => {
  const sql = await seededSql();
  await expect(record(sql, await factWith(sql), [])).rejects.toMatchObject({
    constraint_name: 'statement_rests_on_evidence',
    message: expect.stringMatching(/^statement \d+ has no evidence$/),
  });
  expect(await sql`select from statements`).toHaveLength(99);
});

test.each<[string, Row]>([
  ['UNKNOWN', { ...NO_QUANTITY, value_kind: 'UNKNOWN' }],
  ['a text', { ...NO_QUANTITY, value_kind: 'TEXT', predicate: 'DETAIL', text: { en: 'new' } }],
  ['a date', { ...NO_QUANTITY, value_kind: 'DATE', predicate: 'TIME', date: '2020' }],
])('%s is a value', async (_, changes) => {
  const sql = await seededSql();
  expect(await record(sql, await factWith(sql, changes))).toBeGreaterThan(99);
});

test.each<[string, Row]>([
  ['a quantity and a text', { text: { en: 'one tenge' } }],
  ['a quantity and a date', { date: '2020' }],
  ['a quantity and an entity', { object_id: 1 }],
  ['UNKNOWN and a quantity', { value_kind: 'UNKNOWN' }],
  ['no value', NO_QUANTITY],
  ['no text where it is a text', { ...NO_QUANTITY, value_kind: 'TEXT', predicate: 'DETAIL' }],
  ['no date where it is a date', { ...NO_QUANTITY, value_kind: 'DATE', predicate: 'TIME' }],
  ['no entity where it is an entity', { ...NO_QUANTITY, value_kind: 'FUND', predicate: 'PAYER' }],
  ['a quantity without a unit', { unit: null }],
  ['a quantity without an amount', { amount: null }],
  ['a quantity without a comparator', { comparator: null }],
])('a statement with %s is refused', async (_, changes) => {
  const sql = await seededSql();
  await expect(record(sql, await factWith(sql, changes))).rejects.toMatchObject({ constraint_name: 'statements_one_value' });
});

test.each<[string, string, Row]>([
  ['an amount that is no number', 'statements_amount', { amount: 'NaN' }],
  ['an amount without end', 'statements_amount', { amount: '-Infinity' }],
  ['a unit that is not in the ontology', 'statements_unit_units_unit_fk', { unit: 'CUBIT' }],
  ['a text in no language', 'statements_text', { ...NO_QUANTITY, value_kind: 'TEXT', predicate: 'DETAIL', text: {} }],
  ['an empty text', 'statements_text', { ...NO_QUANTITY, value_kind: 'TEXT', predicate: 'DETAIL', text: { en: '' } }],
  ['a validity that ends before it begins', 'statements_validity', { valid_earliest: '2021-01-01', valid_latest: '2020-12-31' }],
])('%s is refused', async (_, constraint_name, changes) => {
  const sql = await seededSql();
  await expect(record(sql, await factWith(sql, changes))).rejects.toMatchObject({ constraint_name });
});

test.each<[string, Row]>([
  ['an unknown predicate', { predicate: 'AMOUNTS' }],
  ['a predicate of other subjects', { predicate: 'HOLDER', ...NO_QUANTITY, value_kind: 'UNKNOWN' }],
  ['a predicate of other values', { predicate: 'PAYER' }],
])('%s is refused', async (_, changes) => {
  const sql = await seededSql();
  await expect(record(sql, await factWith(sql, changes))).rejects.toMatchObject({
    constraint_name: expect.stringMatching(/^statements_predicate_subject_kind_value_kind_predicate_kinds/),
  });
});

test('a predicate takes an entity of the kinds it may join, and of no other', async () => {
  const sql = await seededSql();
  const payer = async (slug: string, value_kind: string) =>
    record(sql, await factWith(sql, { ...NO_QUANTITY, predicate: 'PAYER', value_kind, object_id: await idOf(sql, slug) }));
  expect(await payer('nur-otan', 'ORGANIZATION')).toBeGreaterThan(99);
  await expect(payer('almaty', 'PLACE')).rejects.toMatchObject({ constraint_name: expect.stringMatching(/^statements_predicate_/) });
});

test('a kind that is not that of the value is refused', async () => {
  const sql = await seededSql();
  const fact = await factWith(sql, { ...NO_QUANTITY, predicate: 'PAYER', value_kind: 'FUND', object_id: await idOf(sql, 'nur-otan') });
  await expect(record(sql, fact)).rejects.toMatchObject({ constraint_name: 'statements_object_id_value_kind_entities_id_kind_fk' });
});

test('a kind that is not that of the subject is refused', async () => {
  const sql = await seededSql();
  const fact = await factWith(sql, { subject_id: await idOf(sql, 'birgemiz') });
  await expect(record(sql, fact)).rejects.toMatchObject({ constraint_name: 'statements_subject_id_subject_kind_entities_id_kind_fk' });
});
