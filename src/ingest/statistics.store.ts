import { getTableName, sql } from 'drizzle-orm';
import { changes, KIND_TABLES, LEDGER_TABLES, nameWords, textKeys } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';

const FILLED = [...new Set([...LEDGER_TABLES, ...Object.values(KIND_TABLES), nameWords, textKeys, changes].map(getTableName))];

/** After so many articles, and after four times as many, and so on. */
const FIRST_LOOK = 16;
const LOOK_GROWTH = 4;

/** True if the tables have grown so much that the database should look at them again. */
export function isStatisticsDue(articles: number): boolean {
  let due = FIRST_LOOK;
  while (due < articles) due *= LOOK_GROWTH;
  return due === articles;
}

/**
 * Has the database look at how large its tables are. Plans of a session that were made while they were nearly empty read all rows of them;
 * they are made anew.
 */
export const updateStatistics = (db: Db): Promise<unknown> =>
  db.execute(
    sql`analyze ${sql.join(
      FILLED.map((table) => sql.identifier(table)),
      sql`, `,
    )}`,
  );
