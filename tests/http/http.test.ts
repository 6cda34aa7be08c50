import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
});
afterAll(() => database.close());

test('the pages are there, and no others', async () => {
  const { fetch } = clientOf({ database });
  expect(await (await fetch('/')).text()).toMatch(/href="\/graphql"/);
  expect((await fetch('/live')).status).toBe(200);
  expect((await fetch('/ready')).status).toBe(200);
  expect((await fetch('/nothing/health')).status).toBe(404);
  expect(buildSchema(await (await fetch('/schema.graphql')).text()).getQueryType()?.name).toBe('Query');
});

test('GraphiQL is one cached page, compressed for those who take it', async () => {
  const { fetch } = clientOf({ database });
  const accept = { accept: 'text/html' };
  const plain = await fetch('/graphql', { headers: accept });
  const body = await plain.text();
  expect(body).toContain('WhoReportedOnBirgemiz');
  expect(body).not.toMatch(/(src|href)="https?:/);
  const packed = await fetch('/graphql', { headers: { ...accept, 'accept-encoding': 'gzip, br' } });
  expect(packed.headers.get('content-encoding')).toBe('br');
  expect((await packed.arrayBuffer()).byteLength).toBeLessThan(body.length / 3);
  const again = await fetch('/graphql', { headers: { ...accept, 'if-none-match': plain.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
});

test('any origin may read, without credentials', async () => {
  const { fetch } = clientOf({ database });
  const response = await fetch('/graphql?query={__typename}', { headers: { origin: 'https://example.org', accept: 'application/json' } });
  expect(['*', 'https://example.org']).toContain(response.headers.get('access-control-allow-origin'));
  expect(response.headers.get('access-control-allow-credentials')).not.toBe('true');
});

test('the language of the header is used where none is asked for', async () => {
  const { ask } = clientOf({ database });
  const label = async (header: string) =>
    (await ask('{ entity(ref: "kazakhstan") { label } }', {}, { 'accept-language': header })).data.entity.label;
  expect(await label('en-GB, en;q=0.9, ru;q=0.8')).toBe('Kazakhstan');
  expect(await label('fr, ru;q=0.5')).toBe('Казахстан');
  expect(await label('*')).toBe('Қазақстан');
});
