import { spawnSync } from 'node:child_process';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { toGraphError } from '../../src/database/failure.ts';
import { createNewHome } from '../support/home.ts';
import { openProxy } from '../support/proxy.ts';
import { pickCases } from '../support/rounds.ts';
import { sqlOf } from '../support/sql.ts';
import { startTlsPostgres, type TlsPostgres } from '../support/tls-postgres.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** Whether a connection to the address is encrypted. @throws what keeps it from being made */
async function isEncrypted(url: string): Promise<unknown> {
  const database = connect(url, { pool: 1 });
  try {
    const rows = await database.reader().execute(sql`select ssl from pg_stat_ssl where pid = pg_backend_pid()`);
    return (rows as unknown as { ssl: boolean }[])[0]?.ssl; // the row of that query
  } finally {
    await database.close();
  }
}

describe.skipIf(!hasOpenssl)('TLS to the database (skipped without openssl)', () => {
  let server: TlsPostgres;
  beforeAll(async () => {
    server = await startTlsPostgres();
  });
  afterAll(() => server?.stop());

  test.each<[string, string | undefined, boolean]>([
    ['', undefined, false],
    ['sslmode=disable', undefined, false],
    ['sslmode=prefer', undefined, true],
    ['sslmode=require', undefined, true],
    ['ssl=true', undefined, true],
    ['sslmode=require&sslnegotiation=direct', undefined, true],
    ['sslmode=verify-ca&sslrootcert=AUTHORITY', undefined, true],
    ['sslmode=verify-full&sslrootcert=AUTHORITY', 'localhost', true],
    ['sslmode=verify-full&sslrootcert=AUTHORITY&channel_binding=prefer', 'localhost', true],
  ])('%j at %s: %s', async (parameters, host, encrypted) => {
    expect(await isEncrypted(server.urlOf(parameters.replace('AUTHORITY', server.authority), host))).toBe(encrypted);
  });

  test.each(
    pickCases<[string, string | undefined, RegExp]>(
      [
        ['sslmode=verify-full', 'localhost', /its certificate is not trusted: name that of its authority with sslrootcert=FILE$/m],
        ['sslmode=verify-full&sslrootcert=STRANGER', 'localhost', /its certificate is not trusted/],
        ['sslmode=require&sslrootcert=STRANGER', undefined, /its certificate is not trusted/],
        ['sslmode=verify-full&sslrootcert=AUTHORITY', undefined, /its certificate is of another host/],
        ['sslmode=verify-full&sslrootcert=/nowhere', undefined, /sslrootcert=\/nowhere cannot be read$/m],
        ['sslmode=sometimes', undefined, /sslmode is sometimes; allowed are disable, allow, prefer, require, verify-ca, verify-full$/m],
        ['sslmode=require&channel_binding=require', undefined, /channel_binding=require is not supported: leave it out$/m],
      ],
      2,
    ),
  )('a start with %j at %s says what is wrong', async (parameters, host, line) => {
    const home = await createNewHome();
    const url = server.urlOf(parameters.replace('AUTHORITY', server.authority).replace('STRANGER', server.stranger), host);
    const ended = await home.command([], { DATABASE_URL: url });
    await home.remove();
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^DATABASE_URL \(postgres:\/\/shezhire@/);
    expect(ended.stderr).toMatch(line);
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a connection over TLS that falls silent is given up, and one that is slow is not', async () => {
    const proxy = await openProxy(server.urlOf('sslmode=require'));
    const database = connect(proxy.url, { pool: 1, idleTimeoutMs: 1_000 });
    const ask = () => database.reader().execute(sql`select 1 as one`);
    expect(await ask()).toEqual([{ one: 1 }]);
    proxy.pass(100);
    expect(await ask()).toEqual([{ one: 1 }]);
    proxy.blackHole();
    expect(await ask().catch((error: unknown) => toGraphError(error)?.extensions.code)).toBe('UNAVAILABLE');
    proxy.pass();
    expect(await ask()).toEqual([{ one: 1 }]);
    await database.close();
    await proxy.close();
  });

  test('a query over TLS that is given up is stopped', async () => {
    const database = connect(server.urlOf('sslmode=require'), { pool: 1 });
    const plain = sqlOf(server.urlOf(''));
    const running = () => plain`select from pg_stat_activity where query = 'select pg_sleep(9)' and state = 'active'`;
    const stop = new AbortController();
    const outcome = database
      .reader(stop.signal)
      .execute(sql`select pg_sleep(9)`)
      .catch((error: unknown) => toGraphError(error)?.extensions.code);
    await expect.poll(running).toHaveLength(1);
    stop.abort();
    expect(await outcome).toBe('TIMEOUT');
    await expect.poll(running).toHaveLength(0);
    await database.close();
  });
});

test('a database without TLS is refused if it must have it, and taken if it may', async () => {
  const url = inject('serverUrl');
  expect(await isEncrypted(`${url}?sslmode=prefer`)).toBe(false);
  const failure = await isEncrypted(`${url}?sslmode=require`).catch((error: unknown) => toGraphError(error));
  expect(failure).toMatchObject({ message: 'UNAVAILABLE: the database cannot be reached; try again' });
});
