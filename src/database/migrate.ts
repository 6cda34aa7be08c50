import { sql } from 'drizzle-orm';
import type { OpenClient } from './address.ts';
import type { ConnectionOptions } from './client-options.ts';
import type { Db } from './connect.ts';
import { createClient, runMigrations } from './driver.ts';
import { MIGRATIONS, refuseNewer } from './journal.ts';
import { type MigrationProgress, watchMigrations } from './migration-progress.ts';
import type { StatementListener } from './observe.ts';
import { reportWaits } from './waits.ts';

const MIN_VERSION = 150_000;
const LOCK = 7_219_460; // any number that all servers agree on

export interface MigrateOptions extends ConnectionOptions {
  /** Gives the migration up, which the database rolls back. */
  readonly signal?: AbortSignal;
  /** Told in one line who is waited for, and how far it is. */
  readonly tell?: (line: string) => void;
  /** The folder of the migrations (default: all that there are). */
  readonly folder?: string;
}

/** Checks that the database can hold Kazakh, then brings its tables up to date. Servers that start together do so one after the other. */
export async function migrateDatabase(
  url: string,
  { signal, tell = () => {}, folder = MIGRATIONS, ...options }: MigrateOptions = {},
): Promise<void> {
  signal?.throwIfAborted();
  let progress: MigrationProgress | undefined;
  const onStatement: StatementListener = (statement) => {
    progress?.count();
    options.onStatement?.(statement);
  };
  const open: OpenClient = (own) => createClient(url, own);
  const client = open({ ...options, onStatement, name: 'shezhire migration' });
  signal?.addEventListener('abort', client.destroy, { once: true });
  try {
    // The lock is of the transaction: one of a session would stay behind in a pool of transactions.
    await client.transaction('', (tx) =>
      reportWaits(open, { ...options, tell }, tx, async () => {
        await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
        await checkDatabase(tx);
        const last = await refuseNewer(tx);
        progress = await watchMigrations(last, tell, folder);
        if (last !== null && progress.isDue) await allowMemory(tx);
        if (last === null || progress.isDue) await runAndMakeViews(tx, folder);
        // New columns have no statistics, and without them plans of a large graph take a thousand times as long.
        if (last !== null && progress.isDue) await tx.execute(sql`analyze`);
      }),
    );
    await client.end();
  } finally {
    progress?.stop();
    signal?.removeEventListener('abort', client.destroy);
    client.destroy();
  }
}

interface Functions {
  readonly views: string | null;
  readonly reader: string | null;
}

/** The functions of the database that make the views as of a revision, and that let the role read: older versions have neither. */
async function findFunctions(tx: Db): Promise<Functions> {
  const [found] = (await tx.execute(
    sql`select to_regprocedure('public.make_views_as_of()')::text as views, to_regprocedure('public.admit_reader()')::text as reader`,
  )) as unknown as Functions[]; // what the driver returns
  if (!found) throw new Error('an answer of the database has no row');
  return found;
}

/** Runs the migrations without the views as of a revision, which are all made anew from those of now: once at the end, as it takes longer than most migrations. */
async function runAndMakeViews(tx: Db, folder: string): Promise<void> {
  if ((await findFunctions(tx)).views) await tx.execute(DROP_VIEWS_AS_OF);
  await runMigrations(tx, folder);
  const { views, reader } = await findFunctions(tx);
  if (views) await tx.execute(sql`select public.make_views_as_of()`);
  if (reader) await tx.execute(sql`select public.admit_reader()`);
}

/** The newest first, as views rest on older ones. */
const DROP_VIEWS_AS_OF = sql.raw(`do $$
  declare kept record;
  begin
    for kept in select relname from pg_class where relnamespace = 'graph_as_of'::regnamespace and relkind = 'v' order by oid desc loop
      execute format('drop view graph_as_of.%I', kept.relname);
    end loop;
  end $$`);

/** Tables that are written anew have their indexes made anew: with the memory that a server gives by itself, their rows are sorted on disk. */
async function allowMemory(tx: Db): Promise<void> {
  await tx.execute(sql`set local maintenance_work_mem = '256MB'`);
  await tx.execute(sql`set local work_mem = '128MB'`);
}

const CREATE = "create it with `create database shezhire template template0 encoding 'UTF8' locale 'C.UTF-8'`";

/** @throws an Error that names the fix */
async function checkDatabase(tx: Db): Promise<void> {
  const [facts] = (await tx.execute(
    sql`select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  )) as unknown as { version: number; encoding: string }[]; // what the driver returns
  if (!facts) throw new Error('an answer of the database has no row');
  if (facts.version < MIN_VERSION) throw new Error(`The database is Postgres ${Math.floor(facts.version / 10_000)}; 15 or newer is needed`);
  if (facts.encoding !== 'UTF8') throw new Error(`The database cannot hold Kazakh (its encoding is ${facts.encoding}): ${CREATE}`);
  // Not before: another encoding cannot even be asked this.
  const [letters] = (await tx.execute(sql`select lower('ҚАЗАҚ') = 'қазақ' as known`)) as unknown as { known: boolean }[]; // as above
  if (!letters?.known) throw new Error(`The database cannot hold Kazakh (its character type is C): ${CREATE}`);
}
