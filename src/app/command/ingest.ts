import { dirname } from 'node:path';
import type { Config } from '../../base/config.ts';
import type { Database } from '../../database/connect.ts';
import { type IngestOptions, ingest } from '../../ingest/ingest.ts';
import type { Folder } from '../../ingest/read-folder.ts';
import { readFolders } from '../../ingest/read-folders.ts';
import { loadSeeds } from '../../ingest/seeds.ts';
import { isStatisticsDue, updateStatistics } from '../../ingest/statistics.store.ts';
import type { Summary } from '../../ingest/write-folder.ts';
import { findNamesakes } from '../../search/resolve/namesake.store.ts';
import { openDatabase } from '../open.ts';
import { formatCall } from './call.ts';
import { formatCount, formatLine, formatSummary, formatTotal } from './ingest-report.ts';
import { runUntilStopped } from './until.ts';

const PROGRESS_AFTER_MS = 1_000;

/** `npm run ingest -- FOLDER...` */
export async function ingestCommand(
  config: Config,
  named: readonly string[],
  stop: AbortSignal,
  _hurry: AbortSignal,
  flags: ReadonlySet<string>,
): Promise<void> {
  if (named.length === 0) throw new Error(`Name one folder or more: ${formatCall('ingest', 'seeds/birgemiz')}`);
  const folders = await readFolders(named, stop);
  const options = { findNamesakes, isStrict: flags.has('strict'), isOverridden: flags.has('override') };
  const opened = await openDatabase(config, stop);
  try {
    // what a user's own article refers to is there, also where no server was started yet
    await runUntilStopped(stop, () => loadSeeds(opened.database));
    const [only] = folders;
    if (only && folders.length === 1) await ingestOne(opened.database, only, options, stop);
    else await ingestMany(opened.database, folders, options, stop);
  } finally {
    await opened.close();
  }
}

async function ingestOne(database: Database, folder: Folder, options: IngestOptions, stop: AbortSignal): Promise<void> {
  const done = await runUntilStopped(stop, () => ingest(database, folder, { ...options, progress: progress() }));
  console.log(formatSummary(done));
  warn(done);
}

/** One transaction an article, all on one connection, which is much faster. @throws an Error that says where it stopped */
async function ingestMany(database: Database, folders: readonly Folder[], options: IngestOptions, stop: AbortSignal): Promise<void> {
  const started = Date.now();
  const done: Summary[] = [];
  await database.session(async (transaction) => {
    for (const folder of folders) {
      const begun = Date.now();
      const summary = await runUntilStopped(stop, () => ingest({ transaction }, folder, options)).catch((cause: unknown) => {
        throw describeStop(cause, folder, done.length, folders.length, stop);
      });
      done.push(summary);
      console.log(formatLine(summary, done.length, folders.length, Date.now() - begun));
      warn(summary);
      if (isStatisticsDue(done.length)) await transaction(updateStatistics);
    }
  });
  console.log(formatTotal(done, Date.now() - started));
}

function describeStop(cause: unknown, { file }: Folder, written: number, count: number, stop: AbortSignal): Error {
  const why = stop.aborted || !(cause instanceof Error) ? [] : [cause.message];
  const where = `Stopped at ${written + 1} of ${count}, ${dirname(file)}: ${formatCount(written, 'article is', 'articles are')} in the graph, ${count - written} not.`;
  return new Error([...why, `${where} Call the same again to go on there: what has not changed is passed over.`].join('\n'), { cause });
}

function warn({ warnings }: Summary): void {
  if (warnings.length > 0) console.warn([`${formatCount(warnings.length, 'warning')}:`, ...warnings].join('\n'));
}

/** Tells the stages of work that takes long, each as it begins. */
function progress(): (stage: string) => void {
  const started = Date.now();
  return (stage) => {
    const elapsed = Date.now() - started;
    if (elapsed > PROGRESS_AFTER_MS) console.log(`${(elapsed / 1000).toFixed(0).padStart(4)} s  ${stage}`);
  };
}
