import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PRESS_NOTE } from '../../support/folder.ts';
import { createHome } from '../../support/home.ts';
import { expectOneLine } from './one-line.ts';

const SIZE_MB = 160;
const MEGABYTE = 1024 * 1024;

/** Mounts a small disk of its own on a new folder. @returns whether this user may */
function mountDisk(folder: string): boolean {
  mkdirSync(folder);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m,mode=755`, 'tmpfs', folder]).status === 0;
}

test('a full disk lets read, refuses to write, and everything goes on once there is room (skipped without the right to mount)', async ({
  skip,
}) => {
  const home = await createHome();
  const disk = join(home.folder, 'disk');
  const isMounted = mountDisk(disk);
  onTestFinished(async () => {
    if (isMounted) execFileSync('umount', ['--lazy', disk]);
    await home.remove();
  });
  skip(!isMounted, 'this user may not mount a disk');
  const settings = { DATA_DIR: join(disk, 'data') };
  const fill = () => {
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.min(bavail * bsize, SIZE_MB * MEGABYTE)));
  };
  const free = () => rmSync(join(disk, 'ballast'));
  const ask = (server: { ask(query: string): Promise<unknown> }) =>
    server.ask('{ entities { totalCount } search(text: "Baibek") { totalCount } }');

  const first = await home.start(settings);
  const before = await ask(first);
  fill();
  expect(await ask(first)).toEqual(before);
  expect((await fetch(new URL('/ready', first.url))).status).toBe(200);
  expectOneLine(await home.command(['ingest', PRESS_NOTE], settings), /^There is no room left on the disk of /);
  expect(await first.stop('SIGTERM')).toMatchObject({ code: 0 });
  expect(await home.command([], settings)).toMatchObject({ code: 1, stderr: expect.stringMatching(/no room left|did not start: see /i) });

  free();
  const second = await home.start(settings);
  expect(await ask(second)).toEqual(before);
  expect(await home.command(['ingest', PRESS_NOTE], settings)).toMatchObject({ code: 0 });
  expect(await second.stop('SIGTERM')).toMatchObject({ code: 0 });
});
