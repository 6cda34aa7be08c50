import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable, PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Db } from './connect.ts';

const CHUNK = 1000; // rows an INSERT: 25 columns of them stay under the 65,535 parameters of the protocol

/** Inserts any number of rows. */
export async function insertAll<T extends PgTable>(db: Db, table: T, rows: readonly T['$inferInsert'][]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) await db.insert(table).values(rows.slice(at, at + CHUNK));
}

/** Inserts rows, or brings those that are there to the same values in the columns. */
export async function upsertAll<T extends PgTable>(
  db: Db,
  table: T,
  rows: readonly T['$inferInsert'][],
  target: PgColumn[],
  columns: readonly PgColumn[],
): Promise<void> {
  const set = Object.fromEntries(
    Object.entries(getTableColumns(table)).flatMap(([key, column]) =>
      columns.includes(column) ? [[key, sql.raw(`excluded."${column.name}"`)]] : [],
    ),
  );
  for (let at = 0; at < rows.length; at += CHUNK)
    await db
      .insert(table)
      .values(rows.slice(at, at + CHUNK))
      .onConflictDoUpdate({ target, set: set as PgUpdateSetSource<T> }); // keys of the table's own columns
}

/** New ids of a table, ascending. */
export async function reserveIds<T extends number>(db: Db, table: string, count: number): Promise<T[]> {
  if (count === 0) return [];
  const rows = await db.select({ id: sql`nextval(pg_get_serial_sequence(${table}, 'id'))` }).from(sql`generate_series(1, ${count}::int)`);
  return rows.map(({ id }) => Number(id) as T); // a number of that table's sequence is its id
}

/** `column = any (ids)`, with one parameter however many they are. */
export const isAny = (column: PgColumn | SQL, ids: readonly number[]): SQL =>
  sql`${column} = any (${sql.param(`{${ids.join(',')}}`)}::bigint[])`;
