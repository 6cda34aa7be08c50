import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest';
import { freshUrl } from '../../support/database.ts';
import { createHome, type Home } from '../../support/home.ts';
import { longTest } from '../../support/rounds.ts';
import { expectOneLine } from './one-line.ts';

const isHere = spawnSync('psql', ['--version']).status === 0;
const needsPsql = ({ skip }: TestContext) => skip(!isHere, 'there is no psql here');

let home: Home;
beforeAll(async () => {
  home = await createHome();
});
afterAll(() => home.remove());

const psql = (...args: string[]) => home.command(['sql', '-At', ...args]);

test('npm run sql is the reader in the schema graph, whose owner does not come back', async (context) => {
  needsPsql(context);
  const sql = [
    "select current_user, session_user, current_schema, (select label_en from entities where slug = 'birgemiz')",
    'reset role',
    'reset session authorization',
    'select current_user',
    'select 1 from public.entities',
    'set role shezhire',
    'set session authorization shezhire',
  ];
  const { code, stdout, stderr } = await psql(...sql.flatMap((one) => ['-c', one]));
  expect(stdout.split('\n')).toEqual(['shezhire_reader|shezhire_reader|graph|Birgemiz fund', 'RESET', 'RESET', 'shezhire_reader', '']);
  expect(stderr.match(/permission denied/g)).toHaveLength(3);
  expect(code).toBe(1); // psql's own, for the last
  expect(await home.postgres()).toBe(0); // it was the last user
});

longTest('several at once beside a server all get in', async (context) => {
  needsPsql(context);
  const server = await home.start();
  const ended = await Promise.all([1, 2].map((n) => psql('-c', `select ${n}`)));
  expect(ended).toEqual([1, 2].map((n) => ({ code: 0, stdout: `${n}\n`, stderr: '' })));
  expect(await server.stop('SIGTERM')).toMatchObject({ code: 0 });
});

test('an address without host and user is read by the reader too', async (context) => {
  needsPsql(context);
  const { hostname, port, username, password, pathname } = new URL(await freshUrl());
  const settings = { DATABASE_URL: `postgres://${pathname}`, PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: password };
  const ended = await home.command(['sql', '-At', '-c', 'select current_user, current_database()'], settings);
  expect(ended).toEqual({ code: 0, stdout: `shezhire_reader|${pathname.slice(1)}\n`, stderr: '' });
});

test('without psql one line says what to install, or where to look', async () => {
  const nothing = await mkdtemp(join(tmpdir(), 'shezhire-no-psql-'));
  const ended = await home.command(['sql'], { PATH: nothing });
  await rm(nothing, { recursive: true });
  expectOneLine(
    ended,
    /^There is no psql here: install it \(.*postgresql-client.*\), or, .*postgres:\/\/shezhire_reader:\S+@127\.0\.0\.1:\d+\/shezhire /,
  );
});
