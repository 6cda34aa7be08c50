import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Db } from '../../src/database/connect.ts';
import { gatherKeys } from '../../src/import/gather-keys.store.ts';
import { freshDatabase } from '../support/database.ts';
import { sqlOf } from '../support/sql.ts';

const INDEXES = ['name_words_trigrams', 'names_key_words', 'names_norm_trigrams', 'sentences_words'];

test('keys are gathered within the work alone, also if it fails', async () => {
  const database = await freshDatabase();
  const client = sqlOf(database.url);
  const list = async () =>
    (
      await client`select c.relname as name, c.reloptions::text as options from pg_class c join pg_am a on a.oid = c.relam
      where a.amname = 'gin' and c.relnamespace = 'public'::regnamespace order by 1`
    ).map((row) => [row['name'], row['options']]);
  const before = INDEXES.map((name) => [name, '{fastupdate=false}']);
  expect(await list()).toEqual(expect.arrayContaining(before));
  const readOptions = (db: Db) => db.execute(sql`select reloptions::text as options from pg_class where relname = 'sentences_words'`);
  const within = await database.transaction((db) => gatherKeys(db, () => readOptions(db)));
  expect(within).toMatchObject([{ options: '{fastupdate=true}' }]);
  expect(await list()).toEqual(expect.arrayContaining(before));
  const failing = database.transaction((db) => gatherKeys(db, () => Promise.reject(new Error('no'))));
  await expect(failing).rejects.toThrow('no');
  expect(await list()).toEqual(expect.arrayContaining(before));
});
