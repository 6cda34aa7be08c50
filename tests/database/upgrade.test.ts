import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { refoldNames } from '../../src/graph/name/fold.store.ts';
import { upsertOntology } from '../../src/graph/ontology/ontology.store.ts';
import { ingestNote } from '../support/note.ts';
import { copyMigrations, createDatabase } from '../support/older.ts';
import { sqlOf } from '../support/sql.ts';

test('a database of before there were things takes them', async () => {
  const url = await createDatabase('before_things');
  const folder = await copyMigrations('0016_article-urls');
  await migrateDatabase(url, { folder });
  await rm(folder, { recursive: true });
  await migrateDatabase(url);
  const database = connect(url);
  await database.transaction(upsertOntology);
  await database.transaction(refoldNames);
  await ingestNote(database, { slug: 'note', entities: ['flu: { kind: THING, type: DISEASE, names: [{ text: Flu, lang: en }] }'] });
  await database.close();
  const sql = sqlOf(url);
  expect(await sql`select slug, type from graph.things`).toEqual([{ slug: 'flu', type: 'DISEASE' }]);
});
