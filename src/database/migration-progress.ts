import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MIGRATIONS, type Migration, readJournal } from './journal.ts';

const INTERVAL_MS = 5_000;
const BREAKPOINT = '--> statement-breakpoint';

/** How far the migrations of a database are. A large one takes minutes. */
export interface MigrationProgress {
  /** True if there are migrations to run. */
  readonly isDue: boolean;
  /** Counts a statement. */
  count(): void;
  stop(): void;
}

/** Tells every few seconds how many statements of the migrations have run, if the database has had earlier ones. @param last when the last of those was made @param folder that of the migrations */
export async function watchMigrations(last: number | null, tell: (line: string) => void, folder = MIGRATIONS): Promise<MigrationProgress> {
  const pending = last === null ? [] : (await readJournal(folder)).entries.filter(({ when }) => when > last);
  const total = (await Promise.all(pending.map((migration) => countStatements(folder, migration)))).reduce((sum, count) => sum + count, 0);
  let done = 0;
  const began = Date.now();
  const show = () => {
    const seconds = ((Date.now() - began) / 1_000).toFixed(0);
    tell(`Bringing the database up to date, for ${seconds} s: ${Math.min(done, total)} of ${total} steps are done`);
  };
  const timer = total === 0 ? undefined : setInterval(show, INTERVAL_MS).unref();
  return {
    isDue: total > 0,
    count: () => {
      done += 1;
    },
    stop: () => clearInterval(timer),
  };
}

const countStatements = async (folder: string, { tag }: Migration): Promise<number> =>
  (await readFile(join(folder, `${tag}.sql`), 'utf8')).split(BREAKPOINT).length;
