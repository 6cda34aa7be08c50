import { resolve } from 'node:path';
import { buildExplorer } from '../../src/app/explorer/build.ts';
import { type ExplorerFiles, readExplorer } from '../../src/app/explorer/files.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const build = () => buildExplorer(ROOT, 'small', console.log, new AbortController().signal);

/** Before all tests, once: the servers that they start find it built. */
export async function setup(): Promise<void> {
  await build();
}

/** The explorer as it is built. */
export async function builtExplorer(): Promise<ExplorerFiles> {
  const folder = await build();
  if (folder === null) throw new Error('the explorer is not built');
  return readExplorer(folder);
}
