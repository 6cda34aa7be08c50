import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { connect, type Db } from '../../src/database/connect.ts';
import { freshUrl } from '../support/database.ts';
import { openProxy, type TcpProxy } from '../support/proxy.ts';
import { sqlOf } from '../support/sql.ts';

const insert = (tx: Db, number: number) => tx.execute(sql`insert into kept values (${number})`);

/** Each loses the connection of a transaction in a way of its own. */
const LOSSES: Record<string, (proxy: TcpProxy, tx: Db) => Promise<unknown>> = {
  'reset while it waits': async (proxy) => proxy.reset(),
  'ended while it waits': async (proxy) => proxy.end(),
  'reset during a query': async (proxy, tx) => {
    setTimeout(proxy.reset, 50);
    await tx.execute(sql`select pg_sleep(5)`);
  },
  'terminated by the server': (_, tx) => tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`),
};

test.for(Object.entries(LOSSES))('a transaction that is %s fails, and nothing of it is written', async ([, lose]) => {
  const url = await freshUrl('empty');
  const proxy = await openProxy(url);
  const database = connect(proxy.url);
  const plain = sqlOf(url);
  await plain`create table kept (number int)`;
  const failed = database.transaction(async (tx) => {
    await insert(tx, 1);
    await lose(proxy, tx).catch(() => {}); // work that goes on all the same
    await new Promise((resolve) => setTimeout(resolve, 50));
    await insert(tx, 2).catch(() => {}); // as above
    await insert(tx, 3);
  });
  await expect(failed).rejects.toThrow();
  await database.transaction((tx) => insert(tx, 4));
  expect([...(await plain`select number from kept`)]).toEqual([{ number: 4 }]);
  await database.close();
  await proxy.close();
});

test('a transaction that is running when the database is closed is rolled back', async () => {
  const url = await freshUrl('empty');
  const database = connect(url);
  const plain = sqlOf(url);
  await plain`create table kept (number int)`;
  const begun = Promise.withResolvers<void>();
  const failed = database.transaction(async (tx) => {
    await insert(tx, 1);
    begun.resolve();
    await tx.execute(sql`select pg_sleep(30)`);
  });
  failed.catch(() => {}); // told below
  await begun.promise;
  await database.close();
  await expect(failed).rejects.toThrow();
  await expect(database.transaction((tx) => insert(tx, 2))).rejects.toThrow('UNAVAILABLE');
  expect([...(await plain`select number from kept`)]).toEqual([]);
});

test('what a transaction leaves behind does not run in the next one', async () => {
  const url = await freshUrl('empty');
  const database = connect(url);
  const plain = sqlOf(url);
  await plain`create table kept (number int)`;
  const next = Promise.withResolvers<void>();
  let late: Promise<unknown> = Promise.resolve();
  const pids: object[] = [];
  const findPid = async (tx: Db) => pids.push(...((await tx.execute(sql`select pg_backend_pid()`)) as unknown as object[]));
  await database.transaction(async (tx) => {
    await findPid(tx);
    late = next.promise.then(() => insert(tx, 1));
    late.catch(() => {}); // told below
  });
  await database.transaction(async (tx) => {
    await findPid(tx);
    next.resolve();
    await expect(late).rejects.toThrow();
    await insert(tx, 2);
  });
  expect(pids[0]).toEqual(pids[1]);
  expect([...(await plain`select number from kept`)]).toEqual([{ number: 2 }]);
  await database.close();
});
