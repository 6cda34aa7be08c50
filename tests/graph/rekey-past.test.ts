import type postgres from 'postgres';
import { expect, test } from 'vitest';
import type { Db } from '../../src/database/connect.ts';
import { findNewestRevision, keepRevisions } from '../../src/database/revision.ts';
import { refoldNames } from '../../src/graph/name/fold.store.ts';
import { updateArticleKeys } from '../../src/ingest/article-keys.store.ts';
import { reindexWords } from '../../src/ingest/words.store.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { edited, ingestFolder, PRESS_NOTE, SECOND_NOTE } from '../support/folder.ts';
import { sqlOf } from '../support/sql.ts';

const keysOf = async (sql: postgres.Sql) => ({
  names:
    await sql`select entity_id, role, text, since, until, norm, key, stem, sort_key, parts, initials from past.names order by 1, 2, 3, 4`,
  articles: await sql`select id, since, until, words, title_norm from past.articles order by 1, 2`,
  sentences: await sql`select article_id, number, since, until, words from past.sentences order by 1, 2, 3`,
});

/** Rules of lower versions left other keys. */
const spoil = (owner: postgres.Sql) =>
  owner.begin(async (sql) => {
    await sql`set local shezhire.rekeying = on`;
    for (const schema of ['public', 'past']) {
      await sql`update ${sql(schema)}.names set norm = 'x', key = 'spoilt', stem = 'x', sort_key = 'x', parts = null, initials = 'x'`;
      await sql`update ${sql(schema)}.articles set words = 'x:1', title_norm = 'x'`;
      await sql`update ${sql(schema)}.sentences set words = 'x:1'`;
    }
    await sql`delete from name_words`;
    await sql`delete from text_keys where sentences = 0`;
    await sql`update name_folding set version = version - 1`;
    await sql`update text_indexing set version = version - 1`;
  });

const rekey = async (db: Db): Promise<void> => {
  await refoldNames(db);
  await updateArticleKeys(db);
  await reindexWords(db);
};

test('rules of a new version make the keys of earlier revisions anew', async () => {
  const database = await freshDatabase('seeded');
  const sql = sqlOf(database.url);
  await ingestFolder(database, PRESS_NOTE);
  await ingestFolder(database, await edited(PRESS_NOTE, [['Сөрелерге ақша берілді.', 'Сөрелерге қаражат бөлінді.']]));
  await ingestFolder(database, SECOND_NOTE);
  const { ask } = clientOf({ database });
  const middle = `R${await findNewestRevision(database.reader())}`;
  const search = `{ search(text: "Бауыржан", known: "${middle}") { nodes { slug label } }
    sentences(filter: { text: "Байбекке" }, known: "${middle}") { totalCount nodes { id } }
    articles(filter: { text: "Байбекке" }, known: "${middle}") { nodes { slug } } }`;
  const found = await ask(search);
  await sql`update names set text = 'Ескендір', norm = 'x', key = 'eskendir', sort_key = 'x', parts = null, initials = null where text like 'Бауыржан%'`;
  await sql`update articles set title = 'Another', title_norm = 'another', words = 'another:1'`;
  const before = await keysOf(sql);
  expect([before.names.length, before.articles.length, before.sentences.length].every((count) => count > 0)).toBe(true);

  expect(found.data.search.nodes[0]?.slug).toBe('bauyrzhan-baibek');
  expect(found.data.sentences.totalCount).toBeGreaterThan(0);
  await spoil(sql);
  expect((await ask(search)).data).not.toEqual(found.data);
  await database.transaction(keepRevisions(rekey));
  expect(await keysOf(sql)).toEqual(before);
  expect((await ask(search)).data).toEqual(found.data);
});
