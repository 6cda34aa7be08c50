import { execFile } from 'node:child_process';
import { chmod, cp, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Config } from '../../base/config.ts';
import { buildExplorer } from '../explorer/build.ts';
import { buildsOf } from '../explorer/sources.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const LIB = join(ROOT, 'lib');
/** What the server reads, besides its code and the explorer. */
const DATA = ['seeds', 'schema/migrations', 'schema/graph.schema.json', 'src/app/graphiql/examples'];

/**
 * What `npm pack` packs, in `lib/`: the server as JavaScript in the same folders, since Node strips no types under node_modules, what it
 * reads, and the explorer, built.
 */
export async function packageCommand(_: Config, __: readonly string[], stop: AbortSignal): Promise<void> {
  const explorer = await buildExplorer(ROOT, 'small', console.log, stop);
  if (explorer === null) throw new Error('The explorer is built with vite, which is not installed: npm ci');
  await rm(LIB, { recursive: true, force: true });
  await compile(stop);
  await chmod(join(LIB, 'src/main.js'), 0o755);
  for (const path of DATA) await cp(join(ROOT, path), join(LIB, path), { recursive: true });
  await cp(explorer, explorer.replace(dirname(explorer), buildsOf(LIB)), { recursive: true });
  console.log(`The package is in ${LIB}`);
}

async function compile(signal: AbortSignal): Promise<void> {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  try {
    await promisify(execFile)(process.execPath, [tsc, '--project', 'tsconfig.package.json'], { cwd: ROOT, signal });
  } catch (cause) {
    const said = cause instanceof Error && 'stdout' in cause ? String(cause.stdout).trim() : '';
    throw new Error(`The server does not compile: ${said || String(cause)}`, { cause });
  }
}
