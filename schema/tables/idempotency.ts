import { foreignKey, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { AccountId } from '../ids.ts';
import { accounts } from './accounts.ts';
import { momentNow, reference, sha256 } from './columns.ts';

/** The results of mutations with an idempotency key, written in the transaction of the mutation. */
export const idempotency = pgTable(
  'idempotency',
  {
    accountId: reference<AccountId>('account_id').notNull(),
    key: text('key').notNull(),
    /** SHA-256 of the mutation and its arguments. */
    input: sha256('input'),
    /** What the payload is made of. Secrets are left out. */
    result: jsonb('result').notNull(),
    at: momentNow('at'),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.key] }),
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }),
    index('idempotency_at').on(t.at),
  ],
);
