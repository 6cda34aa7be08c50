import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { createNewHome } from '../../support/home.ts';
import { runs } from '../../support/process.ts';

const COUNTS = '{ entities { totalCount } statements { totalCount } articles { totalCount } }';
const RECORDED = `{
  entities(first: 100) { nodes { id slug recordedAt } }
  statements(first: 100) { nodes { id recordedAt } }
  articles(first: 100) { nodes { id slug } }
}`;
const psqlIsHere = spawnSync('psql', ['--version']).status === 0;

test('a first start says what it holds and how to go on; a second finds the same; signals stop both', async () => {
  const home = await createNewHome();
  onTestFinished(home.remove);

  const first = await home.start();
  const [, entities, statements, articles] = /holds (\d+) entities and (\d+) statements from (\d+) article/.exec(first.printed()) ?? [];
  expect(await first.ask(COUNTS)).toEqual({
    entities: { totalCount: Number(entities) },
    statements: { totalCount: Number(statements) },
    articles: { totalCount: Number(articles) },
  });
  expect(Number(articles)).toBeGreaterThan(0);
  expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
  expect(first.printed()).toMatch(/^ {2}stop +Ctrl-C$/m);
  expect(first.printed()).toMatch(/^ {2}start over +npm run reset$/m);
  const psql = /^ {2}psql +(.+)$/m.exec(first.printed())?.[1];
  expect(psql).toMatch(/psql -h 127\.0\.0\.1 -p \d+ -U \w+ \w+$/);
  if (psqlIsHere) {
    const { stdout } = await promisify(execFile)('/bin/sh', ['-c', `${psql} -w -Atc 'select count(*) from articles'`]);
    expect(stdout.trim()).toBe(articles);
  }

  const recorded = await first.ask(RECORDED);
  const postgres = await home.postgres();
  expect(await first.stop('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
  expect(runs(postgres)).toBe(false);

  const second = await home.start();
  expect(await second.ask(RECORDED)).toEqual(recorded);
  const another = await home.postgres();
  expect(another).not.toBe(postgres);
  expect(await second.stop('SIGINT')).toMatchObject({ code: 0, stderr: '' });
  expect(runs(another)).toBe(false);
});
