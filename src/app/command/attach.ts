import type { Config } from '../../base/config.ts';
import { attach } from '../../ingest/attach.ts';
import { loadSeeds } from '../../ingest/seeds.ts';
import { openDatabase } from '../open.ts';
import { formatCall } from './call.ts';
import { runUntilStopped } from './until.ts';

/** `npm run attach -- ARTICLE FILE` */
export async function attachCommand(config: Config, [article, file, ...rest]: readonly string[], stop: AbortSignal): Promise<void> {
  if (article === undefined || file === undefined || rest.length > 0)
    throw new Error(`Name an article and the file of its text: ${formatCall('attach', 'birgemiz-aid article.txt')}`);
  const opened = await openDatabase(config, stop);
  try {
    await loadSeeds(opened.database); // what a user's own article refers to is there, also where no server was started yet
    const done = await runUntilStopped(stop, () => attach(opened.database, article, file));
    console.log(`${done.article}: ${done.length} code points attached, every span checked.`);
  } finally {
    await opened.close();
  }
}
