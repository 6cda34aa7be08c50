import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Db } from './connect.ts';

export const MIGRATIONS = resolve(import.meta.dirname, '../../schema/migrations');
/** The file in a folder of migrations that lists them. */
export const JOURNAL = 'meta/_journal.json';

export interface Migration {
  readonly tag: string;
  /** When it was made, in milliseconds since 1970. */
  readonly when: number;
}

/** The migrations of a folder (default: all that there are), oldest first, with what else the journal has. */
export const readJournal = async (folder = MIGRATIONS): Promise<{ readonly entries: readonly Migration[] }> =>
  JSON.parse(await readFile(join(folder, JOURNAL), 'utf8')) as { entries: Migration[] }; // written by drizzle-kit

export const formatDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
export const formatMigration = (migration: Migration | undefined): string =>
  migration ? `${migration.tag} of ${formatDay(migration.when)}` : 'none';

/** An older server must not write what newer tables may not take. @returns when the last migration of the database was made; null if it is new @throws an Error that names the versions */
export async function refuseNewer(tx: Db): Promise<number | null> {
  const [table] = (await tx.execute(sql`select to_regclass('drizzle.__drizzle_migrations') as name`)) as unknown as {
    name: string | null;
  }[]; // what the driver returns
  if (!table?.name) return null;
  const [last] = (await tx.execute(sql`select max(created_at)::text as made from drizzle.__drizzle_migrations`)) as unknown as {
    made: string | null;
  }[]; // as above
  const newest = (await readJournal()).entries.at(-1);
  if (last?.made && Number(last.made) > (newest?.when ?? 0))
    throw new Error(
      `The database belongs to a newer Shezhire: its last migration is of ${formatDay(Number(last.made))}, and the newest known here is ${formatMigration(newest)}. Start that version or a newer one`,
    );
  return last?.made ? Number(last.made) : null;
}
