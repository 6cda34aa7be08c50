import { bigint, foreignKey, index, pgTable, text } from 'drizzle-orm/pg-core';
import type { AccountId } from '../ids.ts';
import { accounts } from './accounts.ts';
import { momentNow, reference } from './columns.ts';

/** Acts that are no revision: those about accounts, and attempts that were refused. */
export const audit = pgTable(
  'audit',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
    at: momentNow('at'),
    /** The mutation, or SIGN_IN. */
    action: text('action').notNull(),
    /** Who acted; null if it is not known. */
    accountId: reference<AccountId>('account_id'),
    /** The account that the act was about. */
    subjectId: reference<AccountId>('subject_id'),
    /** The code of the error that refused it; null if it was done. */
    code: text('code'),
    reason: text('reason'),
    /** The request, as the log has it. */
    requestId: text('request_id'),
  },
  (t) => [
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }),
    foreignKey({ columns: [t.subjectId], foreignColumns: [accounts.id] }),
    index('audit_at').on(t.at),
  ],
);
