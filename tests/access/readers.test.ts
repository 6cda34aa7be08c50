import { expect, test } from 'vitest';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestFolder, PRESS_NOTE } from '../support/folder.ts';
import { sqlOf } from '../support/sql.ts';

const OPEN = { isReadClosed: false, areTextsClosed: false, oidc: undefined };

async function open(access: Partial<typeof OPEN>, template: 'seeded' | 'empty' = 'seeded') {
  const database = await freshDatabase(template);
  const reader = await makeAccount(database, 'READER');
  return { ...clientOf({ database, access: { ...OPEN, ...access } }), database, reader };
}

const CLOSED: readonly [string, RequestInit?][] = [
  ['/graphql?query={kinds{kind}}'],
  ['/graphql?query={__schema{queryType{name}}}'],
  ['/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{kinds{kind}}"}' }],
  ['/graphql?query=subscription{changes{cursor}}', { headers: { accept: 'text/event-stream' } }],
  ['/graphql?query={kinds{kind}}', { headers: { accept: 'application/gexf+xml' } }],
  ['/schema.graphql'],
  ['/export/gexf?of=birgemiz'],
  ['/reconcile'],
  ['/reconcile?queries={}', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'queries={}' }],
  ['/documents', { method: 'POST', body: 'A note.' }],
  ['/metrics'],
  ['/id/E1'],
];

test.each(CLOSED)('with READ=account %s needs an account', async (path, init) => {
  const { fetch, reader } = await open({ isReadClosed: true });
  const refused = await fetch(path, init ?? {});
  expect(refused.status).toBe(401);
  expect(refused.headers.get('www-authenticate')).toBe('Bearer');
  const body = await refused.text();
  expect(body).toContain('UNAUTHENTICATED');
  expect(body).not.toContain('PERSON');
  for (const headers of [reader.withKey, reader.withSession]) {
    const control = new AbortController();
    const answer = await fetch(path, { ...init, headers: { ...init?.headers, ...headers }, signal: control.signal });
    expect(answer.status).not.toBe(401);
    control.abort();
    await answer.body?.cancel().catch(() => {});
  }
});

test('with READ=account a browser is led from GraphiQL to the sign-in, and what holds no data stays open', async () => {
  const { fetch } = await open({ isReadClosed: true });
  const page = await fetch('/graphql?query={kinds{kind}}', { headers: { accept: 'text/html' } });
  expect([page.status, page.headers.get('location')]).toEqual([302, '/sign-in?to=%2Fgraphql%3Fquery%3D%7Bkinds%7Bkind%7D%7D']);
  for (const path of ['/', '/live', '/ready', '/sign-in']) expect((await fetch(path)).status).toBe(200);
});

test('with TEXTS=account clients without one get at most 200 characters in a row of a text', async () => {
  const { ask, database, reader } = await open({ areTextsClosed: true }, 'empty');
  await ingestFolder(database, PRESS_NOTE);
  const [row] = await sqlOf(database.url)`select text from articles`;
  const whole = [...String(row?.['text'])];
  const plain = `{ article(ref: "A1") { text sentences(first: 100) { nodes { text } } statements(first: 100) { nodes { evidence { quote } } } } }`;
  expect(whole.length).toBeGreaterThan(200);
  const cut = await ask(plain);
  expect(cut.data.article.text).toBe(whole.slice(0, 200).join(''));
  expect(cut).toMatchObject({ extensions: { texts: { maxLength: 200 } } });
  const texts: string[] = JSON.stringify(cut.data).match(/"(?:text|quote)":"(?:[^"\\]|\\.)*"/g) ?? [];
  for (const text of texts) expect([...text].length).toBeLessThan(220);
  expect((await ask(plain, {}, reader.withKey)).data.article.text).toBe(whole.join(''));
});
