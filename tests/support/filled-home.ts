import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from './process.ts';

/** Copies a data folder that the run makes once, whoever needs it first. */
export async function copyFilled(dataDir: string, runFolder: string, fill: (dataDir: string) => Promise<void>): Promise<void> {
  const made = join(runFolder, 'filled-home');
  const ready = join(runFolder, 'filled-home.ready');
  const isFirst = await mkdir(join(runFolder, 'filled-home.lock')).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    await fill(made).catch(async (error: unknown) => {
      await writeFile(ready, String(error));
      throw error;
    });
    // What is of its server only.
    for (const name of ['port', 'users', 'lock']) await rm(join(made, name), { recursive: true, force: true });
    await writeFile(ready, '');
  }
  await until('the filled data folder is made', () => existsSync(ready));
  await promisify(execFile)('cp', ['-a', made, dataDir]);
}
