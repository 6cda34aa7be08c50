import { drizzle as drizzleProxy } from 'drizzle-orm/pg-proxy';
import type { RevisionId } from '../../schema/ids.ts';
import { readAsOf } from './as-of.ts';
import type { Db } from './connect.ts';

/** Reads as of a revision within a transaction. */
export const openEarlier = (tx: Db, revision: RevisionId): Db =>
  drizzleProxy(async (statement, values, method) => {
    const sql = readAsOf(statement, `$${values.length + 1}::bigint`);
    const params = sql === statement ? values : [...values, String(revision)];
    const toArrays = method === 'all' ? (rows: unknown[][]) => rows : undefined;
    return { rows: (await tx._.session.prepareQuery({ sql, params }, undefined, undefined, false, toArrays).execute()) as unknown[] }; // rows, in either shape
  });
