import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { ACCOUNT_ROLES, type AccountRole } from '../../schema/words.ts';
import { hasRole } from '../../src/base/viewer.ts';
import { guardMutations } from '../../src/graphql/mutation/rule.ts';
import { makeAccount, type TestAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { listMutations } from '../support/mutations.ts';
import { pickCases } from '../support/rounds.ts';
import { everything, sqlOf } from '../support/sql.ts';

const database = await freshDatabase();
const { ask, fetch } = clientOf({ database });
const accounts = Object.fromEntries(
  await Promise.all(ACCOUNT_ROLES.map(async (role) => [role, await makeAccount(database, role)] as const)),
) as Record<AccountRole, TestAccount>; // one for each

afterAll(() => database.close());

const mutations = listMutations();
const WAYS: readonly [string, (account: TestAccount) => Record<string, string>][] = [
  ['key', ({ withKey }) => withKey],
  ['session', ({ withSession }) => withSession],
];
const withoutCsrf = ({ 'x-csrf-protection': _, ...headers }: Record<string, string>) => headers;
/** All tables but the one that keeps what was refused. */
const everythingElse = async () => ({ ...(await everything(sqlOf(database.url))), audit: undefined });
const getCode = async (query: string, headers: Record<string, string>) => (await ask(query, {}, headers)).errors?.[0]?.extensions?.['code'];

test('there are mutations, and each says which role may use it', () => {
  expect(mutations.length).toBeGreaterThan(3);
  expect(mutations.filter(({ role }) => !role || !ACCOUNT_ROLES.includes(role))).toEqual([]);
});

test('a mutation without a rule makes no schema', () => {
  const mutation = new GraphQLObjectType({ name: 'Mutation', fields: { open: { type: GraphQLString, resolve: () => 'done' } } });
  const query = new GraphQLObjectType({ name: 'Query', fields: { nothing: { type: GraphQLString } } });
  expect(() => guardMutations(new GraphQLSchema({ query, mutation }))).toThrow('the mutation open does not say which role may use it');
});

test.each(mutations)('$name is refused without an account, and to every role below $role', async ({ role, query }) => {
  const before = await everythingElse();
  expect(await getCode(query, {})).toBe('UNAUTHENTICATED');
  for (const below of ACCOUNT_ROLES.filter((one) => role && !hasRole(one, role)))
    for (const [, headersOf] of WAYS) expect(await getCode(query, headersOf(accounts[below]))).toBe('FORBIDDEN');
  expect(await everythingElse()).toEqual(before);
});

test.each(mutations)('$name is refused to a session without the header of our pages, or from another site', async ({ query }) => {
  const { withSession } = accounts.ADMIN;
  expect(await getCode(query, withoutCsrf(withSession))).toBe('FORBIDDEN');
  expect(await getCode(query, { ...withSession, 'sec-fetch-site': 'cross-site' })).toBe('FORBIDDEN');
  expect(await getCode(query, { ...withSession, 'sec-fetch-site': 'same-site' })).toBe('FORBIDDEN');
});

test.each(mutations)('$name is let in from $role on', async ({ role, query }) => {
  const dry = query.replace(/\)? \{ __typename \} \}$/, (end) => `${end.startsWith(')') ? ', ' : '('}dryRun: true) { __typename } }`);
  for (const above of ACCOUNT_ROLES.filter((one) => role && hasRole(one, role)))
    for (const [, headersOf] of WAYS)
      expect(['UNAUTHENTICATED', 'FORBIDDEN']).not.toContain(await getCode(dry, headersOf(accounts[above])));
});

test.each(pickCases(mutations, 5))('$name goes by POST and JSON only', async ({ query }) => {
  const { withKey, withSession } = accounts.ADMIN;
  const before = await everythingElse();
  for (const headers of [withKey, withSession]) {
    const get = await fetch(`/graphql?query=${encodeURIComponent(query)}`, { headers });
    expect(get.status).toBe(405);
    const events = await fetch(`/graphql?query=${encodeURIComponent(query)}`, { headers: { ...headers, accept: 'text/event-stream' } });
    expect(await events.text()).not.toContain('"data"');
    const form = new FormData();
    form.set('operations', JSON.stringify({ query }));
    form.set('map', '{}');
    const urlEncoded = new URLSearchParams({ query });
    const plain = { method: 'POST', body: JSON.stringify({ query }), headers: { ...headers, 'content-type': 'text/plain' } };
    for (const init of [{ method: 'POST', body: form, headers }, { method: 'POST', body: urlEncoded, headers }, plain])
      expect((await fetch('/graphql', init)).status).toBe(415);
  }
  expect(await everythingElse()).toEqual(before);
});

test.each([
  ['unknown', 'shezhire_unknown'],
  ['no key at all', 'x'],
])('a key that is %s is refused, also for reading', async (_, secret) => {
  const { status, errors } = await ask('{ kinds { kind } }', {}, { authorization: `Bearer ${secret}` });
  expect(status).toBe(401);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('keys that are expired, revoked or of a closed account are refused in the words of an unknown one', async () => {
  const [expired, revoked, closed] = await Promise.all([
    makeAccount(database, 'ADMIN'),
    makeAccount(database, 'ADMIN'),
    makeAccount(database, 'ADMIN'),
  ]);
  const sql = sqlOf(database.url);
  await sql`update account_keys set expires_at = now() where account_id = ${Number(expired.id.slice(1))}`;
  await sql`update account_keys set revoked_at = now() where account_id = ${Number(revoked.id.slice(1))}`;
  const { errors: closing } = await ask(
    `mutation { closeAccount(id: "${closed.id}", reason: "gone") { account { closedAt } } }`,
    {},
    accounts.ADMIN.withKey,
  );
  expect(closing).toBeUndefined();
  const answers = await Promise.all(
    [expired.withKey, revoked.withKey, closed.withKey, { authorization: 'Bearer shezhire_unknown' }].map((headers) =>
      ask('{ viewer { id } }', {}, headers),
    ),
  );
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]?.status).toBe(401);
  expect((await ask('{ viewer { id } }', {}, closed.withSession)).data).toEqual({ viewer: null });
});
