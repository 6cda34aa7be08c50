import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import type { Db } from './connect.ts';

/**
 * Drizzle makes the client's parsers leave dates and JSON to its columns, also for queries that do not go through it. Its migrations call `begin`, whose
 * own form writes a ROLLBACK to no socket if the connection was lost: they run within a transaction (tests/database/transaction.test.ts).
 */
export const createDb = (sql: postgres.Sql): Db =>
  drizzle(Object.assign(sql, { begin: (work: (tx: postgres.Sql) => unknown) => work(sql) }));

/** Runs work with a client of its own. What it leaves behind is refused instead of running in the next transaction of the connection. */
export async function runSealed<T>(sql: postgres.Sql, work: (tx: Db) => Promise<T>): Promise<T> {
  let isOver = false;
  const unsafe: postgres.Sql['unsafe'] = (...call) => {
    if (isOver) throw new Error('the transaction is over');
    return sql.unsafe(...call);
  };
  try {
    return await work(createDb(Object.assign((() => {}) as unknown as postgres.Sql, sql, { unsafe }))); // Drizzle calls only its methods
  } finally {
    isOver = true;
  }
}
