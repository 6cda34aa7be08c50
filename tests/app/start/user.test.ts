import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createNewHome } from '../../support/home.ts';
import { runs } from '../../support/process.ts';
import { ROOT, run, type User } from '../../support/run.ts';

/** The user `nobody`, where we are root and it can read our files. Where we are not root every other test is one of an ordinary user. */
function ordinaryUser(): User {
  if (process.getuid?.() !== 0) return undefined;
  const nobody = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  const user = nobody ? { uid: Number(nobody[1]), gid: Number(nobody[2]) } : undefined;
  const reads = spawnSync(process.execPath, ['--check', 'src/main.ts'], { cwd: ROOT, ...user }).status === 0;
  return reads ? user : undefined;
}

const user = ordinaryUser();

test.skipIf(!user)('an ordinary user starts and stops a server; what it made stays theirs where root comes after', async () => {
  const home = await createNewHome(user);
  onTestFinished(home.remove);
  const server = await home.start();
  expect(JSON.stringify(await server.ask('{ entities { totalCount } }'))).toMatch(/:[1-9]/);
  const postgres = await home.postgres();
  expect(await server.stop('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
  expect(runs(postgres)).toBe(false);

  const { ended } = run(['ingest', 'seeds/birgemiz'], { DATA_DIR: home.dataDir });
  expect(await ended).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('nothing has changed') });
  for (const path of ['', 'postgres-18']) expect((await stat(join(home.dataDir, path))).uid).toBe(user?.uid);
  expect(await home.command(['reset'])).toMatchObject({ code: 0, stderr: '' });
});
