import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Client, createClient, runMigrations } from './driver.ts';

const MIGRATIONS = resolve(import.meta.dirname, '../../schema/migrations');
const JOURNAL = 'meta/_journal.json';
const MIN_VERSION = 150_000;
const LOCK = 7_219_460; // any number that all servers agree on

/** Checks that the database can hold Kazakh, then brings its tables up to date; servers that start together take turns. */
export async function migrateDatabase(url: string, folder = MIGRATIONS): Promise<void> {
  const client = createClient(url, { name: 'shezhire migration' });
  const { sql } = client;
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    const [facts] =
      await sql`select current_setting('server_version_num')::int as version, lower('ҚАЗАҚ') = 'қазақ' as kazakh, current_setting('server_encoding') as encoding`;
    if (facts?.['version'] < MIN_VERSION)
      throw new Error(`The database is Postgres ${Math.floor(facts?.['version'] / 10_000)}; 15 or newer is needed`);
    if (facts?.['encoding'] !== 'UTF8' || !facts?.['kazakh']) {
      throw new Error(
        "The database cannot hold Kazakh (its character type is C): create it with `create database shezhire template template0 encoding 'UTF8' locale 'C.UTF-8'`",
      );
    }
    await refuseNewer(sql);
    await client.transaction('', (tx) => runMigrations(tx, folder));
  } finally {
    await client.end();
  }
}

/** Brings an empty database to an older state of the tables. @param newest the last migration, by the time it was made @throws if it is not known */
export async function migrateUpTo(url: string, newest: number): Promise<void> {
  const { entries, ...journal } = await readJournal();
  if (!entries.some(({ when }) => when === newest))
    throw new Error(
      `The backup is of a newer Shezhire: its last migration is of ${formatDay(newest)}, and the newest known here is ${formatMigration(entries.at(-1))}`,
    );
  const folder = await mkdtemp(join(tmpdir(), 'shezhire-migrations-'));
  try {
    await cp(MIGRATIONS, folder, { recursive: true });
    const older = { ...journal, entries: entries.filter(({ when }) => when <= newest) };
    await writeFile(join(folder, JOURNAL), JSON.stringify(older));
    await migrateDatabase(url, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Migration {
  readonly tag: string;
  /** When it was made, in milliseconds since 1970. */
  readonly when: number;
}

const readJournal = async (): Promise<{ readonly entries: readonly Migration[] }> =>
  JSON.parse(await readFile(join(MIGRATIONS, JOURNAL), 'utf8')) as { entries: Migration[] }; // written by drizzle-kit

const formatDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
const formatMigration = (migration: Migration | undefined): string =>
  migration ? `${migration.tag} of ${formatDay(migration.when)}` : 'none';

/** An older server must not write what newer tables may not take. */
async function refuseNewer(sql: Client['sql']): Promise<void> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (table?.['name'] === null) return;
  const [last] = await sql<{ made: string | null }[]>`select max(created_at)::text as made from drizzle.__drizzle_migrations`;
  const newest = (await readJournal()).entries.at(-1);
  if (last?.made && Number(last.made) > (newest?.when ?? 0))
    throw new Error(
      `The database belongs to a newer Shezhire: its last migration is of ${formatDay(Number(last.made))}, and the newest known here is ${formatMigration(newest)}. Start that version or a newer one`,
    );
}
