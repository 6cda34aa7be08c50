import { afterAll, beforeAll, expect, test } from 'vitest';
import { KIND_NAMES } from '../../schema/ontology.ts';
import { connect, type Database } from '../../src/database/connect.ts';
import { freshUrl } from '../support/database.ts';
import { reconcilerOf } from './client.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
});
afterAll(() => database.close());

test('the manifest says what the service is, under the address it was asked at', async () => {
  const { get, fetch } = reconcilerOf({ database });
  const manifest = await (await get('', { 'accept-language': 'en' })).json();
  expect(manifest).toMatchObject({
    versions: ['0.2'],
    name: 'Shezhire',
    identifierSpace: 'http://localhost/reconcile/view?id=',
    schemaSpace: 'http://localhost/schema.graphql#Entity',
    view: { url: 'http://localhost/reconcile/view?id={{id}}' },
    preview: { url: 'http://localhost/reconcile/preview?id={{id}}', width: expect.any(Number), height: expect.any(Number) },
    suggest: { entity: { service_url: 'http://localhost', service_path: '/reconcile/suggest/entity' } },
    extend: { propose_properties: { service_url: 'http://localhost', service_path: '/reconcile/properties' } },
  });
  expect(manifest.defaultTypes).toHaveLength(KIND_NAMES.length);
  expect(manifest.defaultTypes[0]).toEqual({ id: 'PERSON', name: 'person' });
  for (const { service_url, service_path } of [...Object.values<Place>(manifest.suggest), manifest.extend.propose_properties as Place])
    expect((await fetch(`${service_url}${service_path}?prefix=a`.replace('http://localhost', ''))).status).toBe(200);
});
interface Place {
  readonly service_url: string;
  readonly service_path: string;
}

test('a language in the path words the answer, whatever the header says', async () => {
  const { get } = reconcilerOf({ database });
  const manifest = await (await get('/ru', { 'accept-language': 'en' })).json();
  expect(manifest.name).toBe('Shezhire (ru)');
  expect(manifest.defaultTypes[0].name).toBe('человек');
  expect(manifest.suggest.type.service_path).toBe('/reconcile/ru/suggest/type');
  expect(manifest.view.url).toBe('http://localhost/reconcile/view?id={{id}}');
  expect((await get('/de')).status).toBe(404);
});

test('the address of an entity leads to GraphiQL with a query that the API answers', async () => {
  const { get, fetch, idOf } = reconcilerOf({ database });
  const id = await idOf('birgemiz');
  const found = await get(`/view?id=${id}`);
  expect(found.status).toBe(302);
  const location = found.headers.get('location') ?? '';
  expect(location).toMatch(/^\/graphql\?query=/);
  const answer = await (await fetch(location, { headers: { accept: 'application/json' } })).json();
  expect(answer.errors).toBeUndefined();
  expect(answer.data.entity).toMatchObject({ id, kind: 'FUND' });
  expect(await (await fetch(location, { headers: { accept: 'text/html' } })).text()).toContain('searchParams.get(');
});

test.each(['', '/suggest/entity?prefix=a', '/nothing', '/preview?id=E1', '/preview?id=E999', '/suggest/entity', '?queries={'])(
  'any origin may read %j, without credentials',
  async (path) => {
    const headers = (await reconcilerOf({ database }).get(path, { origin: 'https://example.org' })).headers;
    expect(['*', 'https://example.org']).toContain(headers.get('access-control-allow-origin'));
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect((await reconcilerOf({ database }).get(path)).headers.get('access-control-allow-origin')).toBe('*');
  },
);

test('a preflight is answered', async () => {
  const response = await reconcilerOf({ database }).fetch('/reconcile', {
    method: 'OPTIONS',
    headers: { origin: 'https://example.org', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-methods')).toContain('POST');
  expect(response.headers.get('access-control-allow-headers')).toContain('content-type');
});

test.each(['/nothing', '/suggest', '/suggest/entity/more', '//', '/__proto__', '/ru/nothing', '/constructor'])(
  '%j is told not to be there, in one line',
  async (path) => {
    const response = await reconcilerOf({ database }).get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'NOT_FOUND', message: expect.stringMatching(/there is no such page/) });
  },
);

test('what only begins so is another page, and a slash at the end is none', async () => {
  const { fetch, get } = reconcilerOf({ database });
  expect((await fetch('/reconciled')).status).toBe(404);
  expect((await (await get('/')).json()).versions).toEqual(['0.2']);
});

test.each([
  ['PUT', ''],
  ['DELETE', ''],
  ['POST', '/suggest/entity?prefix=a'],
  ['POST', '/preview?id=E1'],
])('%s %j is not allowed, and the answer says what is', async (method, path) => {
  const response = await reconcilerOf({ database }).fetch(`/reconcile${path}`, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toMatch(/^GET, HEAD/);
});

test('old clients get a script that calls their function', async () => {
  const { get } = reconcilerOf({ database });
  const response = await get('?callback=jQuery3.done_1&_=1700000000000');
  expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const [, handed = ''] = /^\/\*\*\/jQuery3\.done_1\((.*)\);$/s.exec(await response.text()) ?? [];
  expect(JSON.parse(handed).versions).toEqual(['0.2']);
  expect(await (await get('/suggest/type?prefix=per&callback=f')).text()).toMatch(/^\/\*\*\/f\(\{"result":\[/);
  expect(await (await get('/suggest/type?callback=f')).text()).toMatch(/^\/\*\*\/f\(\{"code":"BAD_INPUT"/);
});

test.each(['alert(1)', 'a b', '', 'a..b', '1a', 'a[0]', '<script>', 'delete', 'a.class', 'é', 'a'.repeat(101)])(
  '%j is no function to call',
  async (callback) => {
    const response = await reconcilerOf({ database }).get(`?${new URLSearchParams({ callback })}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect((await response.json()).argument).toBe('callback');
  },
);
