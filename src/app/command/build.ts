import { type Config, PROJECT_ROOT } from '../../base/config.ts';
import { buildExplorer } from '../explorer/build.ts';

/** `npm run build`: builds the explorer if its sources are new, as every start does, with the smallest files. */
export async function buildCommand(_: Config, __: readonly string[], stop: AbortSignal): Promise<void> {
  const folder = await buildExplorer(PROJECT_ROOT, 'small', console.log, stop);
  if (folder === null) throw new Error('The explorer is built with vite, which is not installed: npm ci');
  console.log(`The explorer is in ${folder}`);
}
