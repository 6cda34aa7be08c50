import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Database } from '../database/connect.ts';
import { ingest } from './ingest.ts';
import { readFolder } from './read-folder.ts';
import type { Summary } from './write-folder.ts';

export const SEEDS = resolve(import.meta.dirname, '../../seeds');

/** Ingests every folder of `seeds/` in alphabetical order. Unchanged folders are skipped. */
export function loadSeeds(database: Database, folder = SEEDS): Promise<Summary[]> {
  return database.session(async (transaction) => {
    const found: Summary[] = [];
    for (const name of (await readdir(folder)).sort()) {
      if (existsSync(join(folder, name, 'graph.yaml'))) found.push(await ingest({ transaction }, await readFolder(join(folder, name))));
    }
    return found;
  });
}
