import { date, foreignKey, index, pgTable, text } from 'drizzle-orm/pg-core';
import type { StatementId } from '../ids.ts';
import { reference, since } from './columns.ts';
import { statements } from './statements.ts';

/**
 * The end of the valid time of a statement that gives none, or a later one that was only planned: it follows from another statement, of a successor
 * or of the end itself. `settle_ends` keeps the rows at the end of each revision.
 */
export const derivedEnds = pgTable(
  'derived_ends',
  {
    statementId: reference<StatementId>('statement_id').primaryKey(),
    /** EDTF. "../2026-06-10" is an end on that day or earlier. */
    end: text('end').notNull(),
    /** Its latest possible day. */
    endLatest: date('end_latest').notNull(),
    fromId: reference<StatementId>('from_id').notNull(),
    since: since(),
  },
  (t) => [
    foreignKey({ columns: [t.statementId], foreignColumns: [statements.id] }),
    foreignKey({ columns: [t.fromId], foreignColumns: [statements.id] }),
    index('derived_ends_from').on(t.fromId),
  ],
);
