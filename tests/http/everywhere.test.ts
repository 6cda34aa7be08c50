import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { builtExplorer } from '../support/built.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

let database: Database;
let fetch: ReturnType<typeof clientOf>['fetch'];
beforeAll(async () => {
  database = await freshDatabase();
  fetch = clientOf({ database, explorer: await builtExplorer() }).fetch;
});
afterAll(() => database.close());

const HTML = { accept: 'text/html' };
const JSON_TYPE = { accept: 'application/json' };
const QUERY = '/graphql?query={kinds{kind}}';
/** What an answer of the API depends on. */
const VARY = 'accept, accept-language, authorization, cookie';

/** One address of every kind, the header that asks for it, and what its answer depends on. */
const ADDRESSES: readonly [path: string, headers: Record<string, string>, vary: string | null][] = [
  ['/', HTML, 'accept-encoding'],
  ['/graphql', HTML, 'accept, accept-encoding'],
  [QUERY, JSON_TYPE, VARY],
  [QUERY, { accept: 'application/gexf+xml' }, VARY],
  ['/graphql', JSON_TYPE, VARY],
  ['/schema.graphql', {}, 'accept-encoding'],
  ['/export/gexf?of=birgemiz', {}, 'accept-language'],
  ['/export/gexf?of=', {}, 'accept-language'],
  ['/export/nothing', {}, null],
  ['/reconcile', {}, 'accept-language'],
  ['/reconcile/ru/suggest/type?prefix=p', {}, 'accept-language'],
  ['/reconcile/preview?id=E1', HTML, 'accept-language'],
  ['/reconcile/view?id=E1', {}, 'accept-language'],
  ['/id/E1', {}, null],
  ['/live', {}, null],
  ['/ready', {}, null],
  ['/nothing', {}, null],
];

test.each(ADDRESSES)('%s %j has the headers that every answer has', async (path, headers, vary) => {
  const response = await fetch(path, { headers: { ...headers, origin: 'https://example.org' } });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': expect.stringMatching(/^default-src 'none';.* base-uri 'none'; form-action 'none'/),
  });
  expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  expect(response.headers.get('vary')?.toLowerCase() ?? null).toBe(vary);
  const isFramed = path.startsWith('/reconcile/preview');
  expect(response.headers.get('content-security-policy')?.includes("frame-ancestors 'none'")).toBe(!isFramed);
});

test.each(ADDRESSES)('HEAD of %s %j is GET without a body', async (path, headers) => {
  const [head, got] = [await fetch(path, { method: 'HEAD', headers }), await fetch(path, { headers })];
  expect([head.status, await head.text()]).toEqual([got.status, '']);
  for (const name of ['content-type', 'etag', 'vary', 'allow', 'location', 'content-disposition'])
    expect(head.headers.get(name)).toBe(got.headers.get(name));
});

test.each(ADDRESSES)('PUT and DELETE are not allowed on %s', async (path) => {
  const expected = (await fetch(path, { method: 'OPTIONS' })).status === 404 ? 404 : 405;
  for (const method of ['PUT', 'DELETE']) {
    const response = await fetch(path, { method });
    expect(response.status).toBe(expected);
    if (expected === 405) expect(response.headers.get('allow')).toMatch(/^GET, HEAD, (POST, )?OPTIONS$/);
  }
});

test.each(['/', '/graphql', '/schema.graphql'])('%s is sent in what the client accepts, and not again', async (path) => {
  const ask = (headers: Record<string, string>) => fetch(path, { headers: { ...HTML, ...headers } });
  const encodingOf = async (accepted: string) => (await ask({ 'accept-encoding': accepted })).headers.get('content-encoding');
  expect(await encodingOf('gzip, br')).toBe('br');
  expect(await encodingOf('br;q=0, gzip')).toBe('gzip');
  expect(await encodingOf('*;q=0, identity')).toBeNull();
  const refused = await ask({ 'accept-encoding': 'identity;q=0, zstd' });
  expect([refused.status, refused.headers.get('vary')]).toEqual([406, expect.stringContaining('accept-encoding')]);
  const etag = (await ask({})).headers.get('etag') ?? '';
  for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
    const response = await ask({ 'if-none-match': known, 'accept-encoding': 'br' });
    expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([304, etag, '']);
  }
  expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200);
});

test.each([
  ['text/html', 'text/html'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
  ['application/json, text/html;q=0.5', 'application/json'],
  ['text/html;q=0, */*', 'application/json'],
  ['*/*', 'application/json'],
  ['application/graphql-response+json, text/html;q=0.9', 'application/graphql-response+json'],
])('Accept: %s of /graphql is answered with %s', async (accept, type) => {
  expect((await fetch(QUERY, { headers: { accept } })).headers.get('content-type')).toBe(`${type}; charset=utf-8`);
});
