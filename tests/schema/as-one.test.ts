import { getTableColumns, getTableName } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { corrections, evidenceVia, LEDGER_TABLES, qualifiers } from '../../schema/tables/index.ts';
import { toRowsAsOf } from '../../src/database/as-of.ts';
import { MOVED_TABLES, selectAsOne } from '../../src/database/as-one.ts';
import { freshUrl } from '../support/database.ts';
import { sqlOf } from '../support/sql.ts';

const TABLES = [...LEDGER_TABLES, corrections, evidenceVia, qualifiers].filter((table) => MOVED_TABLES.includes(getTableName(table)));

const KNOWN = '(select graph_as_of.known())';

test.each([
  ['as_one', null],
  ['as_one_as_of', KNOWN],
] as const)('the views of %s are what the server reads, of all columns', async (schema, revision) => {
  const sql = sqlOf(await freshUrl('empty'));
  const views = await sql<
    { name: string }[]
  >`select viewname as name from pg_views where schemaname = ${schema} and viewname not in ('tied', 'endings')`;
  expect(views.map(({ name }) => name).sort()).toEqual(TABLES.map(getTableName).sort());
  const bodyOf = async (view: string): Promise<string> =>
    (await sql.unsafe(`select pg_get_viewdef('${view}'::regclass) as body`))[0]?.['body'];
  for (const table of TABLES) {
    const name = getTableName(table);
    const columns = Object.values(getTableColumns(table)).map((column) => `"${column.name}"`);
    const rows = revision ? toRowsAsOf(name, columns, revision) : { whole: `public."${name}"` };
    await sql.unsafe(`create view written_${name} as ${selectAsOne(name, columns, rows, revision)}`);
    expect(await bodyOf(`${schema}.${name}`), name).toBe(await bodyOf(`written_${name}`));
  }
});
