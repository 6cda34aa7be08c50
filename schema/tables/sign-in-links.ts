import { foreignKey, pgTable } from 'drizzle-orm/pg-core';
import type { AccountId } from '../ids.ts';
import { accounts } from './accounts.ts';
import { momentGiven, reference, sha256 } from './columns.ts';

/** Links that sign in once. Whoever uses one deletes its row. */
export const signInLinks = pgTable(
  'sign_in_links',
  {
    hash: sha256('hash').primaryKey(),
    accountId: reference<AccountId>('account_id').notNull(),
    expiresAt: momentGiven('expires_at'),
  },
  (t) => [foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] })],
);
