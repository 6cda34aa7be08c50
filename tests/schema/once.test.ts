import { expect, test } from 'vitest';
import { EVIDENCE, factWith, NO_QUANTITY, record, retract } from '../support/record.ts';
import { type Row, seededSql } from '../support/sql.ts';

test.each<[string, Row]>([
  ['a quantity', {}],
  ['UNKNOWN', { ...NO_QUANTITY, value_kind: 'UNKNOWN' }],
  ['a text', { ...NO_QUANTITY, value_kind: 'TEXT', predicate: 'DETAIL', text: { kk: 'жаңа', en: 'new' } }],
])('the same fact, %s, does not stand twice', async (_, changes) => {
  const sql = await seededSql();
  const fact = await factWith(sql, changes);
  await record(sql, fact);
  await expect(record(sql, fact)).rejects.toMatchObject({ constraint_name: 'statements_once' });
});

test('the same amount, written otherwise, is the same fact', async () => {
  const sql = await seededSql();
  await record(sql, await factWith(sql, { amount: '1.5' }));
  await expect(record(sql, await factWith(sql, { amount: '1.50' }))).rejects.toMatchObject({ constraint_name: 'statements_once' });
});

test('a fact of another rank is the same fact', async () => {
  const sql = await seededSql();
  const fact = await factWith(sql);
  await record(sql, fact);
  await expect(record(sql, { ...fact, rank: 'DEPRECATED' })).rejects.toMatchObject({ constraint_name: 'statements_once' });
});

test('a fact that was retracted may be recorded again, under an id of its own', async () => {
  const sql = await seededSql();
  const fact = await factWith(sql);
  const first = await record(sql, fact);
  await retract(sql, first, 'evidence', 'statements');
  expect(await record(sql, fact)).toBeGreaterThan(first);
});

test.each<[string, Row]>([
  ['value', { amount: '2' }],
  ['comparator', { comparator: 'EXACTLY' }],
  ['unit', { unit: 'TONNE' }],
  ['validity', { valid_from: '2020', valid_earliest: '2020-01-01' }],
])('facts that differ in their %s stand side by side', async (_, changes) => {
  const sql = await seededSql();
  const fact = await factWith(sql);
  await record(sql, fact);
  expect(await record(sql, { ...fact, ...changes })).toBeGreaterThan(99);
});

test('the same evidence for a fact does not stand twice', async () => {
  const sql = await seededSql();
  const fact = await factWith(sql);
  await expect(record(sql, fact, [EVIDENCE, { ...EVIDENCE, start: 820, end: 830 }])).rejects.toMatchObject({
    constraint_name: 'evidence_once',
  });
  expect(await record(sql, fact, [EVIDENCE, { ...EVIDENCE, sentence: 5 }])).toBeGreaterThan(99);
});
