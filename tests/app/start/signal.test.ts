import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRESS_NOTE } from '../../support/folder.ts';
import { createHome, type Home } from '../../support/home.ts';
import { kill, runs, until } from '../../support/process.ts';
import { longTest, pickCases } from '../../support/rounds.ts';

let home: Home;
beforeAll(async () => {
  home = await createHome();
});
afterAll(() => home.remove());

test.each(
  pickCases(
    [
      ['SIGTERM', 'the server', []],
      ['SIGHUP', 'the server', []],
      ['SIGINT', 'an ingest', ['ingest', PRESS_NOTE]],
    ] as const,
    1,
  ),
)('%s leaves no Postgres behind, also while %s is starting', async (signal, _who, args) => {
  const begun = home.begin(args);
  let postgres = 0;
  await until('Postgres runs', async () => {
    postgres = await home.postgres();
    return postgres > 0;
  });
  begun.signal(signal);
  const { code } = await begun.ended;
  expect(code).not.toBe(null); // it left of its own accord
  expect(runs(postgres)).toBe(false);
});

longTest('a server whose Postgres was killed still stops in peace', async () => {
  const server = await home.start();
  await kill(await home.postgres(), 'SIGKILL');
  expect(await server.stop('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
});
