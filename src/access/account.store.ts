import { and, eq, isNull, sql } from 'drizzle-orm';
import type { AccountId } from '../../schema/ids.ts';
import { accountKeys, accounts, sessions, signInLinks } from '../../schema/tables/index.ts';
import type { AccountKind, AccountRole } from '../../schema/words.ts';
import { badInput, GraphError } from '../base/errors.ts';
import { formatAccountId } from '../base/id.ts';
import type { Db } from '../database/connect.ts';
import { isAny } from '../database/write.ts';

export interface AccountRow {
  readonly id: AccountId;
  readonly name: string;
  readonly kind: AccountKind;
  readonly role: AccountRole;
  readonly createdAt: string;
  readonly closedAt: string | null;
}

export const ACCOUNT_COLUMNS = {
  id: accounts.id,
  name: accounts.name,
  kind: accounts.kind,
  role: accounts.role,
  createdAt: accounts.createdAt,
  closedAt: accounts.closedAt,
};

/** Accounts by id. */
export async function loadAccounts(db: Db, ids: readonly AccountId[]): Promise<(AccountRow | null)[]> {
  const rows = await db.select(ACCOUNT_COLUMNS).from(accounts).where(isAny(accounts.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export async function findAccountByName(db: Db, name: string): Promise<AccountRow | undefined> {
  const [row] = await db.select(ACCOUNT_COLUMNS).from(accounts).where(eq(accounts.name, name));
  return row;
}

/** An account that is open. @throws NOT_FOUND */
export async function findOpenAccount(db: Db, id: AccountId, argument: string): Promise<AccountRow> {
  const [row] = await db
    .select(ACCOUNT_COLUMNS)
    .from(accounts)
    .where(and(eq(accounts.id, id), isNull(accounts.closedAt)))
    .for('update');
  const value = formatAccountId(id);
  if (!row) throw new GraphError('NOT_FOUND', `${argument} is "${value}"; there is no such open account`, { argument, value });
  return row;
}

/** All accounts, by name. */
export const listAccounts = (db: Db): Promise<AccountRow[]> => db.select(ACCOUNT_COLUMNS).from(accounts).orderBy(accounts.name);

export const MAX_ACCOUNT_NAME_LENGTH = 100;
const ACCOUNT_NAME = /^\S(?:.*\S)?$/u;
const NAME_ALLOWED = `a name has 1 to ${MAX_ACCOUNT_NAME_LENGTH} characters, without spaces at its ends and without line breaks`;

/** True if revisions may have the name of another account or of a user of the database. */
export async function isNameTaken(db: Db, name: string): Promise<boolean> {
  const [row] = await db
    .select({
      isTaken: sql<boolean>`exists (select from ${accounts} where lower(name) = lower(${name})) or exists (select from pg_roles where rolname = ${name})`,
    })
    .from(sql`(values (1)) one`);
  return row?.isTaken ?? true;
}

export interface NewAccount {
  readonly name: string;
  readonly kind: AccountKind;
  readonly role: AccountRole;
}

/** @throws BAD_INPUT for a name that is not allowed, CONFLICT for one that is taken */
export async function createAccount(db: Db, { name, kind, role }: NewAccount): Promise<AccountRow> {
  if (!ACCOUNT_NAME.test(name) || Array.from(name).length > MAX_ACCOUNT_NAME_LENGTH) throw badInput('name', name, NAME_ALLOWED);
  if (await isNameTaken(db, name))
    throw new GraphError('CONFLICT', `name is ${JSON.stringify(name)}; another account has it`, { argument: 'name', value: name });
  const [row] = await db.insert(accounts).values({ name, kind, role }).returning(ACCOUNT_COLUMNS);
  if (!row) throw new Error('an INSERT returned no row');
  return row;
}

export async function setRole(db: Db, id: AccountId, role: AccountRole): Promise<AccountRow> {
  const [row] = await db.update(accounts).set({ role }).where(eq(accounts.id, id)).returning(ACCOUNT_COLUMNS);
  if (!row) throw new Error(`account ${id} is not there`);
  return row;
}

/** Closes an account for good, with all its ways in. */
export async function closeAccount(db: Db, id: AccountId): Promise<AccountRow> {
  await db.delete(sessions).where(eq(sessions.accountId, id));
  await db.delete(signInLinks).where(eq(signInLinks.accountId, id));
  await db
    .update(accountKeys)
    .set({ revokedAt: sql`clock_timestamp()` })
    .where(and(eq(accountKeys.accountId, id), isNull(accountKeys.revokedAt)));
  const [row] = await db.update(accounts).set({ closedAt: sql`clock_timestamp()` }).where(eq(accounts.id, id)).returning(ACCOUNT_COLUMNS);
  if (!row) throw new Error(`account ${id} is not there`);
  return row;
}
