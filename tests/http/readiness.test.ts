import postgres from 'postgres';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { createReadiness } from '../../src/http/readiness.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';
import { openProxy, type TcpProxy } from '../support/proxy.ts';

let url: string;
let proxy: TcpProxy;
let database: Database;
beforeEach(async () => {
  url = await freshUrl();
  proxy = await openProxy(url);
  database = connect(proxy.url, { pool: 1 });
  return async () => {
    await database.close();
    await proxy.close();
  };
});

const statusOf = async (path: string) => (await clientOf({ database }).fetch(path)).status;

test('a server is ready while its pool is full', async () => {
  const sql = postgres(url, { max: 1 });
  onTestFinished(() => sql.end({ timeout: 0 }));
  const [held, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = sql.begin(async (tx) => {
    await tx`lock table entities in access exclusive mode`;
    held.resolve();
    await over.promise;
  });
  await held.promise;
  const waiting = clientOf({ database }).ask('{ entities { totalCount } }');
  await expect.poll(() => database.load().read).toMatchObject({ size: 1, inUse: 1 });
  expect(await statusOf('/ready')).toBe(200);
  over.resolve();
  await holding;
  expect((await waiting).data.entities.totalCount).toBeGreaterThan(0);
});

test('a database that has gone silent is not waited for', async () => {
  expect(await statusOf('/ready')).toBe(200);
  proxy.blackHole();
  const response = await clientOf({ database }).fetch('/ready');
  expect([response.status, await response.json()]).toEqual([
    503,
    { code: 'UNAVAILABLE', message: 'UNAVAILABLE: the database does not answer', requestId: expect.any(String) },
  ]);
  expect(response.headers.get('retry-after')).toBe('1');
  proxy.pass();
  expect(await statusOf('/ready')).toBe(200);
});

test.each(['reset', 'end'] as const)('a connection that was lost meanwhile (%s) is opened anew', async (loss) => {
  expect(await statusOf('/ready')).toBe(200);
  proxy[loss]();
  expect(await statusOf('/ready')).toBe(200);
  proxy.refuse();
  proxy[loss]();
  expect(await statusOf('/ready')).toBe(503);
  proxy.pass();
  expect(await statusOf('/ready')).toBe(200);
});

test('many who ask at a time share one connection', async () => {
  const statuses = await Promise.all(Array.from({ length: 20 }, () => statusOf('/ready')));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(proxy.size()).toBe(1);
});

test('a server that leaves is not ready but answers; one that stops refuses all but its health', async () => {
  const readiness = createReadiness();
  const { fetch } = clientOf({ database, readiness });
  const statuses = async () => [
    (await fetch('/ready')).status,
    (await fetch('/live')).status,
    (await fetch('/graphql?query={__typename}')).status,
    (await fetch('/nothing')).status,
  ];
  expect(await statuses()).toEqual([200, 200, 200, 404]);
  readiness.leave();
  expect(await statuses()).toEqual([503, 200, 200, 404]);
  readiness.refuse();
  expect(await statuses()).toEqual([503, 200, 503, 503]);
  expect(await (await fetch('/ready')).json()).toMatchObject({ code: 'UNAVAILABLE', message: 'UNAVAILABLE: the server stops' });
  const refused = await fetch('/export/gexf?of=birgemiz');
  expect([refused.headers.get('retry-after'), await refused.json()]).toMatchObject([
    '1',
    { code: 'UNAVAILABLE', message: 'UNAVAILABLE: the server stops; try again' },
  ]);
});
