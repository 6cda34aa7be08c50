import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { fingerprintSources, trackBuilds } from './sources.ts';

/** Vite's command, which a production image does not have. */
function viteCommand(root: string): string | null {
  try {
    return join(dirname(createRequire(join(root, 'explorer/package.json')).resolve('vite/package.json')), 'bin/vite.js');
  } catch {
    return null;
  }
}

/** How a build is compressed: `quick` for who waits for the server, `small` for all who load the page. */
export type Compression = 'quick' | 'small';

/**
 * The folder of a build of the sources as they are; built now if there is none. Without sources it is the build that came along.
 * Null if there is nothing to serve and nothing to build with. A small build does where a quick one is asked for.
 * @throws if it does not build
 */
export async function buildExplorer(
  root: string,
  compression: Compression,
  say: (line: string) => void,
  stop: AbortSignal,
): Promise<string | null> {
  const builds = trackBuilds(root);
  const fingerprint = fingerprintSources(root);
  if (fingerprint === null) {
    const [shipped] = existsSync(builds) ? await readdir(builds) : [];
    return shipped === undefined ? null : join(builds, shipped);
  }
  const small = join(builds, fingerprint);
  const build = compression === 'small' ? small : `${small}-quick`;
  const vite = viteCommand(root);
  for (const folder of [small, build]) if (existsSync(folder)) return folder;
  if (!vite) return null;
  say(`Building the explorer, as its sources are new: ${compression === 'small' ? 'half a minute' : 'a few seconds'}.`);
  await mkdir(builds, { recursive: true });
  const unfinished = await mkdtemp(join(builds, '.unfinished-'));
  try {
    await run(vite, root, unfinished, compression, stop);
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
async function run(vite: string, root: string, outDir: string, compression: Compression, signal: AbortSignal): Promise<void> {
  const args = [vite, 'build', join(root, 'explorer'), '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error', '--mode', compression];
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
    if (!name.startsWith(kept) && !name.startsWith('.')) await rm(join(builds, name), { recursive: true, force: true });
  }
}
