import { afterAll, expect, onTestFinished, test } from 'vitest';
import { createJar } from '../../support/browser-jar.ts';
import { createHome } from '../../support/home.ts';
import { pickCases } from '../../support/rounds.ts';

test('a start prints a link that signs in; commands make accounts and keys beside it; no log line has a secret', async () => {
  const home = await createHome();
  onTestFinished(home.remove);
  const server = await home.start({ LOG_LEVEL: 'debug', SLOW_STATEMENT_MS: '1' });
  const [, link = ''] = /^ {2}sign in +(\S+) {2}\(once, within ten minutes\)$/m.exec(server.printed()) ?? [];
  const browser = createJar();
  expect((await browser.follow(link)).response.status).toBe(200);
  const ask = async (headers: Record<string, string>, query = '{ viewer { name role } }') => {
    const all = { 'content-type': 'application/json', ...headers };
    return (await browser.get(server.url, { method: 'POST', headers: all, body: JSON.stringify({ query }) })).json();
  };
  expect(await ask({})).toEqual({ data: { viewer: { name: 'owner', role: 'ADMIN' } } });
  const session = browser.cookiesOf(server.url)[0]?.value ?? '';

  const account = async (...args: string[]) => home.command(['account', ...args]);
  expect((await account('create', 'newsroom bot', 'contributor', 'SERVICE')).stdout).toBe(
    'newsroom bot is a SERVICE with the role CONTRIBUTOR.\n',
  );
  const key = (await account('key', 'newsroom bot', '7')).stdout.trim();
  expect(key).toMatch(/^shezhire_[\w-]{43}$/);
  expect(await ask({ authorization: `Bearer ${key}`, cookie: '' })).toEqual({
    data: { viewer: { name: 'newsroom bot', role: 'CONTRIBUTOR' } },
  });
  expect((await account('role', 'newsroom bot', 'READER')).stdout).toContain('READER');
  expect((await account('revoke', 'K1')).stdout).toBe('K1 is revoked.\n');
  expect(await ask({ authorization: `Bearer ${key}` })).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  expect((await account('list')).stdout).toMatch(/^newsroom bot {2}SERVICE {2}READER$/m);

  const another = /^(http\S+)$/m.exec((await account('link')).stdout)?.[1] ?? '';
  expect(new URL(another).searchParams.get('link')).toMatch(/^[\w-]{43}$/);
  const { stderr } = await server.stop('SIGTERM');
  const secrets = [link, another].map((one) => new URL(one).searchParams.get('link') ?? '').concat(key, session);
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(40);
    expect(stderr).not.toContain(secret);
  }
  expect(stderr).toContain('"path":"/sign-in"');
});

/** One database for all that leave nothing behind. */
const shared = createHome();
afterAll(async () => (await shared).remove());

test.each(
  pickCases(
    [
      [['nothing'], 'account takes one of: list; create NAME ROLE [KIND]'],
      [['create', 'x'], 'Call it as npm run account -- create NAME ROLE [KIND]'],
      [['create', 'x', 'KING'], 'KING is not one of READER, CONTRIBUTOR, CURATOR, ADMIN'],
      [['key', 'missing'], 'There is no account missing'],
      [['key', 'owner', '1000'], 'a key is valid for 1 to 366 days'],
      [['revoke', 'K999'], 'there is no such key'],
    ],
    2,
  ),
)('account %s is refused in one line', async (args, message) => {
  const home = await shared;
  const { code, stderr } = await home.command(['account', ...args]);
  expect(code).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test.each(pickCases([[{ HOST: '0.0.0.0' }], [{ PUBLIC_URL: 'https://graph.example.org' }], [{ TRUSTED_PROXIES: '1' }]]))(
  'a server that others reach prints no link: %s',
  async (settings) => {
    const home = await shared;
    const server = await home.start(settings);
    expect(server.printed()).not.toContain('sign-in');
    await server.stop('SIGTERM');
  },
);
