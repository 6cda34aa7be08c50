import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { findPostgresAccount } from '../../src/database/account.ts';
import { findBinaries } from '../../src/database/binaries.ts';
import { connect } from '../../src/database/connect.ts';
import { startEmbedded } from '../../src/database/embedded.ts';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { refoldNames } from '../../src/graph/name/fold.store.ts';
import { upsertOntology } from '../../src/graph/ontology/ontology.store.ts';
import { loadSeeds } from '../../src/ingest/seeds.ts';

export interface OwnPostgres {
  readonly url: string;
  restart(mode: 'fast' | 'immediate'): Promise<void>;
  /** The process id of its first process. */
  pid(): Promise<number>;
  stop(): Promise<void>;
}

/** Fills an empty database with tables, ontology and seeds, as a start does. */
export async function fillDatabase(url: string): Promise<void> {
  await migrateDatabase(url);
  const database = connect(url);
  await database.transaction(upsertOntology);
  await database.transaction(refoldNames);
  await loadSeeds(database);
  await database.close();
}

/** An embedded Postgres with the seeds that a test may do anything to. */
export async function startOwnPostgres(settings: readonly string[] = []): Promise<OwnPostgres> {
  const folder = await mkdtemp(join(dirname(inject('runFolder')), 'shezhire-own-'));
  await chmod(folder, 0o755);
  const dataDir = join(folder, 'data');
  const embedded = await startEmbedded({ dataDir, chosen: true, settings });
  const cluster = join(dataDir, 'postgres-18');
  const programs = await findBinaries(dataDir, findPostgresAccount(dataDir));
  await fillDatabase(embedded.url);
  return {
    url: embedded.url,
    restart: async (mode) =>
      void (await programs.pgCtl(['restart', '-D', cluster, '-w', '-s', '-m', mode, '-l', join(cluster, 'server.log')])),
    pid: async () => Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0]),
    async stop() {
      await embedded.stop();
      await rm(folder, { recursive: true });
    },
  };
}
