import { join } from 'node:path';
import { type Config, PROJECT_ROOT } from '../../base/config.ts';
import { importCommand } from './import.ts';
import { ingestCommand } from './ingest.ts';

/** Articles of an invented city. */
const ARTICLES = join(PROJECT_ROOT, 'examples/articles');
/** Tables of real office-holders and places, with their mappings beside them. */
const DEMO_TABLES = ['places', 'holders'].map((name) => join(PROJECT_ROOT, 'examples/officeholders', name));

/** The demo has a database of its own, unless one was chosen: what is invented stays out of the user's graph. */
export const chooseDemoFolder = (config: Config): Config =>
  config.databaseUrl !== undefined || config.dataDirChosen ? config : { ...config, dataDir: `${config.dataDir}-demo` };

/** `npm run demo` */
export async function runDemo(config: Config, _: readonly string[], stop: AbortSignal, hurry: AbortSignal): Promise<void> {
  const own = chooseDemoFolder(config);
  await ingestCommand(own, [ARTICLES], stop, hurry, new Set());
  for (const table of DEMO_TABLES) await importCommand(own, [`${table}.csv`, `${table}.yaml`], stop, hurry, new Set());
  const { serve } = await import('./serve.ts');
  await serve(own, [], stop, hurry, new Set(['demo']));
}
