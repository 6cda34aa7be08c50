import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { freshUrl } from '../support/database.ts';
import { sqlOf } from '../support/sql.ts';

test('who begins to listen after the end opens no connection, which would keep the process', async () => {
  const url = await freshUrl();
  const sql = sqlOf(url);
  const connected = () => sql`select 1 from pg_stat_activity where datname = current_database() and application_name = 'shezhire listener'`;
  const open = connect(url);
  open.follower.listen('changes', () => {});
  await expect.poll(connected).toHaveLength(1);
  await open.close();
  await expect.poll(connected).toHaveLength(0);
  const closed = connect(url);
  await closed.close();
  const told: string[] = [];
  closed.follower.listen('changes', () => told.push('told'));
  await sleep(300); // as long as a connection takes, and more
  expect([...(await connected()), ...told]).toEqual([]);
});
