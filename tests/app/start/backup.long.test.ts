import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PRESS_NOTE } from '../../support/folder.ts';
import { createHome, createNewHome } from '../../support/home.ts';
import { longTest } from '../../support/rounds.ts';
import { expectOneLine } from './one-line.ts';

const ALL = '{ entities(first: 100) { totalCount nodes { id slug label statements { totalCount } } } }';

test('a backup of a running server becomes the database of another home', async () => {
  const [home, other] = [await createHome(), await createNewHome()];
  onTestFinished(() => Promise.all([home.remove(), other.remove()]).then(() => {}));
  const server = await home.start();
  expect(await home.command(['ingest', PRESS_NOTE])).toMatchObject({ code: 0 });
  const file = join(home.folder, 'backup.zip');
  const backup = await home.command(['backup', file]);
  expect(backup).toMatchObject({ code: 0, stderr: '' });
  expect(backup.stdout).toContain(file);
  expectOneLine(await home.command(['backup', file]), /is there already: name another file$/m);

  expect(await other.command(['restore', file])).toMatchObject({ code: 0, stderr: '' });
  const restored = await other.start();
  expect(await restored.ask(ALL)).toEqual(await server.ask(ALL));
  expectOneLine(await other.command(['restore', file]), /^The database is not empty/);
});

longTest('data of an older Postgres says how it comes over', async () => {
  const home = await createHome();
  onTestFinished(home.remove);
  expect(await home.command(['ingest', PRESS_NOTE])).toMatchObject({ code: 0 });
  await rename(join(home.dataDir, 'postgres-18'), join(home.dataDir, 'postgres-17'));
  expectOneLine(
    await home.command([], { DATA_DIR: home.dataDir }),
    /is of Postgres 17, and this Shezhire runs Postgres 18: .*npm run backup.*npm run restore/,
  );
});
