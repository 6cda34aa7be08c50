import type { Config } from '../../base/config.ts';
import { removeEmbedded } from '../../database/embedded.ts';
import { formatCall } from './call.ts';

/** `npm run reset` */
export async function resetCommand({ databaseUrl, dataDir, dataDirChosen }: Config): Promise<void> {
  if (databaseUrl !== undefined)
    throw new Error('reset removes the embedded database only: to start over on DATABASE_URL, drop and create that database yourself');
  console.log(`Removed ${await removeEmbedded({ dataDir, chosen: dataDirChosen })}: ${formatCall('serve')} makes a new one.`);
}
