import { getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { LEDGER_TABLES } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';

const LEDGER: readonly PgTable[] = LEDGER_TABLES;

/** Lets the transaction take words out of rows that otherwise never change. No revision tells of it, and what was there is not kept. */
export async function beginForgetting(db: Db): Promise<void> {
  await db.execute(sql`select set_config('shezhire.rekeying', 'on', true), set_config('shezhire.forgetting', 'on', true)`);
}

/** From here on the transaction is bound by the rules of the ledger again. */
export async function endForgetting(db: Db): Promise<void> {
  await db.execute(sql`select set_config('shezhire.rekeying', 'off', true), set_config('shezhire.forgetting', 'off', true)`);
}

/** Where the rows of a table stand: now, and before. */
export const listStores = (table: PgTable): SQL[] => {
  const name = sql.identifier(getTableName(table));
  return LEDGER.includes(table) ? [sql`public.${name}`, sql`past.${name}`] : [sql`public.${name}`];
};

const countChanged = async (db: Db, change: SQL): Promise<number> => {
  const [row] = (await db.execute(sql`with done as (${change} returning 1) select count(*)::int as count from done`)) as unknown as {
    count: number;
  }[]; // as selected
  return row?.count ?? 0;
};

/** Takes words out of rows, of all times. In SQL, `r` is a row. Keys of words become empty, all else null. @returns the number of rows that had some */
export async function removeWords(db: Db, table: PgTable, columns: readonly PgColumn[], condition: SQL): Promise<number> {
  const changes = columns.map((column) => {
    const name = sql.identifier(column.name);
    return column.notNull
      ? { set: sql`${name} = ''`, has: sql`r.${name} <> ''` }
      : { set: sql`${name} = null`, has: sql`r.${name} is not null` };
  });
  const [set, has] = [
    sql.join(
      changes.map((change) => change.set),
      sql`, `,
    ),
    sql.join(
      changes.map((change) => change.has),
      sql` or `,
    ),
  ];
  let count = 0;
  for (const rows of listStores(table)) count += await countChanged(db, sql`update ${rows} r set ${set} where (${condition}) and (${has})`);
  return count;
}

/** Deletes rows of all times. What stands is deleted first, as a change that the revision tells of, and then its earlier form. @returns their number */
export async function removeRows(db: Db, table: PgTable, condition: SQL): Promise<number> {
  const [now, before] = listStores(table);
  await db.execute(sql`delete from ${now} r where ${condition}`);
  return before ? countChanged(db, sql`delete from ${before} r where ${condition}`) : 0;
}
