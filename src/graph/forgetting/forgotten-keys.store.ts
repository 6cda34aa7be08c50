import { type SQL, sql } from 'drizzle-orm';
import { names, nameWords, sentences, textKeys } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { listStores } from './remove-words.store.ts';

/** Words and keys by which texts and names are searched. */
export interface SearchedWords {
  readonly textKeys: readonly string[];
  readonly nameWords: readonly string[];
}

const selectAll = (list: readonly SQL[], select: (rows: SQL) => SQL): SQL => sql.join(list.map(select), sql` union `);
const listTexts = async (db: Db, query: SQL): Promise<string[]> =>
  ((await db.execute(query)) as unknown as { word: string }[]).map(({ word }) => word); // as selected

/** The words of sentences and names, of all times. In SQL, `r` is a row. */
export const listSearchedWords = async (db: Db, ofSentences: SQL, ofNames: SQL): Promise<SearchedWords> => ({
  textKeys: await listTexts(
    db,
    selectAll(listStores(sentences), (rows) => sql`select unnest(tsvector_to_array(r.words)) as word from ${rows} r where ${ofSentences}`),
  ),
  nameWords: await listTexts(
    db,
    selectAll(listStores(names), (rows) => sql`select unnest(string_to_array(r.key, ' ')) as word from ${rows} r where ${ofNames}`),
  ),
});

/** Deletes those of the words that no sentence and no name has, at any time. */
export async function removeUnusedWords(db: Db, { textKeys: keys, nameWords: words }: SearchedWords): Promise<void> {
  const given = (list: readonly string[]): SQL =>
    sql`(select value collate "C" from jsonb_array_elements_text(${JSON.stringify(list)}::jsonb))`;
  const ofTexts = selectAll(listStores(sentences), (rows) => sql`select unnest(tsvector_to_array(words)) from ${rows} where words <> ''`);
  const ofNames = selectAll(listStores(names), (rows) => sql`select unnest(string_to_array(key, ' ')) from ${rows}`);
  if (keys.length > 0)
    await db.execute(
      sql`delete from ${textKeys} where key in ${given(keys)} and key collate "C" in (select * from ${given(keys)} one except (${ofTexts}))`,
    );
  if (words.length > 0)
    await db.execute(
      sql`delete from ${nameWords} where word in ${given(words)} and word collate "C" in (select * from ${given(words)} one except (${ofNames}))`,
    );
}
