/*
 * How long a start takes that brings a database of an earlier build up to date. `npm run upgrade -- REFERENCE [ENTITIES]`: ten statements an entity,
 * in 1,500 acts, every twentieth retracted; articles with publishers and days, events that are mentioned, offices with tenures, amounts. Linux only.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { checkOut } from '../api/before.ts';
import { findPostgres, readChildrenMs, readProcessorMs } from '../api/process.ts';
import { ROOT } from '../api/servers.ts';
import { startServer } from '../database.ts';
import { UPGRADED } from './upgraded.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const [reference = '', size = '100000'] = positionals;

/** What the earlier build's own bench leaves out. */
async function enrich(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { session_replication_role: 'replica' } });
  for (const statement of UPGRADED) await sql.unsafe(statement);
  await sql.end();
}

/** The keys that each start of the earlier build would have kept up to date. */
async function makeKeys(folder: string, url: string): Promise<void> {
  const load = (path: string) => import(join(folder, 'src', path));
  const { connect } = await load('database/connect.ts');
  const database = connect(url);
  await database.transaction((await load('graph/name/fold.store.ts')).refoldNames);
  await database.transaction((await load('ingest/article-keys.store.ts')).updateArticleKeys);
  await database.transaction((await load('ingest/words.store.ts')).reindexWords);
  await database.close();
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql.unsafe('vacuum analyze');
  await sql.end();
}

async function countRows(url: string): Promise<string> {
  const sql = postgres(url, { max: 1 });
  const tables = ['revisions', 'statements', 'evidence', 'event_statuses', 'derived_ends', 'declarations'];
  const counts = await Promise.all(
    tables.map(async (table) => `${(await sql`select count(*)::int from ${sql(table)}`)[0]?.['count']} ${table}`),
  );
  await sql.end();
  return counts.join(', ');
}

/** Seconds of a start until it listens, and those of the processor: of Postgres, and of the server. */
async function measureStart(url: string, postmaster: number): Promise<string> {
  const before = readChildrenMs(postmaster);
  const began = performance.now();
  const child = spawn(process.execPath, ['--max-semi-space-size=8', 'src/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url, PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let printed = '';
  const listening = new Promise<number>((done) => {
    child.stdout.on('data', (text: Buffer) => {
      const seconds = (performance.now() - began) / 1_000;
      for (const line of String(text).trimEnd().split('\n')) console.error(`${seconds.toFixed(1).padStart(7)}  ${line}`);
      printed += text;
      if (/GraphiQL +\S+\n/.test(printed)) done(seconds);
    });
  });
  const failed = ended.then(([code]) => Promise.reject(new Error(`the server ended with ${code}`)));
  const seconds = await Promise.race([listening, failed]);
  const processors = [readChildrenMs(postmaster) - before, readProcessorMs(child.pid ?? 0)].map((ms) => (ms / 1_000).toFixed(1));
  child.kill('SIGTERM');
  await ended;
  return `${seconds.toFixed(1)} s (of processor: Postgres ${processors.join(', the server ')})`;
}

await using open = new AsyncDisposableStack();
const server = await startServer(['shared_buffers=1GB', 'max_wal_size=8GB']);
open.defer(server.stop);
const build = checkOut(reference);
open.defer(async () => build.remove());
const url = await server.create('empty');
await build.fill(url, Number(size));
await enrich(url);
await makeKeys(build.folder, url);
console.log(`Postgres ${server.version}, load ${loadavg()[0]?.toFixed(1)}`);
const postmaster = await findPostgres(url);
const [first, second] = [await measureStart(url, postmaster), await measureStart(url, postmaster)];
console.log(`${await countRows(url)}\nthe start that brings them up to date: ${first}\nthe next one: ${second}`);
