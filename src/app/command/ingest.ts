import type { Config } from '../../base/config.ts';
import { ingest, type Summary } from '../../ingest/ingest.ts';
import { readFolder } from '../../ingest/read-folder.ts';
import { loadSeeds } from '../../ingest/seeds.ts';
import { openDatabase } from '../open.ts';
import { formatCall } from './call.ts';
import { runUntilStopped } from './until.ts';

const PROGRESS_AFTER_MS = 1_000;

/** `npm run ingest -- FOLDER` */
export async function ingestCommand(config: Config, [folder, ...rest]: readonly string[], stop: AbortSignal): Promise<void> {
  if (folder === undefined || rest.length > 0) throw new Error(`Name one folder: ${formatCall('ingest', 'seeds/birgemiz')}`);
  const read = await readFolder(folder);
  const opened = await openDatabase(config, stop);
  try {
    const done = await runUntilStopped(stop, async () => {
      await loadSeeds(opened.database); // what a user's own article refers to is there, also where no server was started yet
      return ingest(opened.database, read, progress());
    });
    console.log(describe(done));
  } finally {
    await opened.close();
  }
}

/** Tells the stages of work that takes long, each as it begins. */
function progress(): (stage: string) => void {
  const started = Date.now();
  return (stage) => {
    const elapsed = Date.now() - started;
    if (elapsed > PROGRESS_AFTER_MS) console.log(`${(elapsed / 1000).toFixed(0).padStart(4)} s  ${stage}`);
  };
}

function describe({ article, unchanged, sentences, mentions, entities, statements }: Summary): string {
  if (unchanged) return `${article}: nothing has changed (${statements.kept} statements stand).`;
  return `${article}: ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'}, ${mentions} ${mentions === 1 ? 'mention' : 'mentions'}.
  entities    ${entities.added} new, ${entities.retracted} retracted
  statements  ${statements.recorded} recorded, ${statements.retracted} retracted, ${statements.kept} kept`;
}
