import { expect, onTestFinished, test } from 'vitest';
import { createLinkPath } from '../../src/access/owner.store.ts';
import type { AppOptions } from '../../src/app/app.ts';
import { createJar } from '../support/browser-jar.ts';
import { freshDatabase } from '../support/database.ts';
import { listen } from '../support/listen.ts';
import { sqlOf } from '../support/sql.ts';

async function start(options: Partial<AppOptions> = {}) {
  const database = await freshDatabase();
  const { url, close } = await listen({ database, ...options });
  onTestFinished(close);
  const browser = createJar();
  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const response = await browser.get(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as { data: Record<string, unknown> | null; errors?: { extensions: { code: string } }[] };
  };
  return { database, url, browser, ask, link: () => createLinkPath(database.transaction) };
}

const CREATE = 'mutation { createAccount(name: "Aigerim", kind: PERSON, role: CURATOR) { account { name } } }';
const CSRF = { 'x-csrf-protection': '1' };

test('a link signs the owner in once, with a cookie that no script and no other site gets', async () => {
  const { url, browser, ask, link } = await start();
  const path = await link();
  const { response } = await browser.follow(url + path);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('<a href="/">');
  expect(browser.cookiesOf(url)).toEqual([
    expect.objectContaining({ name: 'shezhire-session', httpOnly: true, sameSite: 'strict', path: '/', maxAge: 86_400 }),
  ]);
  expect((await ask('{ viewer { name role kind } }')).data).toEqual({ viewer: { name: 'owner', role: 'ADMIN', kind: 'PERSON' } });
  expect((await ask(CREATE)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await ask(CREATE, CSRF)).data).toEqual({ createAccount: { account: { name: 'Aigerim' } } });

  const other = createJar();
  expect((await other.follow(url + path)).response.status).toBe(401);
  expect(other.cookiesOf(url)).toEqual([]);
});

test('signing out ends the session, also for whoever kept the cookie', async () => {
  const { url, browser, ask, link } = await start();
  await browser.follow(url + (await link()));
  const cookie = browser
    .cookiesOf(url)
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  expect((await browser.get(`${url}/sign-out`, { method: 'POST' })).status).toBe(403);
  expect((await browser.get(`${url}/sign-out`, { method: 'POST', headers: CSRF })).status).toBe(204);
  expect(browser.cookiesOf(url)).toEqual([]);
  expect((await ask('{ viewer { name } }', { cookie })).data).toEqual({ viewer: null });
});

test('a link of more than ten minutes ago, of another machine or past a proxy is refused', async () => {
  const { database, url, link } = await start();
  const statusOf = async (path: string, headers = {}) => (await fetch(url + path, { headers, redirect: 'manual' })).status;
  for (const headers of [{ 'x-forwarded-for': '203.0.113.7' }, { forwarded: 'for=203.0.113.7' }, { via: '1.1 proxy' }])
    expect(await statusOf(await link(), headers)).toBe(401);
  const path = await link();
  await sqlOf(database.url)`update sign_in_links set expires_at = now()`;
  expect(await statusOf(path)).toBe(401);
  expect(await statusOf('/sign-in?link=guess')).toBe(401);
});

test('a link on another machine is refused', async () => {
  const { url, link } = await start({ trustedProxies: 1 });
  expect((await fetch(url + (await link()), { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(401);
});

test('looking at a link does not use it up', async () => {
  const { url, link } = await start();
  const path = await link();
  expect((await fetch(url + path, { method: 'HEAD' })).status).toBe(204);
  expect((await fetch(url + path)).status).toBe(200);
});

test('guesses are limited, and are kept for the audit', async () => {
  const { database, url } = await start();
  const statuses: number[] = [];
  for (let nth = 0; nth < 31; nth += 1) statuses.push((await fetch(`${url}/sign-in?link=guess${nth}`)).status);
  expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 401));
  const limited = await fetch(`${url}/sign-in?link=guess`);
  expect([statuses[30], limited.status]).toEqual([429, 429]);
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await limited.json()).toMatchObject({ code: 'RATE_LIMITED' });
  const [row] = await sqlOf(database.url)`select count(*)::int as count from audit where action = 'SIGN_IN' and code = 'UNAUTHENTICATED'`;
  expect(row?.['count']).toBe(30);
});

test('behind TLS the cookie is Secure and belongs to the host alone', async () => {
  const { url, link } = await start({ publicUrl: 'https://graph.example.org' });
  const response = await fetch(url + (await link()));
  expect(response.headers.get('set-cookie')).toMatch(/^__Host-shezhire-session=[\w-]{43}; .*Secure/);
});

test('wrong keys are limited for one client, and right ones go on', async () => {
  const { url, ask } = await start();
  const statuses: number[] = [];
  for (let nth = 0; nth < 32; nth += 1)
    statuses.push((await fetch(`${url}/graphql?query={__typename}`, { headers: { authorization: `Bearer guess${nth}` } })).status);
  expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
  expect((await ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
});
