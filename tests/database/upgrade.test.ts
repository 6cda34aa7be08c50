import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, inject, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { JOURNAL, MIGRATIONS, readJournal } from '../../src/database/journal.ts';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { refoldNames } from '../../src/graph/name/fold.store.ts';
import { upsertOntology } from '../../src/graph/ontology/ontology.store.ts';
import { ingestNote } from '../support/note.ts';
import { sqlOf } from '../support/sql.ts';

/** A folder with the migrations up to one. */
async function copyMigrations(last: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shezhire-migrations-'));
  await cp(MIGRATIONS, folder, { recursive: true });
  const journal = await readJournal();
  const end = journal.entries.findIndex(({ tag }) => tag === last) + 1;
  await writeFile(join(folder, JOURNAL), JSON.stringify({ ...journal, entries: journal.entries.slice(0, end) }));
  return folder;
}

async function createDatabase(name: string): Promise<string> {
  const sql = postgres(inject('serverUrl'), { max: 1 });
  await sql.unsafe(`create database ${name} template template0`);
  await sql.end();
  return inject('serverUrl').replace(/postgres$/, name);
}

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
