import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { freshDatabase, freshUrl } from '../support/database.ts';
import { sqlOf } from '../support/sql.ts';
import { reconcilerOf } from './client.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
});
afterAll(() => database.close());

test('a preview shows the name, the kind, the other names, and what is said with how much evidence', async () => {
  const { get, idOf } = reconcilerOf({ database });
  const response = await get(`/en/preview?id=${await idOf('bauyrzhan-baibek')}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  const page = await response.text();
  expect(page).toContain('<h1>Bauyrzhan Baibek</h1>');
  expect(page).toMatch(/person · <a href="\/reconcile\/view\?id=E\d+"/);
  expect(page).toContain('<span lang="kk-Latn">Baýyrjan Baıbek</span>');
  expect(page).toMatch(/holds<\/span> First Deputy Chairman[^<]* <span class="quiet">evidence: 1</);
  expect(page).toMatch(/was received at<\/span> Meeting of Elbasy and Baibek/);
});

test('each piece of evidence counts', async () => {
  const { get, idOf } = reconcilerOf({ database });
  const page = await (await get(`/en/preview?id=${await idOf('nursultan-nazarbayev')}`)).text();
  expect(page).toContain('bears title</span> Elbasy <span class="quiet">evidence: 5<');
});

test('what is not named, an amount and how many more there are are said in words', async () => {
  const { get, idOf } = reconcilerOf({ database });
  const aid = await (await get(`/ru/preview?id=${await idOf('nursultan-nazarbayev')}`)).text();
  expect(aid).toMatch(/6 \/ \d+ утверждений/);
  const sql = sqlOf((await freshDatabase()).url);
  const [unknown] = await sql`select subject_id::text as id from statements where value_kind = 'UNKNOWN' and predicate = 'PAYER' limit 1`;
  expect(await (await get(`/en/preview?id=E${unknown?.['id']}`)).text()).toContain('payer</span> not named');
});

test('nothing in a preview may run, load or post, and it may be framed', async () => {
  const policy = (await reconcilerOf({ database }).get('/preview?id=E1')).headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^' ]+'; base-uri 'none'; form-action 'none'$/);
});

test('a name is a text and no HTML', async () => {
  const fresh = await freshDatabase();
  const sql = sqlOf(fresh.url);
  const evil = `<script>alert("1")</script> & 'x'`;
  await sql`update names set text = ${evil} where entity_id = 2`;
  await sql`update entities set description = ${sql.json({ en: '<img src=x onerror=alert(2)>' })} where id = 2`;
  const { get, idOf } = reconcilerOf({ database: fresh });
  expect(await idOf('bauyrzhan-baibek')).toBe('E2');
  const page = await (await get('/en/preview?id=E2')).text();
  expect(page).toContain('<h1>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</h1>');
  expect(page).toContain('&lt;img src=x onerror=alert(2)&gt;');
  expect(page).not.toMatch(/<script|<img/);
  const linked = await (await get(`/en/preview?id=${await idOf('meeting-with-elbasy')}`)).text();
  expect(linked).toContain('&lt;script&gt;');
  expect(linked).not.toMatch(/<script/);
});

test('what is not there is 404', async () => {
  const response = await reconcilerOf({ database }).get('/preview?id=E999');
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: 'NOT_FOUND', value: 'E999' });
});
