import postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { freshUrl } from '../../support/database.ts';
import { PRESS_NOTE } from '../../support/folder.ts';
import { createHome } from '../../support/home.ts';
import { until } from '../../support/process.ts';
import { pickCases } from '../../support/rounds.ts';

const MIGRATION_LOCK = 7_219_460;

test.for(
  pickCases(
    [
      ['a lock of a session', (sql: postgres.Sql) => sql`select pg_advisory_lock(${MIGRATION_LOCK})`],
      ['a transaction', (sql: postgres.Sql) => sql`begin; lock table predicates in access exclusive mode`.simple()],
    ] as const,
    1,
  ),
)('a start that waits for %s says for whom, and ends on SIGTERM', async ([, hold]) => {
  const home = await createHome();
  onTestFinished(home.remove);
  const url = await freshUrl();
  const keeper = postgres(url, { max: 1, connection: { application_name: 'keeper' } });
  onTestFinished(() => keeper.end({ timeout: 0 }));
  await hold(keeper);
  const begun = home.begin([], { DATABASE_URL: url });
  await until('it says for whom it waits', () =>
    /^Waiting for process \d+ of the database: keeper from 127\.0\.0\.1, since \d+ s\.$/m.test(begun.printed()),
  );
  begun.signal('SIGTERM');
  expect(await begun.ended).toMatchObject({ code: 1, stderr: 'stopped by SIGTERM: nothing was written\n' });
});

test('an ingest that waits for another writer says for whom, and goes on after it', async () => {
  const home = await createHome();
  onTestFinished(home.remove);
  const url = await freshUrl();
  const keeper = postgres(url, { max: 1, connection: { application_name: 'keeper' } });
  onTestFinished(() => keeper.end({ timeout: 0 }));
  await keeper`begin; update names set role = 'SHORT' where role = 'ALIAS'`.simple();
  const begun = home.begin(['ingest', PRESS_NOTE], { DATABASE_URL: url });
  await until('it says for whom it waits', () => /^Waiting for process \d+ of the database: keeper from/m.test(begun.printed()));
  await keeper`commit`.simple();
  expect(await begun.ended).toMatchObject({ code: 0, stdout: expect.stringContaining('library-press-note') });
  const operations = await keeper`select operation, account, is_open from revisions order by id desc limit 2`;
  expect(operations).toMatchObject([
    { operation: 'INGEST', is_open: false },
    { operation: 'SQL', account: keeper.options.user, is_open: false },
  ]);
});
