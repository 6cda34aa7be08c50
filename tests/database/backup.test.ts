import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { followChanges } from '../../src/change/feed.store.ts';
import { restoreBackup } from '../../src/database/backup/restore.ts';
import { writeBackup } from '../../src/database/backup/write.ts';
import { connect } from '../../src/database/connect.ts';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase, freshUrl } from '../support/database.ts';
import { edited, ingestFolder, PRESS_NOTE, SECOND_NOTE } from '../support/folder.ts';
import { QUERIES } from '../support/goldens.ts';
import { countRounds, longTest, pickCases } from '../support/rounds.ts';
import { sqlOf } from '../support/sql.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shezhire-backup-'));
  return () => rm(folder, { recursive: true });
});

/** A database of this name that does not exist yet but for the name. */
async function emptyDatabase(): Promise<string> {
  const url = (await freshUrl('empty')).replace(/[^/]+$/, `restored_${Date.now()}_${Math.floor(Math.random() * 1e9)}`);
  await execute(url.replace(/[^/]+$/, 'postgres'), `create database ${url.split('/').at(-1)}`);
  return url;
}

async function execute(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql.unsafe(statement).finally(() => sql.end());
}

const ASKED = pickCases(QUERIES, 2 * countRounds(QUERIES.length));

/** The answers to queries of the goldens. */
async function answers(url: string): Promise<unknown> {
  const database = connect(url);
  onTestFinished(() => database.close());
  const client = clientOf({ database });
  return Promise.all(ASKED.map(async ({ query }) => (await client.ask(query)).data));
}

test('a restored database answers as the one that was backed up', async () => {
  const database = await freshDatabase();
  await ingestFolder(database, PRESS_NOTE);
  await ingestFolder(database, SECOND_NOTE);
  const path = join(folder, 'whole.zip');
  const backedUp = await writeBackup(database.url, path);
  const url = await emptyDatabase();
  expect(await restoreBackup(url, path)).toEqual(backedUp);
  expect(await answers(url)).toEqual(await answers(database.url));
});

longTest('what is recorded after a restore goes on where the ids ended', async () => {
  const database = await freshDatabase();
  const path = join(folder, 'ids.zip');
  await writeBackup(database.url, path);
  const url = await emptyDatabase();
  await restoreBackup(url, path);
  const restored = connect(url);
  onTestFinished(() => restored.close());
  expect(await ingestFolder(restored, PRESS_NOTE)).toEqual(await ingestFolder(database, PRESS_NOTE));
  expect(await answers(url)).toEqual(await answers(database.url));
});

test('what was before comes back with its revisions, which go on, and so do subscribers', async () => {
  const database = await freshDatabase();
  await ingestFolder(database, PRESS_NOTE);
  await ingestFolder(database, await edited(PRESS_NOTE, [['text: Zhuldyzai fund', 'text: The Zhuldyzai Fund']]));
  const log = createLog('silent');
  const before = followChanges(database, log);
  const cursor = await before.now();
  const path = join(folder, 'past.zip');
  await writeBackup(database.url, path);
  await ingestFolder(database, SECOND_NOTE);
  const lost = await before.now();

  const url = await emptyDatabase();
  await restoreBackup(url, path);
  const restored = connect(url);
  onTestFinished(() => restored.close());
  const sql = sqlOf(url);
  expect(await sql`select text from past.names where text = 'Zhuldyzai fund'`).toHaveLength(1);
  await ingestFolder(restored, SECOND_NOTE);
  const ids = (await sql<{ id: number }[]>`select id::int from revisions order by id`).map(({ id }) => id);
  expect(ids).toEqual(ids.map((_, at) => at + 1));
  const after = followChanges(restored, log);
  expect(await Promise.all([after.has(cursor), after.has(lost)])).toEqual([true, false]); // the number of the lost one was given again
  expect((await after.waitForBatch(cursor, AbortSignal.timeout(60_000)))?.changes[0]).toMatchObject({
    kind: 'ARTICLE_RECORDED',
    revision: lost.revision,
  });
});

test('nothing is written over: neither a database that holds something nor a file', async () => {
  const database = await freshDatabase();
  const path = join(folder, 'kept.zip');
  await writeBackup(database.url, path);
  const before = await answers(database.url);
  await expect(restoreBackup(database.url, path)).rejects.toThrow(/^The database is not empty/);
  expect(await answers(database.url)).toEqual(before);
});

test('what is no backup, or half of one, leaves the database empty', async () => {
  const url = await emptyDatabase();
  const junk = join(folder, 'junk.zip');
  await writeFile(junk, 'not a ZIP file');
  await expect(restoreBackup(url, junk)).rejects.toThrow(`${junk} cannot be read as a backup`);
  const sql = postgres(url, { max: 1 });
  onTestFinished(() => sql.end());
  expect(await sql`select 1 from information_schema.tables where table_schema = 'public'`).toHaveLength(0);
});

test('a backup that fails leaves no file behind', async () => {
  const url = await emptyDatabase();
  await expect(writeBackup(url, join(folder, 'failed.zip'))).rejects.toThrow(/^There is nothing to back up yet/);
  expect(await readdir(folder)).not.toContain('failed.zip.new');
});

test('tables of a newer version are refused by name', async () => {
  const url = await freshUrl('empty');
  await execute(url, `insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', ${Date.UTC(2126, 0, 2)})`);
  await expect(migrateDatabase(url)).rejects.toThrow(
    /^The database belongs to a newer Shezhire: its last migration is of 2126-01-02, and the newest known here is \d{4}_[\w-]+ of 20\d\d-\d\d-\d\d\. Start/,
  );
});
