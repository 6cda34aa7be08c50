import { exportJWK, generateKeyPair, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccessConfig } from '../../src/base/access-settings.ts';
import { createJar } from '../support/browser-jar.ts';
import { freshDatabase } from '../support/database.ts';
import { type Listening, listen } from '../support/listen.ts';
import { listMutations } from '../support/mutations.ts';
import { startProvider, type TestProvider } from '../support/oidc/start.ts';
import { findFreePort } from '../support/port.ts';
import { sqlOf } from '../support/sql.ts';

const AUDIENCE = 'https://graph.example.org';
let provider: TestProvider;
let server: Listening;
beforeAll(async () => {
  const port = await findFreePort();
  provider = await startProvider(`http://127.0.0.1:${port}/sign-in/callback`);
  const oidc = {
    issuer: provider.issuer,
    clientId: 'shezhire',
    clientSecret: 'a secret of the tests',
    audience: AUDIENCE,
    scopes: 'openid profile',
    roleClaim: 'shezhire.roles',
    defaultRole: 'READER',
  } as const;
  const access: AccessConfig = { isReadClosed: false, areTextsClosed: false, oidc };
  server = await listen({ database: await freshDatabase(), port, access, trustedProxies: 1 });
});
afterAll(async () => {
  await server.close();
  await provider.stop();
});

let clients = 0;

/** Asks with a token, each time from another address, as refused tokens are limited for each. */
async function ask(query: string, token: string) {
  clients += 1;
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    'x-forwarded-for': `203.0.${Math.floor(clients / 250)}.${clients % 250}`,
  };
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: { extensions: { code: string } }[] };
  return { status: response.status, data, code: errors?.[0]?.extensions.code };
}

interface Wrong {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly claims?: JWTPayload;
}

/** A token of the provider, or one with something wrong. */
async function signToken({ issuer = provider.issuer, audience = AUDIENCE, expires = '5m', claims = {} }: Wrong = {}): Promise<string> {
  return new SignJWT({ preferred_username: 'Bot', shezhire: { roles: ['ADMIN'] }, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'test' })
    .setSubject(String(claims.sub ?? 'bot'))
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(await importJWK(provider.key, 'RS256'));
}

const CLAIMS = () => ({
  iss: provider.issuer,
  aud: AUDIENCE,
  sub: 'bot',
  exp: Math.floor(Date.now() / 1000) + 300,
  shezhire: { roles: ['ADMIN'] },
});

async function signWithSharedSecret(): Promise<string> {
  const { n } = await exportJWK(await importJWK(provider.key, 'RS256')).catch(() => provider.key);
  return new SignJWT(CLAIMS())
    .setProtectedHeader({ alg: 'HS256', kid: 'test' })
    .sign(new TextEncoder().encode(String(n ?? provider.key.n)));
}

async function signWithOtherKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  return new SignJWT(CLAIMS()).setProtectedHeader({ alg: 'RS256', kid: 'test' }).sign(privateKey);
}

const WRONG_TOKENS: readonly [string, () => string | Promise<string>][] = [
  ['expired', () => signToken({ expires: '-1m' })],
  ['of another audience', () => signToken({ audience: 'https://other.example.org' })],
  ['of the audience of the page', () => signToken({ audience: 'shezhire' })],
  ['of another issuer', () => signToken({ issuer: 'https://other.example.org' })],
  ['signed with a shared secret', signWithSharedSecret],
  ['signed by nobody', () => new UnsecuredJWT(CLAIMS()).encode()],
  ['signed by another key', signWithOtherKey],
  ['cut short', async () => (await signToken()).slice(0, -9)],
];

test('a token of the provider makes an account with the role it says, and the role follows it', async () => {
  const claims = { sub: 'u-1', preferred_username: 'Nurlan' };
  const VIEWER = '{ viewer { name kind role } }';
  expect(await ask(VIEWER, await signToken({ claims: { ...claims, shezhire: { roles: ['READER', 'curator'] } } }))).toMatchObject({
    data: { viewer: { name: 'Nurlan', kind: 'PERSON', role: 'CURATOR' } },
  });
  expect((await ask(VIEWER, await signToken({ claims: { ...claims, shezhire: { roles: ['CONTRIBUTOR'] } } }))).data).toMatchObject({
    viewer: { role: 'CONTRIBUTOR' },
  });
  expect((await ask(VIEWER, await signToken({ claims: { ...claims, shezhire: {} } }))).data).toMatchObject({
    viewer: { role: 'CONTRIBUTOR' },
  });
  expect((await ask(VIEWER, await signToken({ claims: { ...claims, sub: 'u-2' } }))).data).toMatchObject({
    viewer: { name: 'Nurlan (2)' },
  });
});

test.each(WRONG_TOKENS)('a token that is %s is refused, for reading and for every mutation', async (_, makeToken) => {
  const token = await makeToken();
  for (const query of ['{ viewer { id } }', ...listMutations().map((one) => one.query)])
    expect(await ask(query, token)).toEqual({ status: 401, data: undefined, code: 'UNAUTHENTICATED' });
});

