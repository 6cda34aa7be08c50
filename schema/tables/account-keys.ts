import { check, foreignKey, index, pgTable, text } from 'drizzle-orm/pg-core';
import type { AccountId, KeyId } from '../ids.ts';
import { accounts } from './accounts.ts';
import { isWritten, momentGiven, momentNow, momentOrNull, ownId, reference, sha256 } from './columns.ts';

/** Keys of accounts, for programs. The key itself is shown once and kept nowhere. */
export const accountKeys = pgTable(
  'account_keys',
  {
    id: ownId<KeyId>(),
    accountId: reference<AccountId>('account_id').notNull(),
    hash: sha256('hash').unique(),
    /** Where the key is used, in words. */
    label: text('label').notNull(),
    createdAt: momentNow('created_at'),
    expiresAt: momentGiven('expires_at'),
    revokedAt: momentOrNull('revoked_at'),
  },
  (t) => [
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }),
    index('account_keys_account').on(t.accountId),
    check('account_keys_label', isWritten(t.label)),
  ],
);
