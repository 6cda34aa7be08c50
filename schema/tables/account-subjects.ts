import { foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { AccountId } from '../ids.ts';
import { accounts } from './accounts.ts';
import { reference } from './columns.ts';

/** Who an account is at a provider of OpenID Connect. */
export const accountSubjects = pgTable(
  'account_subjects',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    accountId: reference<AccountId>('account_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.issuer, t.subject] }),
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }),
    index('account_subjects_account').on(t.accountId),
  ],
);
