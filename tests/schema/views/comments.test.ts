import { expect, test } from 'vitest';
import { readViewComments } from '../../../src/app/command/dictionary.ts';
import { seededSql } from '../../support/sql.ts';

test('the schema, every view and every column are described, by what the migrations say', async () => {
  const sql = await seededSql();
  const rows = await sql<{ name: string; text: string | null }[]>`
    select 'graph' as name, obj_description('graph'::regnamespace, 'pg_namespace') as text
    union all
    select 'graph.' || relname, obj_description(oid, 'pg_class') from pg_class where relnamespace = 'graph'::regnamespace
    union all
    select 'graph.' || relname || '.' || attname, col_description(c.oid, attnum)
    from pg_class c join pg_attribute on attrelid = c.oid where relnamespace = 'graph'::regnamespace and attnum > 0`;
  expect(rows.filter(({ text }) => !text?.trim())).toEqual([]);
  expect(Object.fromEntries(rows.map(({ name, text }) => [name, text]))).toEqual(Object.fromEntries(readViewComments()));
});

test('the schema has views only', async () => {
  const sql = await seededSql();
  const kinds = await sql`select distinct relkind from pg_class where relnamespace = 'graph'::regnamespace`;
  const functions = await sql`select proname from pg_proc where pronamespace = 'graph'::regnamespace`;
  expect([...kinds, ...functions]).toEqual([{ relkind: 'v' }]);
});
