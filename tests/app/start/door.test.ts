import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHome, type Home, type Server } from '../../support/home.ts';
import { readAnswer, sendRaw } from '../../support/raw.ts';

const OPEN = /^HOST=0\.0\.0\.0 lets every machine on the network in, .*Set PUBLIC_URL/m;

let home: Home;
let server: Server;
beforeAll(async () => {
  home = await createHome();
  server = await home.start({
    HOST: '0.0.0.0',
    PUBLIC_URL: 'https://graph.example.org/',
    ALLOWED_HOSTS: 'inner.example',
    TRUSTED_PROXIES: 'loopback',
    HEADER_TIMEOUT: '1',
    REQUEST_TIMEOUT: '2',
    CLIENT_STREAMS: '1',
    CLIENT_EXPORTS: '1',
  });
});
afterAll(() => home.remove());

const from = (path: string, host: string) => sendRaw(server.url, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

test('the settings reach the server', async () => {
  expect(server.printed()).not.toMatch(OPEN);
  const { status, body } = await from('/reconcile', 'inner.example');
  expect(status).toBe(200);
  expect(body).toContain('https://graph.example.org/reconcile/view?id={{id}}');
  expect((await from('/reconcile', 'elsewhere.example')).status).toBe(421);
  expect((await from('/ready', 'elsewhere.example')).status).toBe(200);
  const stream = new URLSearchParams({ query: 'subscription { changes { kind } }' });
  const control = new AbortController();
  const subscribe = (address: string) =>
    fetch(`${server.url}?${stream}`, {
      headers: { accept: 'text/event-stream', 'x-forwarded-for': address },
      signal: control.signal,
    });
  expect([(await subscribe('192.0.2.1')).status, (await subscribe('192.0.2.1')).status, (await subscribe('192.0.2.2')).status]).toEqual([
    200, 429, 200,
  ]);
  control.abort();
});

test('a request that is sent too slowly is ended', async () => {
  const { port, hostname } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.write('GET / HTTP/1.1\r\n');
  expect((await readAnswer(socket)).status).toBe(408);
});

test('a server that is open to the network without an address or a proxy says so at start, and what is strange leaves no line', async () => {
  const open = await home.start({ HOST: '0.0.0.0' });
  expect(open.printed()).toMatch(OPEN);
  for (const line of ['OPTIONS *', 'GET http://a.example/', 'GET /graphql?variables={&query={a}', 'PUT /'])
    expect((await sendRaw(open.url, `${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)).status).toBeGreaterThanOrEqual(
      400,
    );
  expect(await open.stop('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
});
