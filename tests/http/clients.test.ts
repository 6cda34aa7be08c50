import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { subscribe } from '../support/events.ts';
import { type Listening, listen } from '../support/listen.ts';
import { collectLog } from '../support/logged.ts';
import { until } from '../support/process.ts';

let server: Listening;
const { log, lines } = collectLog('warn');
beforeAll(async () => {
  server = await listen({ log, trustedProxies: 1, clientStreams: 2, clientExports: 0 });
});
afterAll(() => server.close());
const from = (address: string) => ({ 'x-forwarded-for': address });

test('one client has so many subscriptions, another its own, and one that ends makes room', async () => {
  const [first] = [await subscribe(server.url, {}, from('192.0.2.1')), await subscribe(server.url, {}, from('192.0.2.1'))];
  const refused = await subscribe(server.url, {}, from('192.0.2.1'));
  expect(refused.status).toBe(429);
  expect((await refused.next()).data.errors[0]).toMatchObject({
    message: 'UNAVAILABLE: your address has 2 subscriptions open, and one may have no more; end one, or try again',
    extensions: { code: 'UNAVAILABLE', allowed: 2 },
  });
  expect((await subscribe(server.url, {}, from('192.0.2.2'))).status).toBe(200);
  first.drop();
  await until('one has gone', () => server.changes.size() === 2);
  expect((await subscribe(server.url, {}, from('192.0.2.1'))).status).toBe(200);
});

test('a refused subscription is not counted', async () => {
  const wrong = 'subscription { changes(after: "?") { kind } }';
  for (let at = 0; at < 3; at += 1) {
    const { errors } = (await (await subscribe(server.url, {}, from('192.0.2.3'), wrong)).next()).data;
    expect(errors[0].extensions.code).toBe('BAD_INPUT');
  }
});

test('an export beyond what one client may have is refused, and is not warned of', async () => {
  const response = await fetch(`${server.url}/export/gexf?of=birgemiz`);
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '1']);
  expect(await response.json()).toMatchObject({ code: 'UNAVAILABLE', allowed: 0 });
  expect(lines()).toEqual([]);
});

test('exports that ended, failed or were left are not counted', async () => {
  const one = await listen({ clientExports: 1 });
  const path = '/export/d3.json?of=birgemiz';
  // A place is free once the server has seen the end, which a client may know before it.
  const status = (address: string, init: RequestInit = {}) =>
    expect.poll(async () => {
      const response = await fetch(`${one.url}${address}`, init);
      await response.text();
      return response.status;
    });
  for (let at = 0; at < 3; at += 1) {
    await status(path).toBe(200);
    await status(path, { method: 'HEAD' }).toBe(200);
    await status('/export/d3.json?of=nobody').toBe(404);
    await status('/export/d3.json?of=').toBe(400);
    const left = request(`${one.url}${path}`).end();
    await once(left, 'response');
    left.destroy();
  }
  await status(path).toBe(200);
  await one.close();
});
