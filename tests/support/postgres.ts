import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { connect } from '../../src/database/connect.ts';
import { startEmbedded } from '../../src/database/embedded.ts';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { refoldNames } from '../../src/graph/name/fold.store.ts';
import { upsertOntology } from '../../src/graph/ontology/ontology.store.ts';
import { loadSeeds } from '../../src/ingest/seeds.ts';
import { reindexWords } from '../../src/ingest/words.store.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the test server's database `postgres`; replace the name for another. */
    serverUrl: string;
    /** A folder of the run for what several files make once. */
    runFolder: string;
  }
}

let stop = async () => {};

const MEMORY = '/dev/shm';
const MIN_FREE_BYTES = 6e9;

/** Where the databases go: into memory, if there is room. Each has more than a thousand files, which a disk makes and removes slowly. */
async function findFolder(): Promise<string> {
  const { bavail, bsize } = await statfs(MEMORY).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize > MIN_FREE_BYTES ? MEMORY : tmpdir();
}

/** One real Postgres for the run, with two templates to make databases from: `seeded`, and `empty` with tables and ontology only. */
export async function setup(project: TestProject): Promise<void> {
  const dataDir = await mkdtemp(join(await findFolder(), 'shezhire-test-'));
  const server = await startEmbedded({
    dataDir,
    chosen: true,
    settings: [
      ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'],
      // Of hundreds of databases, it would visit one every few milliseconds.
      'autovacuum=off',
      ...['wal_level=minimal', 'max_wal_senders=0', 'checkpoint_timeout=1h'],
    ],
  });
  const serverUrl = server.url.replace(/[^/]+$/, 'postgres');
  const sql = postgres(serverUrl, { max: 1 });
  await sql`create database empty`;
  const emptyUrl = serverUrl.replace(/postgres$/, 'empty');
  await migrateDatabase(emptyUrl);
  const empty = connect(emptyUrl);
  await empty.transaction(upsertOntology);
  await empty.transaction(refoldNames);
  await empty.transaction(reindexWords);
  await empty.close();
  // Migrations leave the catalogs half empty, and every test copies them.
  const compact = postgres(emptyUrl, { max: 1 });
  await compact`vacuum full`;
  await compact.end();
  await sql`create database seeded template empty`;
  const seeded = connect(serverUrl.replace(/postgres$/, 'seeded'));
  await loadSeeds(seeded);
  await seeded.close();
  await sql.end();
  project.provide('serverUrl', serverUrl);
  project.provide('runFolder', dataDir);
  stop = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

export const teardown = (): Promise<void> => stop();
