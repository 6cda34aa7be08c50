import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { freshDatabase } from '../support/database.ts';
import { collectLog } from '../support/logged.ts';
import { sqlOf } from '../support/sql.ts';
import { reconcilerOf } from './client.ts';

const PATHS = [
  '?queries={"q0":{"query":"a"}}',
  '/suggest/entity?prefix=a',
  '/preview?id=E1',
  '/properties',
  '?extend={"ids":["E1"],"properties":[{"id":"label"}]}',
];

test.each(PATHS)('a database that is away is 503, to try again: %s', async (path) => {
  const database = connect('postgres://nobody:secret@127.0.0.1:1/none', { pool: 1 });
  const { get } = reconcilerOf({ database });
  const response = await get(path);
  expect(response.status, path).toBe(503);
  expect(response.headers.get('retry-after')).toBe('1');
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringMatching(/^UNAVAILABLE: /) });
  expect(text).not.toMatch(/secret|127\.0\.0\.1/);
  expect((await get()).status).toBe(200);
  await database.close();
});

test('a request past its deadline is 504, and its query is stopped', async () => {
  const database = await freshDatabase();
  const sql = sqlOf(database.url);
  let release = () => {};
  const held = sql.begin(async (tx) => {
    await tx`lock table entities, names in access exclusive mode`;
    await new Promise<void>((resolve) => {
      release = resolve;
    });
  });
  await expect.poll(() => sql`select 1 from pg_locks where mode = 'AccessExclusiveLock' and relation = 'names'::regclass`).toHaveLength(1);
  const response = await reconcilerOf({ database, deadlineMs: 300 }).form('queries', { q0: { query: 'Baibek' } });
  expect(response.status).toBe(504);
  expect(await response.json()).toMatchObject({ code: 'TIMEOUT', message: expect.stringContaining('given up') });
  await expect
    .poll(
      () =>
        sql`select 1 from pg_stat_activity where application_name = 'shezhire' and wait_event_type = 'Lock' and datname = current_database()`,
    )
    .toHaveLength(0);
  release();
  await held;
});

test('an internal error is masked to the client and logged with its cause', async () => {
  const database = await freshDatabase();
  await sqlOf(database.url)`alter table names rename column text to hidden`;
  const { log, lines, text } = collectLog();
  const response = await reconcilerOf({ database, log }).get('/preview?id=E1');
  expect(response.status).toBe(500);
  const { code, message, requestId } = await response.json();
  expect(code).toBe('INTERNAL');
  expect(message).toContain(requestId);
  expect(message).not.toMatch(/select|names|does not exist/i);
  expect(lines()).toContainEqual(expect.objectContaining({ msg: 'unexpected error', requestId }));
  expect(text()).toMatch(/column .*text.* does not exist/);
});
