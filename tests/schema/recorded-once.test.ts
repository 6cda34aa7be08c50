import type postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { EVIDENCE, factWith, record, retract } from '../support/record.ts';
import { seededSql } from '../support/sql.ts';

/** Another value of a column's type. */
const OTHER: Readonly<Record<string, string>> = {
  bigint: 'coalesce(%, 0) + 1000000',
  integer: 'coalesce(%, 0) + 1',
  numeric: 'coalesce(%, 0) + 1',
  text: `coalesce(%, '') || 'x'`,
  jsonb: `'{"en": "changed"}'`,
  date: `'1999-12-31'`,
  'timestamp with time zone': `'1999-12-31'`,
};

/** What a revision may change. */
const CHANGING = {
  statements: ['retracted_in', 'recorded_in', 'since', 'rank', 'standing'],
  evidence: ['retracted_in', 'recorded_in', 'since', 'sentence', 'start', 'end', 'key'],
};

async function columnsOf(sql: postgres.Sql, table: keyof typeof CHANGING) {
  const columns = await sql<{ name: string; type: string; other: string | null }[]>`
    select c.column_name as name, data_type as type,
      (select quote_literal(max(enumlabel)) from pg_enum join pg_type t on t.oid = enumtypid where typname = udt_name) as other
    from information_schema.columns c where table_schema = 'public' and table_name = ${table} and column_name not in ${sql(CHANGING[table])}`;
  return columns.map(({ name, type, other }) => ({ name, to: other ?? OTHER[type]?.replace('%', `"${name}"`) }));
}

describe.each(['statements', 'evidence'] as const)('%s', (table) => {
  test('no column is ever changed', async () => {
    const sql = await seededSql();
    const columns = await columnsOf(sql, table);
    expect(columns.length).toBeGreaterThan(7);
    for (const { name, to } of columns) {
      const changing = sql.unsafe(`update ${table} set "${name}" = ${to} where "${name}" is distinct from ${to}`);
      await expect(changing, name).rejects.toThrow(`${table} are never changed, only retracted and recorded again (id `);
    }
  });

  test('what is retracted is not retracted again, and comes back only as recorded anew', async () => {
    const sql = await seededSql();
    await retract(sql, await record(sql, await factWith(sql)), 'evidence', 'statements');
    for (const revision of ['null', 'this_revision()', '1000000'])
      await expect(sql.unsafe(`update ${table} set retracted_in = ${revision} where retracted_in is not null`)).rejects.toThrow(
        `${table} are never changed, only retracted and recorded again`,
      );
  });

  test('nothing else changes with the retraction', async () => {
    const sql = await seededSql();
    const id = await record(sql, await factWith(sql));
    const key = table === 'statements' ? 'id' : 'statement_id';
    await expect(sql`update ${sql(table)} set retracted_in = this_revision(), recorded_in = 0 where ${sql(key)} = ${id}`).rejects.toThrow(
      'are never changed, only retracted',
    );
  });

  test('nothing is deleted or truncated', async () => {
    const sql = await seededSql();
    for (const removal of [`delete from ${table}`, `truncate ${table} cascade`])
      await expect(sql.unsafe(removal), removal).rejects.toThrow(`${table} are never deleted: retract them`);
  });

  test('nothing is retracted by another revision than that of the transaction', async () => {
    const sql = await seededSql();
    for (const revision of [0, 1, 1_000_000])
      await expect(sql`update ${sql(table)} set retracted_in = ${revision} where retracted_in is null`).rejects.toThrow(
        'are never changed, only retracted',
      );
  });
});

test('evidence moves along with its sentence while it stands', async () => {
  const sql = await seededSql();
  const id = await record(sql, await factWith(sql));
  const move = (sentence: number) => sql`update evidence set sentence = ${sentence} where statement_id = ${id}`;
  await move(5);
  await retract(sql, id, 'evidence', 'statements');
  await expect(move(6)).rejects.toThrow('evidence are never changed');
});

test('a statement and its evidence are retracted together', async () => {
  const sql = await seededSql();
  const id = await record(sql, await factWith(sql));
  await expect(retract(sql, id, 'statements')).rejects.toThrow(`statement ${id} is retracted, its evidence is not`);
  await expect(retract(sql, id, 'evidence')).rejects.toThrow(`statement ${id} has no evidence`);
  await retract(sql, id, 'statements', 'evidence');
  const [row] = await sql`select retracted_in is not null as gone from statements where id = ${id}`;
  expect(row).toEqual({ gone: true });
});

test('evidence may go while other evidence stands', async () => {
  const sql = await seededSql();
  const id = await record(sql, await factWith(sql), [EVIDENCE, { ...EVIDENCE, sentence: 5 }]);
  const take = (sentence: number) =>
    sql`update evidence set retracted_in = this_revision() where statement_id = ${id} and sentence = ${sentence}`;
  await take(5);
  await expect(take(6)).rejects.toMatchObject({ constraint_name: 'statement_rests_on_evidence' });
});

test('evidence is not given to a statement that is retracted', async () => {
  const sql = await seededSql();
  const id = await record(sql, await factWith(sql));
  await retract(sql, id, 'statements', 'evidence');
  await expect(sql`insert into evidence ${sql({ statement_id: id, ...EVIDENCE, sentence: 5 })}`).rejects.toThrow(
    `statement ${id} is retracted, its evidence is not`,
  );
});
