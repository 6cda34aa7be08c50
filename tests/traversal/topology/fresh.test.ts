import { expect, test } from 'vitest';
import { freshDatabase } from '../../support/database.ts';
import { ingestFolder, PRESS_NOTE, SECOND_NOTE } from '../../support/folder.ts';
import { sqlOf } from '../../support/sql.ts';
import { arraysOf, dump, dumpTables, follow } from '../../support/topology.ts';

test('the arrays hold what the tables hold', async () => {
  const database = await freshDatabase();
  expect(dump(await arraysOf(follow(database)))).toEqual(await dumpTables(sqlOf(database.url)));
});

test('what is written is in them when the writer has its answer, evidence of another article too', async () => {
  const database = await freshDatabase();
  const live = follow(database);
  await arraysOf(live);
  for (const folder of [PRESS_NOTE, SECOND_NOTE]) {
    await ingestFolder(database, folder);
    expect(dump(await arraysOf(live))).toEqual(await dumpTables(sqlOf(database.url)));
  }
});
