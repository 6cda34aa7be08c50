import { execFile } from 'node:child_process';
import { chmod, cp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Config, PROJECT_ROOT } from '../../base/config.ts';
import { buildExplorer } from '../explorer/build.ts';
import { trackBuilds } from '../explorer/sources.ts';

const LIB = join(PROJECT_ROOT, 'lib');
/** What the server reads, besides its code and the explorer. */
const DATA = [
  'seeds',
  'examples/articles',
  'examples/officeholders',
  'schema/migrations',
  'schema/graph.schema.json',
  'src/app/graphiql/examples',
  'src/intake/model/prompt.md',
  'src/text/recognize/data',
];

/**
 * What `npm pack` packs, in `lib/`: the server as JavaScript in the same folders, since Node strips no types under node_modules, what it
 * reads, and the explorer, built.
 */
export async function runPackage(_: Config, __: readonly string[], stop: AbortSignal): Promise<void> {
  const explorer = await buildExplorer(PROJECT_ROOT, 'small', console.log, stop);
  if (explorer === null) throw new Error('The explorer is built with vite, which is not installed: npm ci');
  await rm(LIB, { recursive: true, force: true });
  await compile(stop);
  await chmod(join(LIB, 'src/main.js'), 0o755);
  for (const path of DATA) await cp(join(PROJECT_ROOT, path), join(LIB, path), { recursive: true });
  await cp(explorer, explorer.replace(dirname(explorer), trackBuilds(LIB)), { recursive: true });
  console.log(`The package is in ${LIB}`);
}

async function compile(signal: AbortSignal): Promise<void> {
  const tsc = join(PROJECT_ROOT, 'node_modules/typescript/bin/tsc');
  try {
    await promisify(execFile)(process.execPath, [tsc, '--project', 'tsconfig.package.json'], { cwd: PROJECT_ROOT, signal });
  } catch (cause) {
    const said = cause instanceof Error && 'stdout' in cause ? String(cause.stdout).trim() : '';
    throw new Error(`The server does not compile: ${said || String(cause)}`, { cause });
  }
}
