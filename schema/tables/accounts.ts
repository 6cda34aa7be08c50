import { sql } from 'drizzle-orm';
import { check, pgTable, text } from 'drizzle-orm/pg-core';
import type { AccountId } from '../ids.ts';
import { momentNow, momentOrNull, ownId } from './columns.ts';
import { accountKind, accountRole } from './enums.ts';

/** A person or a program that acts. `revisions.account` holds its name, which it keeps: so a revision always says the same of who acted. */
export const accounts = pgTable(
  'accounts',
  {
    id: ownId<AccountId>(),
    name: text('name').notNull().unique(),
    kind: accountKind('kind').notNull(),
    role: accountRole('role').notNull(),
    createdAt: momentNow('created_at'),
    /** When it lost all its ways in; null while it is open. */
    closedAt: momentOrNull('closed_at'),
  },
  (t) => [check('accounts_name', sql`${t.name} ~ '^\\S(.*\\S)?$' and char_length(${t.name}) <= 100`)],
);
