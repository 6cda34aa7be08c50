import { resolve } from 'node:path';
import type { Config } from '../../base/config.ts';
import type { Manifest } from '../../database/backup/manifest.ts';
import { restoreBackup } from '../../database/backup/restore.ts';
import { startEmbedded } from '../../database/embedded.ts';
import { formatCall } from './call.ts';

/** `npm run restore -- FILE`: a backup becomes the embedded database, if that is empty. */
export async function runRestore({ databaseUrl, dataDir, dataDirChosen }: Config, [file, ...rest]: readonly string[]): Promise<void> {
  if (databaseUrl !== undefined) throw new Error('restore is for the embedded database: pg_restore fills that of DATABASE_URL');
  if (file === undefined || rest.length > 0) throw new Error(`Name one file: ${formatCall('restore', 'shezhire.zip')}`);
  const embedded = await startEmbedded({ dataDir, chosen: dataDirChosen });
  try {
    console.log(
      `${embedded.home}\n${describeBackup(await restoreBackup(embedded.url, resolve(file)))}\n  start       ${formatCall('serve')}`,
    );
  } finally {
    await embedded.stop();
  }
}

export function describeBackup({ madeAt, tables }: Manifest): string {
  const rows = (name: string) => tables.find((table) => table.name === name)?.rows ?? 0;
  return `  of          ${madeAt}
  articles    ${rows('articles')}
  entities    ${rows('entities')}
  statements  ${rows('statements')}`;
}
