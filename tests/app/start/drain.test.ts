import { connect } from 'node:net';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { freshUrl } from '../../support/database.ts';
import { subscribe } from '../../support/events.ts';
import { createHome, type Home, type Server } from '../../support/home.ts';
import { until } from '../../support/process.ts';
import { readAnswer, sendRaw } from '../../support/raw.ts';
import { longTest } from '../../support/rounds.ts';

let home: Home;
let url: string;
beforeAll(async () => {
  home = await createHome();
});
beforeEach(async () => {
  url = await freshUrl();
});
afterAll(() => home.remove());

/** Sends a query that waits in the database for a lock. */
async function askHeld(server: Server) {
  const sql = postgres(url, { max: 2 });
  onTestFinished(() => sql.end({ timeout: 0 }));
  const [held, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = sql.begin(async (tx) => {
    await tx`lock table entities in access exclusive mode`;
    held.resolve();
    await over.promise;
  });
  await held.promise;
  const answer = server.ask('{ entities { totalCount } }').then(
    (data) => JSON.stringify(data),
    () => 'none',
  );
  await until('the query waits', async () => {
    const [row] = await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    return row !== undefined;
  });
  const release = () => {
    over.resolve();
    return holding;
  };
  return { answer, release };
}

const get = (server: Server, path: string) => sendRaw(server.url, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
const untilUnready = (server: Server) => until('it is not ready', async () => (await get(server, '/ready')).status === 503);

test('a server that stops answers what was asked, refuses what is new, ends streams, and says so in one line', async () => {
  const server = await home.start({ DATABASE_URL: url });
  const stream = await subscribe(server.url.replace(/\/graphql$/, ''));
  const idle = connect(Number(new URL(server.url).port), '127.0.0.1'); // as a browser opens one to be ready
  onTestFinished(() => void idle.destroy());
  const { answer, release } = await askHeld(server);
  const stopped = server.stop('SIGTERM');
  await untilUnready(server);
  expect((await stream.next()).event).toBe('complete');
  expect((await get(server, '/live')).status).toBe(200);
  const { status, headers, body } = await get(server, '/graphql?query={__typename}');
  expect([status, headers['connection'], headers['retry-after']]).toEqual([503, 'close', '1']);
  expect(body).toContain('UNAVAILABLE: the server stops; try again');
  await release();
  expect(await answer).toMatch(/^\{"entities":\{"totalCount":\d+\}\}$/);
  const { code, stdout, stderr } = await stopped;
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('Stopped. Every request was answered.');
  await expect(get(server, '/live')).rejects.toThrow();
});

test('for a while it takes requests as before, if it is told to', async () => {
  const server = await home.start({ DATABASE_URL: url, SHUTDOWN_DELAY: '3600' });
  const stream = await subscribe(server.url.replace(/\/graphql$/, ''));
  server.signal('SIGTERM');
  await untilUnready(server);
  expect(await server.ask('{ __typename }')).toEqual({ __typename: 'Query' });
  await until('a second signal counts', async () => {
    server.signal('SIGINT'); // within a second it would be the first one again
    return (await get(server, '/live').catch(() => null)) === null;
  });
  expect((await stream.next()).event).toBe('complete');
  expect(await server.ended).toMatchObject({ code: 0, stderr: '' });
});

test('what takes longer than the timeout is cut off, and counted', async () => {
  const server = await home.start({ DATABASE_URL: url, SHUTDOWN_TIMEOUT: '1' });
  const { answer, release } = await askHeld(server);
  const { code, stdout } = await server.stop('SIGTERM');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Stopped after \d+ s\. 1 request was cut off\.$/m);
  expect(await answer).toBe('none');
  await release();
});

longTest('a connection that is kept alive is ended with its answer', async () => {
  const server = await home.start({ DATABASE_URL: url });
  const { answer, release } = await askHeld(server);
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  const stopped = server.stop('SIGTERM');
  await untilUnready(server);
  socket.write('GET /ready HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const { status, headers } = await readAnswer(socket); // to the end of the connection
  expect([status, headers['connection']]).toEqual([503, 'close']);
  await release();
  expect(await answer).not.toBe('none');
  expect(await stopped).toMatchObject({ code: 0 });
});
