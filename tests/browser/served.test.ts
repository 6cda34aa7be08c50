import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtExplorer } from '../support/built.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

const client = async () => clientOf({ database: await freshDatabase(), explorer: await builtExplorer() });
const named = (html: string): string[] => [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);

test('the page is at /, with a policy that allows nothing inline and nobody else', async () => {
  const { fetch } = await client();
  const page = await fetch('/');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  const html = await page.text();
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/);
  expect(named(html).length).toBeGreaterThan(1);
});

test('what the page names is kept for good, and is the same in every encoding', async () => {
  const { fetch } = await client();
  for (const path of named(await (await fetch('/')).text())) {
    const plain = await fetch(path);
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(plain.headers.get('vary')).toBe('accept-encoding');
    const bytes = Buffer.from(await plain.arrayBuffer());
    for (const [encoding, decode] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const encoded = await fetch(path, { headers: { 'accept-encoding': encoding } });
      expect(encoded.headers.get('content-encoding')).toBe(encoding);
      expect(decode(Buffer.from(await encoded.arrayBuffer())).equals(bytes)).toBe(true);
    }
  }
});

test('what has not changed is not sent again', async () => {
  const { fetch } = await client();
  const etag = (await fetch('/')).headers.get('etag') ?? '';
  const again = await fetch('/', { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('other paths are not there, and without a build there is the short page, which says how to build', async () => {
  const { fetch } = await client();
  for (const path of ['/assets/', '/assets/none.js', '/index.html', '/entity', '/assets/../index.html.br'])
    expect((await fetch(path)).status).toBe(404);
  const bare = clientOf({ database: await freshDatabase() });
  const page = await (await bare.fetch('/')).text();
  expect(page).toContain('npm run build');
  expect(page).toContain('href="/graphql"');
});

test('paths of the API are as they were', async () => {
  const { fetch, ask } = await client();
  expect((await ask('{ articles { totalCount } }')).data.articles.totalCount).toBeGreaterThan(0);
  for (const path of ['/live', '/ready', '/schema.graphql']) expect((await fetch(path)).status).toBe(200);
});
