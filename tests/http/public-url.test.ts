import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/app/app.ts';
import type { Database } from '../../src/database/connect.ts';
import { freshDatabase } from '../support/database.ts';

let database: Database;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  database = await freshDatabase();
  app = createApp({ database, publicUrl: 'https://graph.example.org', allowedHosts: ['inner.example'] });
});
afterAll(() => database.close());

test('links begin with the public URL, whatever the host of the request', async () => {
  const textOf = async (path: string, headers = {}) => (await app.fetch(`http://localhost:4000${path}`, { headers })).text();
  const query = new URLSearchParams({ query: '{ entity(ref: "birgemiz") { id } }' });
  for (const text of [await textOf('/export/jsonld?of=birgemiz'), await textOf('/export/nt?of=birgemiz')])
    expect(text).toContain('https://graph.example.org/id/');
  expect(JSON.parse(await textOf('/reconcile'))).toMatchObject({
    identifierSpace: 'https://graph.example.org/reconcile/view?id=',
    preview: { url: 'https://graph.example.org/reconcile/preview?id={{id}}' },
    suggest: { entity: { service_url: 'https://graph.example.org' } },
  });
  const graph = await textOf(`/graphql?${query}`, { accept: 'application/vnd.cytoscape+json' });
  expect(JSON.parse(graph)).toHaveProperty('elements');
  for (const path of ['/export/jsonld?of=birgemiz', '/export/nt?of=birgemiz', '/reconcile'])
    expect(await textOf(path)).not.toContain('localhost');
});

test.each(['graph.example.org', 'GRAPH.example.org:443', 'inner.example:8080', 'localhost:4000', '127.0.0.1', '[::1]:4000'])(
  'the server answers under %s',
  async (host) => expect((await app.fetch(`http://${host}/graphql?query={__typename}`, {})).status).toBe(200),
);

test.each(['elsewhere.example', 'graph.example.org.elsewhere.example', 'example.org', '192.0.2.1'])(
  'it does not under %s',
  async (host) => {
    for (const path of ['/', '/graphql?query={__typename}', '/nothing']) {
      const response = await app.fetch(`http://${host}${path}`, {});
      expect([response.status, (await response.json()).code]).toEqual([421, 'BAD_INPUT']);
    }
    for (const path of ['/live', '/ready']) expect((await app.fetch(`http://${host}${path}`, {})).status).toBe(200);
  },
);

test('without settings it answers under any', async () => {
  const open = createApp({ database });
  const manifest = await (await open.fetch('http://elsewhere.example/reconcile', {})).json();
  expect(manifest.view.url).toBe('http://elsewhere.example/reconcile/view?id={{id}}');
});