test.each(listMutations())('$name is refused to tokens of a role below $role', async ({ query, role }) => {
  const roles = ['READER', 'CONTRIBUTOR', 'CURATOR', 'ADMIN'];
  for (const below of roles.slice(0, roles.indexOf(String(role)))) {
    const token = await signToken({ claims: { sub: `as-${below}`, preferred_username: below, shezhire: { roles: [below] } } });
    expect((await ask(query, token)).code).toBe('FORBIDDEN');
  }
});

test('a browser signs in with the provider, goes on to where it was, and is a session then', async () => {
  const browser = createJar();
  const begun = await browser.get(`${server.url}/sign-in?to=${encodeURIComponent('/graphql?query={viewer{name}}')}`);
  expect(begun.headers.get('set-cookie')).toMatch(/^shezhire-sign-in=.*HttpOnly.*SameSite=Lax/);
  const at = begun.headers.get('location') ?? '';
  expect(new URL(at).searchParams.get('code_challenge_method')).toBe('S256');
  const { response, url } = await browser.follow(at);
  expect([response.status, new URL(url).pathname]).toEqual([200, '/sign-in/callback']);
  expect(response.headers.get('set-cookie')).toMatch(/^shezhire-session=.*HttpOnly.*SameSite=Strict/);
  expect(await response.text()).toContain('href="/graphql?query={viewer{name}}"');
  const viewer = await browser.get(`${server.url}/graphql?query={viewer{name,role}}`, { headers: { accept: 'application/json' } });
  expect(await viewer.json()).toEqual({ data: { viewer: { name: 'CURATOR-aigerim of the provider', role: 'CURATOR' } } });

  // The answer of the provider is good once, and for the browser that asked.
  expect((await browser.get(url)).status).toBe(401);
  expect((await fetch(url)).status).toBe(401);
});

test('an answer for another browser, or one that nobody asked for, signs nobody in', async () => {
  const [one, other] = [createJar(), createJar()];
  const begun = await one.get(`${server.url}/sign-in`);
  await other.get(`${server.url}/sign-in`);
  let at = begun.headers.get('location') ?? '';
  while (!at.includes('/sign-in/callback')) at = new URL((await one.get(at)).headers.get('location') ?? '', at).href;
  const stolen = await other.get(at);
  expect(stolen.status).toBe(401);
  expect(stolen.headers.getSetCookie()).toEqual([]);
  const denied = await other.get(`${server.url}/sign-in/callback?error=access_denied&state=x&iss=${encodeURIComponent(provider.issuer)}`);
  expect([denied.status, await denied.json()]).toMatchObject([401, { code: 'UNAUTHENTICATED' }]);
});

test.each(['//evil.example.org', 'https://evil.example.org', '/\\evil.example.org', '/a b', 'javascript:alert(1)', ''])(
  'it goes on to pages of ours only: %s',
  async (to) => {
    const browser = createJar();
    const begun = await browser.get(`${server.url}/sign-in?to=${encodeURIComponent(to)}`);
    const { response } = await browser.follow(begun.headers.get('location') ?? '');
    expect(await response.text()).toContain('<a href="/">');
  },
);

test('a closed account has no way in, also with a valid token', async () => {
  const claims = { sub: 'u-closed', preferred_username: 'Gone' };
  const { data } = await ask('{ viewer { id } }', await signToken({ claims }));
  const id = (data as { viewer: { id: string } }).viewer.id;
  await ask(`mutation { closeAccount(id: "${id}", reason: "left") { account { id } } }`, await signToken());
  expect(await ask('{ viewer { id } }', await signToken({ claims }))).toMatchObject({ status: 401 });
});

test('while the provider is away, tokens are refused as unavailable, and all else goes on', async () => {
  const away = {
    issuer: 'http://127.0.0.1:9',
    clientId: 'x',
    clientSecret: undefined,
    audience: AUDIENCE,
    scopes: 'openid',
    roleClaim: 'role',
    defaultRole: 'READER',
  } as const;
  const lonely = await listen({ access: { isReadClosed: false, areTextsClosed: false, oidc: away } });
  const answer = await fetch(`${lonely.url}/graphql?query={__typename}`, { headers: { authorization: `Bearer ${await signToken()}` } });
  expect(answer.status).toBe(503);
  expect((await fetch(`${lonely.url}/sign-in`, { redirect: 'manual' })).status).toBe(503);
  expect((await fetch(`${lonely.url}/graphql?query={__typename}`)).status).toBe(200);
  await lonely.close();
});

test('no secret is stored as it is', async () => {
  const sql = sqlOf(server.databaseUrl);
  const rows = await sql`select hash from sessions union all select hash from account_keys union all select hash from sign_in_links`;
  expect(rows.length).toBeGreaterThan(0);
  for (const { hash } of rows) expect(hash).toMatch(/^[0-9a-f]{64}$/);
});
