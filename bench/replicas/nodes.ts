import { connect } from '../../src/database/connect.ts';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { refoldNames } from '../../src/graph/name/fold.store.ts';
import { upsertOntology } from '../../src/graph/ontology/ontology.store.ts';
import { loadSeeds } from '../../src/ingest/seeds.ts';
import { reindexWords } from '../../src/ingest/words.store.ts';
import { type DebianPostgres, hasDebianPostgres, startDebianPostgres } from '../../tests/support/debian-postgres.ts';
import { hasPgbouncer, startPgbouncer } from '../../tests/support/pgbouncer.ts';
import { findPostgres } from '../api/process.ts';
import { generate } from '../graph/generate.ts';
import { load } from '../graph/load.ts';

/** One server of the database, with the pool of transactions before it. */
export interface PooledNode {
  /** Without the pool. */
  readonly url: string;
  readonly pooledUrl: string;
  /** The first process of Postgres, and that of the pool. */
  readonly postgres: number;
  readonly pool: number;
}

export interface Nodes {
  readonly postgres: DebianPostgres;
  /** The primary, then the standbys. */
  readonly all: readonly [PooledNode, PooledNode, PooledNode];
  readonly statements: number;
}

const SETTINGS = { shared_buffers: '512MB', max_wal_size: '4GB', max_connections: 200, hot_standby_feedback: 'on' };
/** Sessions of each server of the database, for all servers of ours together. */
const POOL_SIZE = 30;

/** Makes a primary with a made-up graph, two standbys that follow it, and a pgbouncer before each. */
export async function startNodes(entities: number, closing: AsyncDisposableStack): Promise<Nodes> {
  if (!hasDebianPostgres || !hasPgbouncer)
    throw new Error('Postgres 15 and pgbouncer of Debian are needed: apt install postgresql-15 pgbouncer');
  const postgres = await startDebianPostgres(SETTINGS);
  closing.defer(postgres.stop);
  const statements = await fill(postgres.url, entities);
  const nodes: PooledNode[] = [];
  for (const url of [postgres.url, await postgres.replicate(), await postgres.replicate()]) {
    const pool = await startPgbouncer(url, POOL_SIZE);
    closing.defer(pool.stop);
    const pooledUrl = pool.urlOf(url);
    nodes.push({ url, pooledUrl, postgres: await findPostgres(url), pool: pool.pid });
  }
  return { postgres, all: nodes as unknown as Nodes['all'], statements }; // three were made
}

async function fill(url: string, entities: number): Promise<number> {
  await migrateDatabase(url);
  const database = connect(url);
  await database.transaction(upsertOntology);
  await database.close();
  const graph = generate(entities);
  await load(url, graph);
  const filled = connect(url);
  await filled.transaction(refoldNames);
  await filled.transaction(reindexWords);
  await loadSeeds(filled);
  await filled.close();
  return graph.statements;
}
