import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import type { RevisionId, StatementId } from '../ids.ts';
import { reference, since } from './columns.ts';
import { statements } from './statements.ts';

/**
 * Statements that say the same as an earlier one, now that entities answer as one, from one revision until another; null until now. They are one fact:
 * that of the earlier id. `settle_doubles` keeps the rows at the end of each revision.
 */
export const doubles = pgTable(
  'doubles',
  {
    statementId: reference<StatementId>('statement_id')
      .notNull()
      .references(() => statements.id),
    factId: reference<StatementId>('fact_id')
      .notNull()
      .references(() => statements.id),
    since: since(),
    until: reference<RevisionId>('until'),
  },
  (t) => [
    primaryKey({ columns: [t.statementId, t.since] }),
    index('doubles_fact').on(t.factId),
    index('doubles_standing').on(t.statementId).where(sql`${t.until} is null`),
    check('doubles_of_another', sql`${t.statementId} <> ${t.factId}`),
    check('doubles_until_later', sql`${t.until} > ${t.since}`),
  ],
);
