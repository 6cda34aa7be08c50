import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Config } from '../../base/config.ts';
import { writeBackup } from '../../database/backup/write.ts';
import { startEmbedded } from '../../database/embedded.ts';
import { formatCall } from './call.ts';
import { describeBackup } from './restore.ts';

/** `npm run backup -- FILE`: the embedded database as one file, while the server runs or not. */
export async function runBackup({ databaseUrl, dataDir, dataDirChosen }: Config, [file, ...rest]: readonly string[]): Promise<void> {
  if (databaseUrl !== undefined) throw new Error('backup is for the embedded database: pg_dump makes one of DATABASE_URL');
  if (file === undefined || rest.length > 0) throw new Error(`Name one file: ${formatCall('backup', 'shezhire.zip')}`);
  const path = resolve(file);
  if (await stat(path).catch(() => null)) throw new Error(`${path} is there already: name another file`);
  const embedded = await startEmbedded({ dataDir, chosen: dataDirChosen });
  try {
    console.log(`${path}\n${describeBackup(await writeBackup(embedded.url, path))}\n  restore     ${formatCall('restore', file)}`);
  } finally {
    await embedded.stop();
  }
}
