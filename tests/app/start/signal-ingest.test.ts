import { expect, onTestFinished, test } from 'vitest';
import { freshUrl } from '../../support/database.ts';
import { PRESS_NOTE, SECOND_NOTE } from '../../support/folder.ts';
import { createHome } from '../../support/home.ts';
import { pickCases } from '../../support/rounds.ts';
import { sqlOf } from '../../support/sql.ts';

test.each(
  pickCases(
    [
      ['SIGTERM', { code: 1, stdout: '', stderr: 'stopped by SIGTERM: nothing was written\n' }],
      ['SIGKILL', { code: null, stdout: '', stderr: '' }],
    ] as const,
    1,
  ),
)('an ingest that gets %s in the middle of its work has written nothing, and the next one writes all', async (signal, ending) => {
  const home = await createHome();
  onTestFinished(home.remove);
  const url = await freshUrl();
  const sql = sqlOf(url);
  const counts = () => sql`select (select count(*)::int from articles) as articles, (select count(*)::int from entities) as entities`;
  const before = [...(await counts())];
  const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = sql.begin(async (tx) => {
    await tx`lock table statements in share mode`; // it is read, and not written
    held.resolve();
    await release.promise;
  });
  await held.promise;
  const begun = home.begin(['ingest', PRESS_NOTE], { DATABASE_URL: url });
  await expect
    .poll(
      () =>
        sql`select from pg_stat_activity where datname = current_database() and application_name = 'shezhire writer' and wait_event_type = 'Lock'`,
    )
    .toHaveLength(1);
  begun.signal(signal);
  expect(await begun.ended).toEqual(ending);
  release.resolve();
  await holding;
  await expect
    .poll(() => sql`select from pg_stat_activity where datname = current_database() and application_name = 'shezhire writer'`)
    .toHaveLength(0);
  expect([...(await counts())]).toEqual(before);
  expect(await home.command(['ingest', PRESS_NOTE], { DATABASE_URL: url })).toMatchObject({ code: 0 });
  expect((await counts())[0]?.['articles']).toBe(Number(before[0]?.['articles']) + 1);
});

test('an ingest of several folders that is stopped says at which, and keeps what it wrote', async () => {
  const home = await createHome();
  onTestFinished(home.remove);
  const url = await freshUrl();
  const sql = sqlOf(url);
  await home.command(['ingest', PRESS_NOTE], { DATABASE_URL: url });
  const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = sql.begin(async (tx) => {
    await tx`lock table statements in share mode`; // it is read, and not written
    held.resolve();
    await release.promise;
  });
  await held.promise;
  const begun = home.begin(['ingest', PRESS_NOTE, SECOND_NOTE], { DATABASE_URL: url });
  await expect.poll(() => begun.printed()).toContain('[1/2] library-press-note: nothing has changed\n');
  begun.signal('SIGTERM');
  const { code, stderr } = await begun.ended;
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `Stopped at 2 of 2, ${SECOND_NOTE}: 1 article is in the graph, 1 not. Call the same again to go on there: what has not changed is passed over.\n`,
  });
  release.resolve();
  await holding;
  expect(await sql`select slug from articles where slug = 'second-press-note'`).toEqual([]);
});
