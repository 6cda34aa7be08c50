import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createHome, type Home, type Server } from '../../support/home.ts';
import { longTest } from '../../support/rounds.ts';
import { expectOneLine } from './one-line.ts';

let home: Home;
beforeAll(async () => {
  home = await createHome();
});
afterAll(() => home.remove());

const at = (server: Server, path: string) => fetch(new URL(path, server.url));

test('every request is a line on standard error, the last one too, and /metrics is at the door', async () => {
  const server = await home.start({ LOG_LEVEL: 'info' });
  for (let count = 0; count < 50; count += 1) await (await at(server, `/schema.graphql?${count}`)).text();
  const metrics = await (await at(server, '/metrics')).text();
  expect(metrics).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
  expect(metrics).toMatch(/^shezhire_http_requests_open 1$/m); // this one
  const { code, stderr } = await server.stop('SIGTERM');
  expect(code).toBe(0);
  const lines = stderr
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  expect(lines.filter(({ path }) => path === '/schema.graphql')).toHaveLength(50);
  expect(lines.filter(({ level }) => level > 30)).toEqual([]);
});

test('a port of their own keeps the metrics away from the door', async () => {
  const server = await home.start({ METRICS_PORT: '0' });
  const [, address = ''] = /^ {2}metrics +(\S+)$/m.exec(server.printed()) ?? [];
  expect(new URL(address).port).not.toBe(new URL(server.url).port);
  expect((await at(server, '/metrics')).status).toBe(404);
  expect(await (await fetch(address)).text()).toMatch(
    /^shezhire_http_request_duration_seconds_count\{route="none",method="GET",status="404"\} 1$/m,
  );
  expect((await fetch(new URL('/graphql', address))).status).toBe(404);
  expect(await server.stop('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
});

longTest('a port of the metrics that is taken ends the start', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const address = other.address();
  const port = String(typeof address === 'object' && address?.port);
  const { stdout, ...ended } = await home.command([], { METRICS_PORT: port });
  expectOneLine({ ...ended, stdout: '' }, /^port \d+ is taken: .* METRICS_PORT=4001 npm start$/m);
  expect(stdout).not.toContain('GraphiQL');
});
