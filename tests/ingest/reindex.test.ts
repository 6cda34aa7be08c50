import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { reindexWords } from '../../src/ingest/words.store.ts';
import { WORDS_VERSION } from '../../src/text/word/word-keys.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { edited, ingestFolder, PRESS_NOTE, SECOND_NOTE } from '../support/folder.ts';
import { sqlOf } from '../support/sql.ts';

const wordsOf = async (sql: postgres.Sql) => ({
  sentences: await sql`select article_id, number, words from sentences order by 1, 2`,
  articles: await sql`select id, words from articles order by 1`,
});
/** Keys with their counts; a key that no sentence has any more counts 0 or is not there. */
const countsOf = (sql: postgres.Sql) => sql`select key, sentences from text_keys where sentences <> 0 order by key`;
const countAnew = (sql: postgres.Sql) => sql`
  select key, count(*)::int as sentences from sentences, unnest(tsvector_to_array(words) || ''::text) as key where words <> '' group by key order by key collate "C"`;

const SEARCH = '{ sentences(filter: { text: "Байбекке" }) { totalCount } }';

test('texts whose keys were made by other rules are indexed anew', async () => {
  const database = await freshDatabase('seeded');
  await ingestFolder(database, PRESS_NOTE);
  const sql = sqlOf(database.url);
  const before = await wordsOf(sql);
  await sql`update sentences set words = 'x:1'`;
  await sql`update articles set words = ''`;
  await sql`update text_indexing set version = 0`;
  const { ask } = clientOf({ database });
  expect((await ask(SEARCH)).data.sentences.totalCount).toBe(0);
  await database.transaction(reindexWords);
  expect(await wordsOf(sql)).toEqual(before);
  expect(await sql`select version from text_indexing`).toEqual([{ version: WORDS_VERSION }]);
  expect((await ask(SEARCH)).data.sentences.totalCount).toBeGreaterThan(0);
  expect(await countsOf(sql)).toEqual(await countAnew(sql));
});

test('texts whose keys are of this version are left alone', async () => {
  const database = await freshDatabase('seeded');
  const sql = sqlOf(database.url);
  await sql`update articles set words = 'left:1'`;
  await database.transaction(reindexWords);
  expect(await sql`select words from articles`).toEqual([{ words: "'left':1" }]);
});

test('servers that start together index once', async () => {
  const database = await freshDatabase('seeded');
  const second = connect(database.url);
  const sql = sqlOf(database.url);
  const before = await wordsOf(sql);
  await sql`delete from text_indexing`;
  await sql`update sentences set words = ''`;
  await Promise.all([database.transaction(reindexWords), second.transaction(reindexWords)]).finally(() => second.close());
  expect(await wordsOf(sql)).toEqual(before);
  expect(await sql`select count(*)::int as rows from text_indexing`).toEqual([{ rows: 1 }]);
});

test('every key is counted, whoever writes, changes, retracts or removes sentences', async () => {
  const database = await freshDatabase('seeded');
  const sql = sqlOf(database.url);
  expect(await countsOf(sql)).toEqual(await countAnew(sql));
  await ingestFolder(database, PRESS_NOTE);
  await ingestFolder(database, SECOND_NOTE);
  expect(await countsOf(sql)).toEqual(await countAnew(sql));
  await ingestFolder(database, await edited(PRESS_NOTE, [['Сөрелерге ақша берілді.', 'Сөрелерге қаражат бөлінді.']]));
  expect(await countsOf(sql)).toEqual(await countAnew(sql));
  await sql`insert into sentences (article_id, number, start, "end", gloss, words) values (1, 999, 0, 1, '{"kk": "x"}', 'бір:1 екі:2'), (1, 998, 0, 1, '{"kk": "x"}', 'бір:1')`;
  await sql`update sentences set words = 'үш:1' where number = 998`;
  expect(await countsOf(sql)).toEqual(await countAnew(sql));
  await sql`delete from sentences where number > 900`;
  expect(await countsOf(sql)).toEqual(await countAnew(sql));
});
