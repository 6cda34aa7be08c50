import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { inject } from 'vitest';
import { JOURNAL, MIGRATIONS, readJournal } from '../../src/database/journal.ts';

/** A folder with the migrations up to one. */
export async function copyMigrations(last: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shezhire-migrations-'));
  await cp(MIGRATIONS, folder, { recursive: true });
  const journal = await readJournal();
  const end = journal.entries.findIndex(({ tag }) => tag === last) + 1;
  await writeFile(join(folder, JOURNAL), JSON.stringify({ ...journal, entries: journal.entries.slice(0, end) }));
  return folder;
}

/** A database without tables. */
export async function createDatabase(name: string): Promise<string> {
  const sql = postgres(inject('serverUrl'), { max: 1 });
  await sql.unsafe(`create database ${name} template template0`);
  await sql.end();
  return inject('serverUrl').replace(/postgres$/, name);
}
