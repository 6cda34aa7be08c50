import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { buildsOf, fingerprintSources } from './sources.ts';

/** Vite's command, which a production image does not have. */
function viteCommand(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  } catch {
    return null;
  }
}

/**
 * The folder of a build of the sources as they are; built now where there is none. Without sources it is the build that came along.
 * Null where there is nothing to serve and nothing to build with.
 * @throws where it does not build
 */
export async function buildExplorer(root: string, say: (line: string) => void, stop: AbortSignal): Promise<string | null> {
  const builds = buildsOf(root);
  const fingerprint = fingerprintSources(root);
  if (fingerprint === null) {
    const [shipped] = existsSync(builds) ? await readdir(builds) : [];
    return shipped === undefined ? null : join(builds, shipped);
  }
  const build = join(builds, fingerprint);
  const vite = viteCommand();
  if (existsSync(build)) return build;
  if (!vite) return null;
  say('Building the explorer, as its sources are new: a few seconds.');
  await mkdir(builds, { recursive: true });
  const unfinished = await mkdtemp(join(builds, '.unfinished-'));
  try {
    await run(vite, root, unfinished, stop);
    await chmod(unfinished, 0o755); // as a folder that was made here otherwise would be
    await rename(unfinished, build).catch((cause: unknown) => {
      if (!existsSync(build)) throw cause; // else another process was faster, with the same
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await removeOthers(builds, fingerprint);
  return build;
}

/** With nothing of this process's environment: whoever builds, it becomes the same. */
async function run(vite: string, root: string, outDir: string, signal: AbortSignal): Promise<void> {
  const args = [vite, 'build', join(root, 'explorer'), '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'];
  try {
    await promisify(execFile)(process.execPath, args, { cwd: root, signal, env: { NODE_ENV: 'production' } });
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : '';
    throw new Error(`the explorer does not build: ${said || String(cause)}`, { cause });
  }
}

/** A server that runs has its build in memory. */
async function removeOthers(builds: string, kept: string): Promise<void> {
  for (const name of await readdir(builds)) {
    if (name !== kept && !name.startsWith('.')) await rm(join(builds, name), { recursive: true, force: true });
  }
}
