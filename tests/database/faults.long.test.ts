import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { toGraphError } from '../../src/database/failure.ts';
import { clientOf } from '../support/client.ts';
import { createHome } from '../support/home.ts';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.ts';
import { kill } from '../support/process.ts';
import { openProxy } from '../support/proxy.ts';
import { sqlOf } from '../support/sql.ts';
import { disturbUnderLoad } from './load.ts';

let server: OwnPostgres;
beforeAll(async () => {
  server = await startOwnPostgres(['max_connections=40']);
});
afterAll(() => server.stop());

function connectTo(url: string, pool = 10): Database {
  const database = connect(url, { pool });
  onTestFinished(() => database.close());
  return database;
}

test('a Postgres that is restarted under load, in good order or at once, is asked again when it is back', async () => {
  const { ask } = clientOf({ database: connectTo(server.url) });
  for (const mode of ['fast', 'immediate', 'fast', 'immediate'] as const) await disturbUnderLoad(ask, () => server.restart(mode));
});

test('a process of Postgres that is killed under load takes all connections with it, and is recovered from', async () => {
  const { ask } = clientOf({ database: connectTo(server.url) });
  for (let round = 0; round < 3; round += 1)
    await disturbUnderLoad(
      ask,
      async () => {
        const plain = postgres(server.url, { max: 1 });
        const [backend] = await plain`select pid from pg_stat_activity where application_name = 'shezhire' limit 1`;
        await kill(Number(backend?.['pid']), 'SIGKILL');
        await plain.end({ timeout: 0 });
      },
      10_000, // of which Postgres takes a part to recover
    );
});

test('a statement that takes longer than 10 s is a timeout', async () => {
  const database = connectTo(server.url);
  const outcome = await database
    .reader()
    .execute(sql`select pg_sleep(12)`)
    .catch((error: unknown) => toGraphError(error)); // prettier-ignore
  expect(outcome).toMatchObject({ message: 'TIMEOUT: the database took too long; ask for less' });
});

test('a Postgres with fewer connections than the pool refuses some requests, and answers all that come one after the other', async () => {
  const plain = sqlOf(server.url);
  await plain`create role few login superuser password 'few'`;
  await plain`alter role few nosuperuser connection limit 3`;
  await plain`grant pg_read_all_data to few`;
  const url = Object.assign(new URL(server.url), { username: 'few', password: 'few' }).href;
  const { ask } = clientOf({ database: connectTo(url) });
  const answers = await Promise.all(Array.from({ length: 30 }, () => ask('{ entities { totalCount } }')));
  const outcomes = new Set(answers.map(({ data, errors }) => errors?.[0]?.extensions?.['code'] ?? data.entities.totalCount > 0));
  expect(outcomes.difference(new Set([true, 'UNAVAILABLE']))).toEqual(new Set());
  for (let nth = 0; nth < 10; nth += 1) expect((await ask('{ entities { totalCount } }')).errors).toBeUndefined();
});

test('a network with 200 ms each way is slow, and answers', async () => {
  const proxy = await openProxy(server.url);
  proxy.pass(200);
  const { ask } = clientOf({ database: connectTo(proxy.url) });
  const paths = '{ paths(from: "dostyq", to: "nursultan-nazarbayev") { paths { hops { predicate sentence { id } } } } }';
  const answers = await Promise.all([ask('{ entities { totalCount } }'), ask(paths), ask('{ kinds { kind } }')]);
  expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined]);
  await proxy.close();
});

test('a start on a host that is silent says so after 10 s, with TLS and without', { timeout: 120_000 }, async () => {
  const proxy = await openProxy(server.url);
  proxy.blackHole();
  const home = await createHome();
  for (const parameters of ['', '?sslmode=require']) {
    const ended = await home.command([], { DATABASE_URL: proxy.url + parameters });
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/: it does not answer: correct host and port\n$/) });
  }
  await home.remove();
  await proxy.close();
});

test('a migration that is killed at any moment leaves all of it or nothing, and the next start goes on', { timeout: 300_000 }, async () => {
  const admin = sqlOf(server.url);
  const home = await createHome();
  onTestFinished(home.remove);
  for (let round = 0; round < 10; round += 1) {
    await admin.unsafe(`create database killed_${round}`);
    const url = Object.assign(new URL(server.url), { pathname: `killed_${round}` }).href;
    const begun = home.begin([], { DATABASE_URL: url });
    const migrating = () =>
      admin`select from pg_stat_activity where datname = ${`killed_${round}`} and application_name = 'shezhire migration'`;
    await expect.poll(migrating, { interval: 5 }).toHaveLength(1);
    await sleep(round * 40);
    begun.signal('SIGKILL');
    await begun.ended;
    await expect.poll(migrating).toHaveLength(0);
    const plain = postgres(url, { max: 1 });
    const [{ tables } = { tables: -1 }] = await plain<{ tables: number }[]>`
      select count(*)::int as tables from information_schema.tables where table_schema = 'public' and table_name in ('entities', 'statements', 'names')`;
    expect(tables).toBeOneOf([0, 3]);
    await plain.end();
    const next = await home.start({ DATABASE_URL: url });
    expect(await next.ask('{ entities { totalCount } }')).toEqual({ entities: { totalCount: 63 } });
    await next.stop('SIGKILL');
  }
});
