import { and, inArray, isNotNull, isNull } from 'drizzle-orm';
import { accounts } from '../../../schema/tables/index.ts';
import type { AccountKind, AccountRole } from '../../../schema/words.ts';
import { ACCOUNT_COLUMNS, type AccountRow } from '../../access/account.store.ts';
import type { Relation } from '../../graphql/page/relation.ts';

export interface AccountFilter {
  readonly role?: readonly AccountRole[] | null | undefined;
  readonly kind?: readonly AccountKind[] | null | undefined;
  readonly isOpen?: boolean | null | undefined;
}

/** The accounts that match a filter, by name. */
export const buildAccountRelation = ({ role, kind, isOpen }: AccountFilter): Relation<AccountRow> => ({
  source: accounts,
  columns: ACCOUNT_COLUMNS,
  where: and(
    role ? inArray(accounts.role, [...new Set(role)]) : undefined,
    kind ? inArray(accounts.kind, [...new Set(kind)]) : undefined,
    isOpen == null ? undefined : isOpen ? isNull(accounts.closedAt) : isNotNull(accounts.closedAt),
  ),
  order: [{ name: 'name', expression: accounts.name, type: 'text' }],
});
