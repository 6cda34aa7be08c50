import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { freshUrl } from '../support/database.ts';
import { openProxy } from '../support/proxy.ts';
import { sqlOf } from '../support/sql.ts';

const one = sql`select 1 as one`;
const slow = sql`select pg_sleep(30)`;

test('a query whose cancelling fails leaves a pool that answers, and no rejection that nobody handles', async () => {
  const url = await freshUrl();
  const plain = sqlOf(url);
  const proxy = await openProxy(url);
  const database = connect(proxy.url, { pool: 1 });
  await database.reader().execute(one);
  const stop = new AbortController();
  const asked = database.reader(stop.signal).execute(slow);
  asked.catch(() => {}); // told below
  await expect
    .poll(
      () => plain`select from pg_stat_activity where datname = current_database() and query = 'select pg_sleep(30)' and state = 'active'`,
    )
    .toHaveLength(1);
  proxy.refuse();
  stop.abort();
  await expect(asked).rejects.toThrow();
  proxy.pass();
  expect(await database.reader().execute(one)).toEqual([{ one: 1 }]);
  await database.close();
  await proxy.close();
});

test('a query given up while its connection opens leaves a pool that answers', async () => {
  const proxy = await openProxy(await freshUrl());
  proxy.pass(200);
  const database = connect(proxy.url, { pool: 1 });
  const stop = new AbortController();
  const asked = database.reader(stop.signal).execute(one);
  setTimeout(() => stop.abort(), 100);
  await expect(asked).rejects.toThrow();
  proxy.pass();
  expect(await database.reader().execute(one)).toEqual([{ one: 1 }]);
  await database.close();
  await proxy.close();
});
