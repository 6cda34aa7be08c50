import { foreignKey, index, pgTable } from 'drizzle-orm/pg-core';
import type { AccountId } from '../ids.ts';
import { accounts } from './accounts.ts';
import { momentGiven, reference, sha256 } from './columns.ts';

/** Who is signed in with a browser. The cookie holds the secret. */
export const sessions = pgTable(
  'sessions',
  {
    hash: sha256('hash').primaryKey(),
    accountId: reference<AccountId>('account_id').notNull(),
    expiresAt: momentGiven('expires_at'),
  },
  (t) => [
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }),
    index('sessions_account').on(t.accountId),
    index('sessions_expires_at').on(t.expiresAt),
  ],
);
