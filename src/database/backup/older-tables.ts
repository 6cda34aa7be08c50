import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatDay, formatMigration, JOURNAL, MIGRATIONS, readJournal } from '../journal.ts';
import { migrateDatabase } from '../migrate.ts';

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
    await migrateDatabase(url, { folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
