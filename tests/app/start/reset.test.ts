import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PRESS_NOTE } from '../../support/folder.ts';
import { createHome, createNewHome } from '../../support/home.ts';
import { expectOneLine } from './one-line.ts';

test('a command without a server has a Postgres for itself alone, and reset removes the database and nothing else', async () => {
  const home = await createHome();
  onTestFinished(home.remove);
  expect(await home.command(['ingest', PRESS_NOTE])).toMatchObject({ code: 0, stderr: '' });
  expect(await home.postgres()).toBe(0);
  expect(await readdir(home.dataDir)).toContain('postgres-18');

  const own = join(home.dataDir, 'own.txt');
  await writeFile(own, 'not of the database');
  // Our own number, as a process of before the machine was restarted would have left it.
  await writeFile(join(home.dataDir, 'users', String(process.pid)), 'another start');
  expect(await home.command(['reset'])).toMatchObject({ code: 0, stderr: '' });
  expect(await readdir(home.dataDir)).toEqual(['own.txt']);
  expect(await readFile(own, 'utf8')).toBe('not of the database');
});

test.skipIf(process.getuid?.() !== 0)('root gives no folder away that holds something', async () => {
  const home = await createNewHome();
  onTestFinished(home.remove);
  await mkdir(home.dataDir);
  await writeFile(join(home.dataDir, 'own.txt'), '');
  expectOneLine(await home.command(['ingest', PRESS_NOTE]), /^DATA_DIR .* cannot be written by the account Postgres runs as/);
  expect((await stat(home.dataDir)).uid).toBe(0);
});
