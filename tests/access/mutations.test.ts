import { expect, test } from 'vitest';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { everything, sqlOf } from '../support/sql.ts';

const CREATE = `mutation ($name: String!, $key: String, $dryRun: Boolean) {
  createAccount(name: $name, kind: SERVICE, role: READER, idempotencyKey: $key, dryRun: $dryRun) { account { id name } } }`;
const KEY =
  'mutation ($account: ID!, $key: String) { createKey(account: $account, label: "bot", days: 1, idempotencyKey: $key) { secret key { id } } }';

async function open() {
  const database = await freshDatabase('empty');
  const admin = await makeAccount(database, 'ADMIN');
  const { ask } = clientOf({ database });
  return {
    database,
    admin,
    sql: sqlOf(database.url),
    ask: (query: string, variables: object, account = admin) => ask(query, variables, account.withKey),
  };
}

test('the same call with the same key returns the first result and does nothing again', async () => {
  const { ask, sql } = await open();
  const first = await ask(CREATE, { name: 'bot', key: 'k' });
  const again = await ask(CREATE, { name: 'bot', key: 'k' });
  expect(again.data).toEqual(first.data);
  expect(again).toMatchObject({ extensions: { repeated: true } });
  expect(await sql`select from accounts where name = 'bot'`).toHaveLength(1);
  expect((await ask(CREATE, { name: 'other', key: 'k' })).errors?.[0]?.extensions).toMatchObject({
    code: 'CONFLICT',
    argument: 'idempotencyKey',
    value: 'k',
  });
});

test('a key belongs to one account, and lives for 24 hours', async () => {
  const { database, ask, sql } = await open();
  const other = await makeAccount(database, 'ADMIN');
  await ask(CREATE, { name: 'one', key: 'k' });
  expect((await ask(CREATE, { name: 'two', key: 'k' }, other)).errors).toBeUndefined();
  await sql`update idempotency set at = at - interval '24 hours'`;
  expect((await ask(CREATE, { name: 'three', key: 'k' })).errors).toBeUndefined();
});

test('of calls with one key at the same time one does it, and a secret is returned once and kept nowhere', async () => {
  const { ask, admin, database, sql } = await open();
  const answers = await Promise.all([1, 2, 3].map(() => ask(KEY, { account: admin.id, key: 'k' })));
  const secrets = answers.flatMap(({ data }) => data.createKey.secret ?? []);
  expect(secrets).toHaveLength(1);
  expect(new Set(answers.map(({ data }) => data.createKey.key.id)).size).toBe(1);
  expect(await sql`select from account_keys`).toHaveLength(2);
  expect(JSON.stringify(await everything(sqlOf(database.url)))).not.toContain(secrets[0]);
});

test('a call that fails keeps nothing under its key', async () => {
  const { ask } = await open();
  await ask(CREATE, { name: 'bot' });
  expect((await ask(CREATE, { name: 'BOT', key: 'k' })).errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', argument: 'name' });
  expect((await ask(CREATE, { name: 'bot 2', key: 'k' })).errors).toBeUndefined();
});

test('a dry run returns what it would do, and writes nothing', async () => {
  const { ask, database } = await open();
  const before = await everything(sqlOf(database.url));
  expect((await ask(CREATE, { name: 'bot', key: 'k', dryRun: true })).data.createAccount.account.name).toBe('bot');
  expect(await everything(sqlOf(database.url))).toEqual(before);
});

test.each([' ', ' x', 'x ', 'a\nb', 'x'.repeat(101), 'ingest', 'Attach'])('an account is not called %j', async (name) => {
  const { ask } = await open();
  expect(['BAD_INPUT', 'CONFLICT']).toContain((await ask(CREATE, { name })).errors?.[0]?.extensions?.['code']);
});
