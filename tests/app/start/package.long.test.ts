import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { freshUrl } from '../../support/database.ts';
import { until } from '../../support/process.ts';
import { ROOT, runProgram } from '../../support/run.ts';

const run = promisify(execFile);
const Manifest = z.object({ bin: z.object({ shezhire: z.string() }), dependencies: z.record(z.string(), z.string()) });

/** An empty folder, beside which the package lies as npm would install it. Its dependencies are the project's. */
async function installPackage(): Promise<{ folder: string; program: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'shezhire-package-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: ROOT });
  const [packed = ''] = (await readdir(folder)).filter((file) => file.endsWith('.tgz'));
  const modules = join(folder, 'installed/node_modules');
  const home = join(modules, 'shezhire');
  await mkdir(home, { recursive: true });
  await run('tar', ['xzf', join(folder, packed), '--strip-components=1', '-C', home]);
  const { bin, dependencies } = Manifest.parse(JSON.parse(await readFile(join(home, 'package.json'), 'utf8')));
  for (const name of Object.keys(dependencies)) {
    await mkdir(join(modules, name, '..'), { recursive: true });
    await symlink(join(ROOT, 'node_modules', name), join(modules, name));
  }
  const empty = join(folder, 'empty');
  await mkdir(empty);
  return { folder: empty, program: join(home, bin.shezhire) };
}

test('what npm pack packs starts in an empty folder, with seeds and explorer and without the sources', async () => {
  const { folder, program } = await installPackage();
  const server = runProgram(
    process.execPath,
    [program],
    { PORT: '0', LOG_LEVEL: 'warn', DATABASE_URL: await freshUrl('empty') },
    { cwd: folder },
  );
  onTestFinished(() => server.signal('SIGKILL'));
  await until('it serves', () => /^ {2}stop /m.test(server.printed()));
  const url = /explorer +(\S+)/.exec(server.printed())?.[1] ?? '';
  const page = await (await fetch(url)).text();
  const [script = ''] = /assets\/[\w-]+\.js/.exec(page) ?? [];
  expect((await fetch(new URL(script, url))).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await (await fetch(new URL('schema.graphql', url))).text()).toBe(await readFile(join(ROOT, 'schema/schema.graphql'), 'utf8'));
  expect(server.printed()).toMatch(/ from 1 article\.$/m);
  server.signal('SIGTERM');
  expect(await server.ended).toMatchObject({ code: 0, stderr: '' });
  expect(await readdir(folder)).toEqual([]);

  const { stdout } = await run(process.execPath, [program, '--help'], { cwd: folder });
  expect(stdout).toMatch(/^ {2}shezhire ingest /m);
  expect(stdout).not.toContain('npm');
  expect(stdout).not.toContain(' print '); // it writes files of the project
});
