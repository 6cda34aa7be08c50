import { expect, onTestFinished, test } from 'vitest';
import { PRESS_NOTE } from '../../support/folder.ts';
import { createHome } from '../../support/home.ts';
import { kill, runs } from '../../support/process.ts';

const EVERYTHING = '{ entities(first: 100) { nodes { id recordedAt } } statements(first: 100) { totalCount nodes { id recordedAt } } }';

test('whatever is killed, the next start finds everything, and the last server to leave stops Postgres', { timeout: 120_000 }, async () => {
  const home = await createHome();
  onTestFinished(home.remove);
  const first = await home.start();
  expect(await home.command(['ingest', PRESS_NOTE])).toMatchObject({ code: 0 });
  const everything = await first.ask(EVERYTHING);
  const postgres = await home.postgres();

  await first.stop('SIGKILL');
  expect(runs(postgres)).toBe(true);
  const second = await home.start();
  expect(await home.postgres()).toBe(postgres);
  expect(await second.ask(EVERYTHING)).toEqual(everything);

  await Promise.all([kill(postgres, 'SIGKILL'), second.stop('SIGKILL')]);
  const third = await home.start();
  expect(await third.ask(EVERYTHING)).toEqual(everything);

  await kill(await home.postgres(), 'SIGKILL');
  const fourth = await home.start();
  expect(await fourth.ask(EVERYTHING)).toEqual(everything);
  expect(await third.ask(EVERYTHING)).toEqual(everything); // its Postgres has come back where it was

  const last = await home.postgres();
  expect(await third.stop('SIGTERM')).toMatchObject({ code: 0 });
  expect(runs(last)).toBe(true);
  expect(await fourth.stop('SIGTERM')).toMatchObject({ code: 0 });
  expect(runs(last)).toBe(false);
});
