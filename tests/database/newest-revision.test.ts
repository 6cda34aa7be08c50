import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { RevisionId } from '../../schema/ids.ts';
import { connect, type Database, type Db } from '../../src/database/connect.ts';
import { findNewestRevision } from '../../src/database/revision.ts';
import { freshDatabase } from '../support/database.ts';

/** A database, and the statements that are read. */
async function openWatched() {
  const statements: string[] = [];
  const database = await freshDatabase('seeded', { onQuery: (statement) => statements.push(statement) });
  return { database, statements, taken: () => statements.splice(0) };
}

const rename = (database: Database) =>
  database.transaction((tx) => tx.execute(sql`update names set text = text || '!' where entity_id = 1 and role = 'PRIMARY'`));
const readNames = async (db: Db) =>
  (await db.execute(sql`select text from names order by entity_id, text collate "C"`)) as unknown as readonly { text: string }[]; // the driver's rows
const ALL = 1_000_000 as RevisionId;

test('as of the newest revision the tables themselves are read, and what came later is left out', async () => {
  const { database, taken } = await openWatched();
  const newest = await database.revisions.findNewest(database.reader(), ALL);
  expect(await database.revisions.findNewest(database.reader(), newest)).toBe(newest);
  expect(taken()).toHaveLength(1);
  const reader = database.reader(undefined, newest);
  const before = await readNames(reader);
  expect(taken()).toEqual([expect.not.stringContaining('past.')]);
  await rename(database);
  expect(await readNames(reader)).toEqual(before);
  expect(taken()).toEqual([expect.not.stringContaining('past.'), expect.stringContaining('past."names"')]);
  expect(await readNames(reader)).toEqual(before);
  expect(taken()).toEqual([expect.stringContaining('past."names"')]);
  expect(await readNames(database.reader())).not.toEqual(before);
});

test('a statement that has no rows fails no less if a later revision is there', async () => {
  const { database } = await openWatched();
  const newest = await database.revisions.findNewest(database.reader(), ALL);
  const find = (db: Db) => db.execute(sql`select text from names where text like '%!'`) as unknown as Promise<unknown[]>; // the driver's rows
  await rename(database);
  const later = await findNewestRevision(database.reader());
  expect(await find(database.reader(undefined, newest))).toEqual([]);
  await database.revisions.findNewest(database.reader(), later);
  expect(await find(database.reader(undefined, later))).not.toEqual([]);
  await database.transaction((tx) => tx.execute(sql`update names set text = replace(text, '!', '') where text like '%!'`));
  expect(await find(database.reader(undefined, later))).not.toEqual([]);
  expect(await find(database.reader())).toEqual([]);
});

test('the revision of a moment is asked once; one to come is asked each time', async () => {
  const { database, taken } = await openWatched();
  const at = (moment: string) => database.revisions.findAt(database.reader(), moment);
  const newest = await findNewestRevision(database.reader());
  taken();
  const now = new Date().toISOString();
  expect([await at(now), await at(now), await at(new Date(Date.parse(now) - 1).toISOString())]).toEqual([newest, newest, newest]);
  expect(taken()).toHaveLength(1);
  expect([await at('2000-01-01T00:00:00Z'), await at('2000-01-01T00:00:00+00:00')]).toEqual([0, 0]);
  expect(taken()).toHaveLength(1);
  await rename(database);
  expect([await at(now), await at('2100-01-01T00:00:00Z'), await at('2100-01-01T00:00:00Z')]).toEqual([newest, newest + 1, newest + 1]);
  expect(taken()).toHaveLength(2);
});

test('a moment that is as precise as that of a revision, or as near to it as can be', async () => {
  const { database } = await openWatched();
  await rename(database);
  const [row] = (await database.reader().execute(sql`
    select id::int as id, to_json(at) #>> '{}' as at, to_json(at - interval '1 microsecond') #>> '{}' as before from revisions order by id desc limit 1`)) as unknown as readonly {
    id: number;
    at: string;
    before: string;
  }[]; // the driver's rows
  if (!row) throw new Error('an answer of the database has no row');
  const at = (moment: string) => database.revisions.findAt(database.reader(), moment);
  for (const order of [
    [row.at, row.before],
    [row.before, row.at],
    [new Date().toISOString(), row.before, row.at],
  ]) {
    database.revisions.forget();
    for (const moment of order) expect(await at(moment), moment).toBe(moment === row.before ? row.id - 1 : row.id);
  }
});

test('what is remembered is forgotten with a connection, as the next one may lead to another database', async () => {
  const { database, taken } = await openWatched();
  await database.revisions.findNewest(database.reader(), ALL);
  const other = connect(database.url, { pool: 1 });
  await other.transaction((tx) =>
    tx.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'shezhire' and datname = current_database()`,
    ),
  );
  await other.close();
  await expect.poll(() => database.revisions.isNewest(1 as RevisionId)).toBe(false);
  taken();
  await database.revisions.findNewest(database.reader(), 1 as RevisionId);
  expect(taken()).toHaveLength(1);
});

test('while revisions are committed, each answers the same as the newest and later', async () => {
  const database = await freshDatabase();
  const writer = connect(database.url, { pool: 1 });
  let isOver = false;
  const writing = (async () => {
    for (let act = 0; act < 40; act += 1) {
      await rename(writer);
      await sleep(act % 4);
    }
    isOver = true;
  })();
  const kept = new Map<RevisionId, string>();
  const check = async (revision: RevisionId) => {
    const read = JSON.stringify(await readNames(database.reader(undefined, revision)));
    expect(kept.get(revision) ?? read, `R${revision}`).toBe(read);
    kept.set(revision, read);
  };
  while (!isOver) {
    const newest = await database.revisions.findNewest(database.reader(), ALL);
    await Promise.all([check(newest), check(newest), check(newest)]);
  }
  await writing;
  await writer.close();
  for (const revision of kept.keys()) await check(revision);
  expect(new Set(kept.values()).size).toBe(kept.size);
});
