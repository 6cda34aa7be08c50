import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { AccountId, KeyId } from '../../schema/ids.ts';
import { accountKeys, accounts } from '../../schema/tables/index.ts';
import { badInput, GraphError } from '../base/errors.ts';
import type { Db } from '../database/connect.ts';
import { isAny } from '../database/write.ts';
import { ACCOUNT_COLUMNS, type AccountRow } from './account.store.ts';
import { createKeySecret, hashSecret } from './secret.ts';

export interface KeyRow {
  readonly id: KeyId;
  readonly accountId: AccountId;
  readonly label: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

export const KEY_COLUMNS = {
  id: accountKeys.id,
  accountId: accountKeys.accountId,
  label: accountKeys.label,
  createdAt: accountKeys.createdAt,
  expiresAt: accountKeys.expiresAt,
  revokedAt: accountKeys.revokedAt,
};

const KEY_ID = /^K([1-9]\d{0,14})$/;

/** The number of a public id such as K7. @throws BAD_INPUT */
export function readKeyNumber(text: string): KeyId {
  const [, digits] = KEY_ID.exec(text) ?? [];
  if (digits === undefined) throw badInput('id', text, 'the id of a key is K7');
  return Number(digits) as KeyId; // a number becomes an id here
}

export const MAX_KEY_DAYS = 366;
export const DEFAULT_KEY_DAYS = 90;
const MAX_LABEL_LENGTH = 100;

/** A key, and its secret, which is known only now. */
export interface CreatedKey {
  readonly row: KeyRow;
  readonly secret: string;
}

/** @throws BAD_INPUT */
export async function createKey(db: Db, account: AccountId, label: string, days: number): Promise<CreatedKey> {
  if (label.trim() === '' || Array.from(label).length > MAX_LABEL_LENGTH)
    throw badInput('label', label, `a label has 1 to ${MAX_LABEL_LENGTH} characters`);
  if (!Number.isInteger(days) || days < 1 || days > MAX_KEY_DAYS)
    throw badInput('days', days, `a key is valid for 1 to ${MAX_KEY_DAYS} days`);
  const secret = createKeySecret();
  const expiresAt = sql`clock_timestamp() + make_interval(days => ${days}::int)`;
  const [row] = await db
    .insert(accountKeys)
    .values({ accountId: account, hash: hashSecret(secret), label, expiresAt })
    .returning(KEY_COLUMNS);
  if (!row) throw new Error('an INSERT returned no row');
  return { row, secret };
}

/** Revokes a key, which may be revoked already. @throws NOT_FOUND */
export async function revokeKey(db: Db, id: KeyId, argument: string): Promise<KeyRow> {
  const [row] = await db
    .update(accountKeys)
    .set({ revokedAt: sql`coalesce(${accountKeys.revokedAt}, clock_timestamp())` })
    .where(eq(accountKeys.id, id))
    .returning(KEY_COLUMNS);
  if (!row) throw new GraphError('NOT_FOUND', `${argument} is "K${id}"; there is no such key`, { argument, value: `K${id}` });
  return row;
}

/** The keys of accounts, the newest first. */
export async function loadKeys(db: Db, ids: readonly AccountId[]): Promise<KeyRow[][]> {
  const rows = await db.select(KEY_COLUMNS).from(accountKeys).where(isAny(accountKeys.accountId, ids)).orderBy(sql`${accountKeys.id} desc`);
  const byAccount = Map.groupBy(rows, ({ accountId }) => accountId);
  return ids.map((id) => byAccount.get(id) ?? []);
}

/** The open account of a key that is valid now. */
export async function findKeyAccount(db: Db, secret: string): Promise<AccountRow | undefined> {
  const [row] = await db
    .select(ACCOUNT_COLUMNS)
    .from(accountKeys)
    .innerJoin(accounts, eq(accounts.id, accountKeys.accountId))
    .where(
      and(
        eq(accountKeys.hash, hashSecret(secret)),
        isNull(accountKeys.revokedAt),
        gt(accountKeys.expiresAt, sql`clock_timestamp()`),
        isNull(accounts.closedAt),
      ),
    );
  return row;
}
