import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { subscribe } from '../support/events.ts';
import { PRESS_NOTE } from '../support/folder.ts';
import { createNewHome } from '../support/home.ts';
import { hasPgbouncer, type Pgbouncer, startPgbouncer } from '../support/pgbouncer.ts';
import { writeRootQueries } from '../support/root-queries.ts';
import { pickCases } from '../support/rounds.ts';
import { sqlOf } from '../support/sql.ts';

/** Fewer sessions than connections of ours, so that they are shared. */
const SESSIONS = 4;
/** Root fields whose answers tell of the server or of the moment. */
const OF_THE_MOMENT = new Set(['changeCursor', 'topology']);

let pgbouncer: Pgbouncer | undefined;
beforeAll(async () => {
  if (hasPgbouncer) pgbouncer = await startPgbouncer(inject('serverUrl'), SESSIONS);
});
afterAll(() => pgbouncer?.stop());

/** A database without a table, and its address through pgbouncer. */
async function bareDatabase(): Promise<{ direct: string; pooled: string }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await sqlOf(inject('serverUrl')).unsafe(`create database ${name}`);
  const direct = inject('serverUrl').replace(/postgres$/, name);
  return { direct, pooled: pgbouncer?.urlOf(direct) ?? '' };
}

test.skipIf(!hasPgbouncer)(
  'behind pgbouncer in transaction mode a server starts, answers as without it, tells what is new, and leaves nothing in the sessions (skipped without pgbouncer)',
  { timeout: 300_000 },
  async () => {
    const { direct, pooled } = await bareDatabase();
    const home = await createNewHome();
    onTestFinished(home.remove);
    const settings = { DATABASE_URL: pooled, DATABASE_POOLER: 'transaction' };
    const server = await home.start(settings);

    const database = connect(direct);
    const { ask } = clientOf({ database });
    const askPooled = async (query: string, variables: object) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(server.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).json();
    };
    const queries = pickCases(
      writeRootQueries().filter(({ field }) => !OF_THE_MOMENT.has(field)),
      12,
    );
    for (const { query, variables } of queries)
      expect((await askPooled(query, variables)).data).toEqual((await ask(query, variables)).data);
    await database.close();

    const events = await subscribe(new URL(server.url).origin, {}, {}, 'subscription { changes { kind } }');
    const ingested = home.command(['ingest', PRESS_NOTE], settings);
    expect((await events.next()).data.data.changes.kind).toBe('ARTICLE_RECORDED');
    expect(await ingested).toMatchObject({ code: 0, stderr: '' });
    events.drop();

    expect([
      ...(await sqlOf(
        direct,
      )`select mode from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`),
    ]).toEqual([]);
    const session = sqlOf(pooled);
    for (let asked = 0; asked < SESSIONS; asked += 1)
      expect([...(await session`select current_setting('statement_timeout') as timeout, current_setting('jit') as jit`)]).toEqual([
        { timeout: '0', jit: 'on' },
      ]);
    await session.end();
    expect(await server.stop('SIGTERM')).toMatchObject({ code: 0 });
  },
);

test.skipIf(!hasPgbouncer)(
  'behind pgbouncer every query has its settings, and one that is given up is stopped (skipped without pgbouncer)',
  async () => {
    const { direct, pooled } = await bareDatabase();
    const database = connect(pooled, { isPooled: true, pool: 2 });
    onTestFinished(() => database.close());
    const asked = database.reader().execute(sql`select current_setting('statement_timeout') as timeout, current_setting('jit') as jit`);
    expect(await asked).toEqual([{ timeout: '10s', jit: 'off' }]);
    const stop = new AbortController();
    const slow = database.reader(stop.signal).execute(sql`select pg_sleep(30)`);
    slow.catch(() => {}); // told below
    const plain = sqlOf(direct);
    const sleeping = () =>
      plain`select from pg_stat_activity where datname = current_database() and query = 'select pg_sleep(30)' and state = 'active'`;
    await expect.poll(sleeping).toHaveLength(1);
    stop.abort();
    await expect(slow).rejects.toThrow();
    await expect.poll(sleeping).toHaveLength(0);
    expect(await database.reader().execute(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  },
);

test.skipIf(!hasPgbouncer)('a server that is not told of pgbouncer says which setting tells it (skipped without pgbouncer)', async () => {
  const { pooled } = await bareDatabase();
  const home = await createNewHome();
  onTestFinished(home.remove);
  const { code, stderr } = await home.command([], { DATABASE_URL: pooled });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^DATABASE_URL \(.*\): .*set DATABASE_POOLER=transaction\n$/);
});
