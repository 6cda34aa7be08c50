import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { findNewestRevision } from '../../../src/database/revision.ts';
import { createPastTopologies } from '../../../src/traversal/topology/past.store.ts';
import { freshDatabase } from '../../support/database.ts';
import { arraysOf, dump, follow } from '../../support/topology.ts';

test('as of the newest revision the arrays of now are used, and stay as they are if a later one is committed', async () => {
  const database = await freshDatabase();
  const live = follow(database);
  const now = await arraysOf(live);
  const past = createPastTopologies(database.follower, live);
  const revision = await findNewestRevision(database.reader());
  const found = await past.open(revision).current();
  expect(found).toBe(now);
  const before = dump(now);

  await database.transaction((tx) => tx.execute(sql`update statements set rank = 'DEPRECATED' where id % 2 = 0`));
  const later = await arraysOf(live);
  expect(later).not.toBe(now);
  expect(dump(later)).not.toEqual(before);
  expect(dump(now)).toEqual(before);
  expect(dump((await past.open(revision).current()) as typeof now)).toEqual(before);

  const other = createPastTopologies(database.follower, live);
  const built = (await other.open(revision).current()) as typeof now; // arrays of a revision are always there
  expect(built).not.toBe(now);
  expect(dump(built)).toEqual(before);
  await database.transaction((tx) => tx.execute(sql`update statements set rank = 'NORMAL' where id % 2 = 0`));
  expect(dump(await arraysOf(live))).toEqual(before);
  expect(await arraysOf(live)).toBe(later);
});
