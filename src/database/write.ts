import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Db } from './connect.ts';

/** Rows an INSERT: they are one JSON text. */
const CHUNK = 10_000;

type Given = Readonly<Record<string, unknown>>;

/** A value as JSON gives it to its column. Half of a pair of surrogates, which JSON may have and Postgres refuses, is replaced as in UTF-8. */
const toJsonValue = (column: PgColumn, value: unknown): unknown => {
  if (value === null || value === undefined) return null;
  return column.getSQLType() === 'jsonb' ? value : column.mapToDriverValue(value);
};
const toWellFormed = (_: string, value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value);

/** The columns that the rows of a table give. A column with a default must be given by all rows or none. */
const listGiven = (table: PgTable, rows: readonly Given[]): [string, PgColumn][] =>
  Object.entries(getTableColumns(table)).filter(([key]) => rows.some((row) => row[key] !== undefined));

/** One statement whatever the number of rows: the database plans it once. */
async function insertGiven(db: Db, table: PgTable, rows: readonly Given[], suffix: SQL): Promise<void> {
  const given = listGiven(table, rows);
  const names = sql.join(
    given.map(([, { name }]) => sql.identifier(name)),
    sql`, `,
  );
  const types = sql.join(
    given.map(([, column]) => sql`${sql.identifier(column.name)} ${sql.raw(column.getSQLType())}`),
    sql`, `,
  );
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows
      .slice(at, at + CHUNK)
      .map((row) => Object.fromEntries(given.map(([key, column]) => [column.name, toJsonValue(column, row[key])])));
    const json = JSON.stringify(chunk, toWellFormed);
    await db.execute(
      sql`insert into ${table} (${names}) select ${names} from json_to_recordset(${json}::json) as given(${types})${suffix}`,
    );
  }
}

/** Inserts any number of rows. */
export async function insertAll<T extends PgTable>(
  db: Db,
  table: T,
  rows: readonly T['$inferInsert'][],
  suffix: SQL = sql``,
): Promise<void> {
  const defaults = Object.entries(getTableColumns(table)).filter(([, column]) => column.hasDefault);
  const alike = Map.groupBy(rows, (row: Given) => defaults.map(([key]) => row[key] !== undefined).join());
  for (const some of alike.values()) await insertGiven(db, table, some, suffix);
}

/** Inserts rows, or brings those that are there to the same values in the columns. */
export const upsertAll = <T extends PgTable>(
  db: Db,
  table: T,
  rows: readonly T['$inferInsert'][],
  target: readonly PgColumn[],
  columns: readonly PgColumn[],
): Promise<void> => {
  const join = (list: SQL[]): SQL => sql.join(list, sql`, `);
  const set = columns.map(({ name }) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`);
  return insertAll(
    db,
    table,
    rows,
    sql` on conflict (${join(target.map(({ name }) => sql`${sql.identifier(name)}`))}) do update set ${join(set)}`,
  );
};

/** New ids of a table, ascending. */
export async function reserveIds<T extends number>(db: Db, table: string, count: number): Promise<T[]> {
  if (count === 0) return [];
  // The name of the sequence is looked up once, not for each row.
  const sequence = sql`(select pg_get_serial_sequence(${table}, 'id')::regclass as name offset 0) sequence`;
  const rows = await db.select({ id: sql`nextval(name)` }).from(sql`${sequence}, generate_series(1, ${count}::int)`);
  return rows.map(({ id }) => Number(id) as T); // a number of that table's sequence is its id
}

/** `column = any (ids)`, with one parameter however many they are. */
export const isAny = (column: PgColumn | SQL, ids: readonly number[]): SQL =>
  sql`${column} = any (${sql.param(`{${ids.join(',')}}`)}::bigint[])`;
