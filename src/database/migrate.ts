import { resolve } from 'node:path';
import { createClient, runMigrations } from './driver.ts';

const MIGRATIONS = resolve(import.meta.dirname, '../../schema/migrations');
const MIN_VERSION = 150_000;
const LOCK = 7_219_460; // any number that all servers agree on

/** Checks that the database can hold Kazakh, then brings its tables up to date; servers that start together take turns. */
export async function migrateDatabase(url: string): Promise<void> {
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
    await client.transaction('', (tx) => runMigrations(tx, MIGRATIONS));
  } finally {
    await client.end();
  }
}
