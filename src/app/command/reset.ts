import type { Config } from '../../base/config.ts';
import { removeEmbedded } from '../../database/embedded.ts';
import { formatCall } from './call.ts';
import { chooseDemoFolder } from './demo.ts';

/** `npm run reset` */
export async function resetCommand(
  config: Config,
  _: readonly string[],
  __: AbortSignal,
  ___: AbortSignal,
  flags: ReadonlySet<string>,
): Promise<void> {
  const { databaseUrl, dataDir, dataDirChosen } = flags.has('demo') ? chooseDemoFolder(config) : config;
  if (databaseUrl !== undefined)
    throw new Error('reset removes the embedded database only: to start over on DATABASE_URL, drop and create that database yourself');
  console.log(
    `Removed ${await removeEmbedded({ dataDir, chosen: dataDirChosen })}: ${formatCall(flags.has('demo') ? 'demo' : 'serve')} makes a new one.`,
  );
}
