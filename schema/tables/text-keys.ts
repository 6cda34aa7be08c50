import { integer, pgTable } from 'drizzle-orm/pg-core';
import { plainText } from './columns.ts';

/*
 * Keys of words are made by `src/text/word/` and written by `src/ingest/words.store.ts` only. A start with a newer version
 * of the rules makes them again.
 */

/** Every key with the number of sentences that have it, maintained by a trigger. The empty key counts all sentences. Rare words rank higher. */
export const textKeys = pgTable('text_keys', {
  key: plainText('key').primaryKey(),
  sentences: integer('sentences').notNull(),
});

/** One row: the version of the rules that made the keys of all texts. */
export const textIndexing = pgTable('text_indexing', { version: integer('version').primaryKey() });
