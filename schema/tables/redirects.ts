import { foreignKey, index, pgTable } from 'drizzle-orm/pg-core';
import type { StatementId } from '../ids.ts';
import { reference } from './columns.ts';
import { statements } from './statements.ts';

/** Ids of statements that became one with another: what asks for them gets that one. */
export const redirects = pgTable(
  'redirects',
  {
    /** The id that no statement has any more. */
    statementId: reference<StatementId>('statement_id').primaryKey(),
    targetId: reference<StatementId>('target_id').notNull(),
  },
  (t) => [foreignKey({ columns: [t.targetId], foreignColumns: [statements.id] }), index('redirects_target').on(t.targetId)],
);
