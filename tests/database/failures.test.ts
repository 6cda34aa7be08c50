import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

const pipeBoth = (one: Socket, other: Socket): void => {
  for (const socket of [one, other]) socket.on('error', () => {});
  one.pipe(other).pipe(one);
};

function logged() {
  const stream = new PassThrough();
  const lines: string[] = [];
  stream.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  return { log: pino({ level: 'info' }, stream), lines };
}

test('an internal error is masked to the client and logged with its cause', async () => {
  const database = await freshDatabase();
  const sql = postgres(database.url, { max: 1 });
  await sql`alter table names rename column text to hidden`;
  await sql.end();
  const { log, lines } = logged();
  const { errors } = await clientOf({ database, log }).ask('{ entities { nodes { label } } }');
  expect(errors?.[0]?.message).toMatch(/^INTERNAL: something went wrong/);
  expect(JSON.stringify(errors)).not.toMatch(/select|names|does not exist/i);
  expect(lines.join('')).toContain(String(errors?.[0]?.extensions?.['requestId']));
  expect(lines.join('')).toMatch(/column .*text.* does not exist/);
});

test('a database that is away is UNAVAILABLE, to try again', async () => {
  const database = connect('postgres://nobody:secret@127.0.0.1:1/none', { pool: 1 });
  const { errors, status } = await clientOf({ database }).ask('{ entities { totalCount } }');
  expect(errors?.[0]?.extensions?.['code']).toBe('UNAVAILABLE');
  expect(status).toBe(503);
  expect(JSON.stringify(errors)).not.toMatch(/secret/);
  expect((await clientOf({ database }).fetch('/ready')).status).toBe(503);
  expect((await clientOf({ database }).fetch('/live')).status).toBe(200);
  await database.close();
});

test('a database that is away is asked anew each time, and answers once it is there', async () => {
  const there = await freshDatabase();
  const address = new URL(there.url);
  const behind = Number(address.port);
  const gate = createServer((socket) => pipeBoth(socket, createConnection(behind, address.hostname)));
  const port = await new Promise<number>((done) => gate.listen(0, '127.0.0.1', () => done((gate.address() as AddressInfo).port))); // TCP
  await new Promise((done) => gate.close(done));
  address.port = String(port);
  const database = connect(address.href, { pool: 1 });
  const { ask } = clientOf({ database });
  const codes = [await ask('{ entities { totalCount } }'), await ask('{ entities { totalCount } }')].map(
    ({ errors }) => errors?.[0]?.extensions?.['code'],
  );
  expect(codes).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
  await new Promise<void>((done) => gate.listen(port, '127.0.0.1', done));
  await expect.poll(async () => (await ask('{ entities { totalCount } }')).data?.entities.totalCount, { timeout: 10_000 }).toBe(63);
  await database.close();
  gate.close();
});

test('what a query given up had brought does not stand before what the next one brings', async () => {
  const database = await freshDatabase('seeded', { pool: 1 });
  const stop = new AbortController();
  const given = database
    .reader(stop.signal)
    .execute(sql`select pg_sleep(case when n > 5000 then 0.01 else 0 end), repeat('x', 1000) from generate_series(1, 20000) n`);
  setTimeout(() => stop.abort(), 300);
  await expect(given).rejects.toThrow();
  for (let again = 0; again < 3; again += 1) {
    expect((await clientOf({ database }).ask('{ entity(ref: "birgemiz") { slug } kinds { kind } }')).data.entity).toEqual({
      slug: 'birgemiz',
    });
  }
});

test('a connection that was idle for long is given up, and the next query opens another', async () => {
  const database = await freshDatabase('seeded', { idleTimeoutMs: 1_000 });
  const sql = postgres(database.url, { max: 1 });
  const { ask } = clientOf({ database });
  const connected = () => sql`select pid from pg_stat_activity where datname = current_database() and application_name = 'shezhire'`;
  await ask('{ entities { totalCount } }');
  expect(await connected()).toHaveLength(1);
  await expect.poll(connected, { timeout: 10_000 }).toHaveLength(0);
  expect((await ask('{ entities { totalCount } }')).data).toEqual({ entities: { totalCount: 63 } });
  await sql.end();
});

test('an operation past its deadline is TIMEOUT, and its query is stopped', async () => {
  const database = await freshDatabase();
  const sql = postgres(database.url, { max: 2 });
  let release = () => {};
  const held = sql.begin(async (tx) => {
    await tx`lock table entities in access exclusive mode`;
    await new Promise<void>((resolve) => {
      release = resolve;
    });
  });
  await expect
    .poll(() => sql`select 1 from pg_locks where mode = 'AccessExclusiveLock' and relation = 'entities'::regclass`)
    .toHaveLength(1);
  const { errors } = await clientOf({ database, deadlineMs: 300 }).ask('{ entities { totalCount } }');
  expect(errors?.[0]?.extensions?.['code']).toBe('TIMEOUT');
  await expect
    .poll(
      () =>
        sql`select 1 from pg_stat_activity where application_name = 'shezhire' and wait_event_type = 'Lock' and datname = current_database()`,
    )
    .toHaveLength(0);
  release();
  await held;
  await sql.end();
});

test('a read on a connection that died is asked once more', async () => {
  const database = await freshDatabase();
  const { ask } = clientOf({ database });
  await ask('{ entities { totalCount } }');
  const sql = postgres(database.url, { max: 1 });
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
  await sql.end();
  expect((await ask('{ entities { totalCount } }')).data).toEqual({ entities: { totalCount: 63 } });
});

test('more operations at once than connections are all answered', async () => {
  const database = await freshDatabase('seeded', { pool: 2 });
  const { ask } = clientOf({ database });
  const answers = await Promise.all(Array.from({ length: 40 }, () => ask('{ entities { totalCount } }')));
  expect(answers.map(({ data }) => data.entities.totalCount)).toEqual(Array(40).fill(63));
});

test('one operation cannot keep all others from the database', async () => {
  const database = await freshDatabase('seeded', { pool: 3 });
  const { ask } = clientOf({ database, deadlineMs: 3_000 });
  const sql = postgres(database.url, { max: 2 });
  let release = () => {};
  const held = sql.begin(async (tx) => {
    await tx`lock table names in access exclusive mode`;
    await new Promise<void>((resolve) => {
      release = resolve;
    });
  });
  await expect.poll(() => sql`select 1 from pg_locks where mode = 'AccessExclusiveLock' and relation = 'names'::regclass`).toHaveLength(1);
  const greedy = ask(`{ ${Array.from({ length: 20 }, (_, at) => `a${at}: search(text: "name ${at}") { totalCount }`).join(' ')} }`);
  expect((await ask('{ entities { totalCount } }')).data).toEqual({ entities: { totalCount: 63 } });
  expect((await greedy).errors?.[0]?.extensions?.['code']).toBe('TIMEOUT');
  release();
  await held;
  await sql.end();
});
