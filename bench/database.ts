import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { connect } from '../src/database/connect.ts';
import { startEmbedded } from '../src/database/embedded.ts';
import { migrateDatabase } from '../src/database/migrate.ts';
import { refoldNames } from '../src/graph/name/fold.store.ts';
import { upsertOntology } from '../src/graph/ontology/ontology.store.ts';
import { reindexWords } from '../src/ingest/words.store.ts';

export interface Server {
  /** As Postgres says it: `18.4`. */
  readonly version: string;
  /** The address of a new database, with the project's tables and its ontology unless it is to be empty. */
  create(content?: 'empty'): Promise<string>;
  drop(url: string): Promise<void>;
  stop(): Promise<void>;
}

const TEMPLATE = 'template_of_all';

/** A real Postgres in a temporary folder, gone when it is stopped. The settings are its own, as in `-c name=value`. */
export async function startServer(settings: readonly string[] = []): Promise<Server> {
  const dataDir = await mkdtemp(join(tmpdir(), 'shezhire-bench-'));
  const embedded = await startEmbedded({ dataDir, chosen: true, settings });
  const urlOf = (database: string): string => embedded.url.replace(/[^/]+$/, database);
  const sql = postgres(urlOf('postgres'), { max: 1, onnotice: () => {} });
  await sql.unsafe(`create database ${TEMPLATE}`);
  await migrateDatabase(urlOf(TEMPLATE));
  const template = connect(urlOf(TEMPLATE));
  await template.transaction(upsertOntology);
  await template.transaction(refoldNames);
  await template.transaction(reindexWords);
  await template.close();
  const [said] = await sql`show server_version`;
  let made = 0;
  return {
    version: String(said?.['server_version']),
    create: async (content) => {
      made += 1;
      await sql.unsafe(`create database bench_${made} template ${content === 'empty' ? 'template1' : TEMPLATE}`);
      return urlOf(`bench_${made}`);
    },
    drop: async (url) => {
      await sql.unsafe(`drop database ${url.split('/').at(-1)} with (force)`);
    },
    stop: async () => {
      await sql.end({ timeout: 1 });
      await embedded.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
