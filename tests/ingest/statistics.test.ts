import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { isStatisticsDue, updateStatistics } from '../../src/ingest/statistics.store.ts';
import { freshUrl } from '../support/database.ts';

test('statistics are due less and less often', () => {
  const due = Array.from({ length: 5_000 }, (_, articles) => articles).filter(isStatisticsDue);
  expect(due).toEqual([16, 64, 256, 1_024, 4_096]);
});

test('the database knows afterwards how large its tables are', async () => {
  const database = connect(await freshUrl());
  const tables = ['entities', 'statements', 'evidence', 'names', 'sentences', 'people'];
  await database.transaction(updateStatistics);
  for (const table of tables) {
    const [row] = (await database
      .reader()
      .execute(
        sql`select (select reltuples::int from pg_class where oid = ${table}::regclass) as told, (select count(*)::int from ${sql.identifier(table)}) as counted`,
      )) as unknown as { told: number; counted: number }[]; // as selected
    expect(row?.told, table).toBe(row?.counted);
    expect(row?.counted, table).toBeGreaterThan(0);
  }
  await database.close();
});
