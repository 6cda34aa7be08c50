import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database/connect.ts';

/** Indexes of many keys for each row. A row that is written enters each of its keys at its place in the index. */
const KEY_INDEXES = ['sentences_words', 'names_norm_trigrams', 'names_key_words', 'name_words_trigrams'];

const setGathering = (db: Db, value: 'true' | 'false'): Promise<unknown> =>
  db.execute(
    sql.join(
      KEY_INDEXES.map((name): SQL => sql`alter index ${sql.identifier(name)} set (fastupdate = ${sql.raw(value)})`),
      sql`; `,
    ),
  );

/**
 * Does work that writes very many rows. Keys of its rows are gathered, sorted, and entered together, which takes a part of the time. Whoever searches meanwhile reads
 * what is gathered until then, and not more: with the transaction, the indexes are as before.
 */
export async function gatherKeys<T>(db: Db, work: () => Promise<T>): Promise<T> {
  await db.execute(sql`set local gin_pending_list_limit = '16MB'`);
  await db.execute(sql`set local work_mem = '64MB'`);
  await setGathering(db, 'true');
  const done = await work();
  for (const name of KEY_INDEXES) await db.execute(sql`select gin_clean_pending_list(${name}::regclass)`);
  await setGathering(db, 'false');
  return done;
}
