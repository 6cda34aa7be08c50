import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { badInput } from '../../src/base/errors.ts';
import { createReadiness } from '../../src/http/readiness.ts';
import { respondBytes, respondLine } from '../../src/http/response.ts';
import { createRouter } from '../../src/http/router.ts';

let cancelled = 0;
const ENDLESS = new ReadableStream<Uint8Array>({
  cancel() {
    cancelled += 1;
  },
});
const lines: string[] = [];
const log = pino(new PassThrough().on('data', (chunk: Buffer) => lines.push(chunk.toString())));
const route = createRouter(
  {
    '/': { GET: () => respondLine('root') },
    '/both': { GET: () => respondLine('got'), POST: async ({ request }) => respondLine(await request.text()), vary: 'accept-language' },
    '/post': { POST: () => respondLine('posted') },
    '/tree/leaf': { GET: () => respondLine('leaf', 200, { vary: 'accept' }), vary: 'accept-language' },
    '/tree/*': { GET: ({ url }) => respondLine(url.pathname) },
    '/tree/deep/*': { GET: () => respondLine('deep') },
    '/wrong': { GET: () => Promise.reject(badInput('a', 1, 'it is 2')) },
    '/broken': {
      GET: () => {
        throw new TypeError('a secret of the server');
      },
    },
    '/endless': { GET: () => respondBytes(ENDLESS, { 'content-type': 'text/plain' }) },
  },
  { log, readiness: createReadiness() },
);
const ask = (path: string, init?: RequestInit) => route(new Request(`http://localhost${path}`, init));
const textOf = async (path: string, init?: RequestInit) => (await ask(path, init)).text();

test('the same path comes first, then the longest above it', async () => {
  expect(await textOf('/tree/leaf')).toBe('leaf\n');
  expect(await textOf('/tree/other?x=1')).toBe('/tree/other\n');
  expect(await textOf('/tree/deep/er')).toBe('deep\n');
  expect((await ask('/tree')).status).toBe(404);
  for (const path of ['/__proto__', '/constructor', '//', '/both/', '/Both']) expect((await ask(path)).status).toBe(404);
});

test('a path that is not there is told what there is beside it', async () => {
  expect(JSON.parse(await textOf('/nothing'))).toEqual({
    code: 'NOT_FOUND',
    message: 'NOT_FOUND: there is no such page',
    requestId: expect.any(String),
  });
  expect(JSON.parse(await textOf('/tree'))).toEqual({
    code: 'NOT_FOUND',
    message: 'NOT_FOUND: there is no such page under /tree; there are /tree/leaf',
    allowed: ['/tree/leaf'],
    requestId: expect.any(String),
  });
});

test.each([
  ['PUT', '/both', 'GET, HEAD, POST, OPTIONS'],
  ['DELETE', '/', 'GET, HEAD, OPTIONS'],
  ['PATCH', '/tree/any', 'GET, HEAD, OPTIONS'],
  ['GET', '/post', 'POST, OPTIONS'],
])('%s %s is not allowed, and Allow says what is', async (method, path, allow) => {
  const response = await ask(path, { method });
  expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
  expect(await response.json()).toMatchObject({ code: 'BAD_INPUT', argument: 'the method', value: `"${method}"` });
});

test('nor is HEAD if GET is not', async () => {
  const response = await ask('/post', { method: 'HEAD' });
  expect([response.status, response.headers.get('allow'), await response.text()]).toEqual([405, 'POST, OPTIONS', '']);
});

test('HEAD is answered as GET is, without a body', async () => {
  const [head, got] = [await ask('/both', { method: 'HEAD' }), await ask('/both')];
  expect([head.status, await head.text()]).toEqual([200, '']);
  const withoutId = ({ headers }: Response) => [...headers].filter(([name]) => name !== 'x-request-id');
  expect(withoutId(head)).toEqual(withoutId(got));
});

test('nobody goes on to make a body that HEAD leaves out', async () => {
  expect(await textOf('/endless', { method: 'HEAD' })).toBe('');
  expect(cancelled).toBe(1);
});

test('OPTIONS says what is allowed, and a preflight gets what it asked for', async () => {
  const plain = await ask('/both', { method: 'OPTIONS' });
  expect([plain.status, plain.headers.get('allow')]).toEqual([204, 'GET, HEAD, POST, OPTIONS']);
  const headers = {
    origin: 'https://example.org',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'x-one, content-type',
  };
  const preflight = await ask('/both', { method: 'OPTIONS', headers });
  expect(preflight.status).toBe(204);
  expect(Object.fromEntries(preflight.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
    'access-control-allow-headers': 'x-one, content-type',
    vary: 'access-control-request-headers',
  });
  expect((await ask('/nothing', { method: 'OPTIONS' })).status).toBe(404);
});

test('a route says what its answers depend on, unless an answer does', async () => {
  expect((await ask('/both')).headers.get('vary')).toBe('accept-language');
  expect((await ask('/both', { method: 'PUT' })).headers.get('vary')).toBe('accept-language');
  expect((await ask('/tree/leaf')).headers.get('vary')).toBe('accept');
  expect((await ask('/')).headers.get('vary')).toBeNull();
});

test('what a handler throws is told as far as it is the client, and else kept in the log', async () => {
  const wrong = await ask('/wrong');
  expect([wrong.status, await wrong.json()]).toMatchObject([400, { code: 'BAD_INPUT', argument: 'a' }]);
  const broken = await ask('/broken');
  const told = await broken.text();
  expect(broken.status).toBe(500);
  expect(told).not.toContain('secret');
  const [, id = ''] = /under ([\w-]{36})/.exec(told) ?? [];
  expect(lines.join('')).toContain(id);
  expect(lines.join('')).toContain('a secret of the server');
});
