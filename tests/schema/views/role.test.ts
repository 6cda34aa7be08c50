import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbedded } from '../../../src/database/embedded.ts';
import { migrateDatabase } from '../../../src/database/migrate.ts';
import { admitReader, READER } from '../../../src/database/reader.ts';
import { sqlOf } from '../../support/sql.ts';

/** A Postgres of its own, as roles are the cluster's. */
let folder: string;
let server: EmbeddedPostgres;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shezhire-role-'));
  server = await startEmbedded({ dataDir: folder, chosen: true, settings: ['fsync=off'] });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const address = (database: string, user?: string, password?: string): string => {
  const url = new URL(server.url);
  return Object.assign(url, { pathname: `/${database}`, username: user ?? url.username, password: password ?? url.password }).href;
};
/** What docs/sql.md tells somebody who may create roles to run. */
const byHand = (): string => {
  const page = readFileSync(resolve(import.meta.dirname, '../../../docs/sql.md'), 'utf8');
  return /```sql\n(create role [\s\S]*?)```/.exec(page)?.[1] ?? '';
};
const isThere = async (sql: postgres.Sql) => (await sql`select from pg_roles where rolname = ${READER}`).length === 1;

test('who may not create roles can migrate; the role made by hand reads; two who migrate at once make it once', async () => {
  const owner = sqlOf(address('postgres'));
  await owner.unsafe("create role plain login password 'secret'");
  await owner.unsafe('create database managed owner plain');
  const managed = address('managed', 'plain', 'secret');
  await migrateDatabase(managed);
  expect(await isThere(owner)).toBe(false);
  await expect(admitReader(managed)).rejects.toThrow(/^There is no role shezhire_reader, .* docs\/sql\.md/);

  const hand = sqlOf(address('managed'));
  await hand.unsafe(byHand());
  await expect(admitReader(managed)).rejects.toThrow(/^The user of DATABASE_URL may not let shezhire_reader log in: .*alter role/);
  await owner.unsafe(`alter role ${READER} login password 'lasting'`);
  const lasting = await admitReader(managed);
  expect(lasting.password).toBeNull();
  await lasting.close();
  const [who] = await sqlOf(
    address('managed', READER, 'lasting'),
  )`select current_user, current_setting('default_transaction_read_only') as read_only, (select count(*)::int from entities) as count`;
  expect(who).toEqual({ current_user: READER, read_only: 'on', count: 0 });

  await hand.unsafe(`drop owned by ${READER}; drop role ${READER}`);
  await owner.unsafe('create database one');
  await owner.unsafe('create database two');
  await Promise.all([migrateDatabase(address('one')), migrateDatabase(address('two'))]);
  expect(await isThere(owner)).toBe(true);
  for (const database of ['one', 'two']) {
    const [row] = await sqlOf(address(database))`select has_table_privilege(${READER}, 'graph.statements', 'select') as reads`;
    expect(row).toEqual({ reads: true });
  }
});

test('every session has a password of its own, for some minutes', async () => {
  const first = await admitReader(address('one'));
  const waiting = admitReader(address('one'));
  const mine = postgres(address('one', READER, first.password ?? ''), { max: 1, connection: { application_name: 'first' } });
  expect([...(await mine`select session_user as who, current_setting('search_path') as path`)]).toEqual([{ who: READER, path: 'graph' }]);
  await first.seen('first', new AbortController().signal);
  const second = await waiting;
  expect(second.password).not.toBe(first.password);
  const [role] = await sqlOf(
    address('one'),
  )`select rolvaliduntil - now() < interval '11 minutes' as soon from pg_roles where rolname = ${READER}`;
  expect(role).toEqual({ soon: true });
  await second.close();
  await mine.end();
});
