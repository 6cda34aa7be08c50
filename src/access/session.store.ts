import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { AccountId } from '../../schema/ids.ts';
import { accounts, sessions, signInLinks } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { ACCOUNT_COLUMNS, type AccountRow } from './account.store.ts';
import { createSecret, hashSecret } from './secret.ts';

export const SESSION_COOKIE = 'shezhire-session';
/** Hours that a browser stays signed in. */
export const SESSION_HOURS = 24;
export const LINK_MINUTES = 10;

/** Signs an account in. @returns the secret of the session */
export async function createSession(db: Db, account: AccountId): Promise<string> {
  const secret = createSecret();
  await db.delete(sessions).where(lt(sessions.expiresAt, sql`clock_timestamp()`));
  const expiresAt = sql`clock_timestamp() + make_interval(hours => ${SESSION_HOURS}::int)`;
  await db.insert(sessions).values({ hash: hashSecret(secret), accountId: account, expiresAt });
  return secret;
}

/** The open account of a session that has not expired. */
export async function findSessionAccount(db: Db, secret: string): Promise<AccountRow | undefined> {
  const [row] = await db
    .select(ACCOUNT_COLUMNS)
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.hash, hashSecret(secret)), gt(sessions.expiresAt, sql`clock_timestamp()`), isNull(accounts.closedAt)));
  return row;
}

export const endSession = (db: Db, secret: string): Promise<unknown> => db.delete(sessions).where(eq(sessions.hash, hashSecret(secret)));

/** Makes a link that signs an account in once. @returns its secret */
export async function createLink(db: Db, account: AccountId): Promise<string> {
  const secret = createSecret();
  await db.delete(signInLinks).where(lt(signInLinks.expiresAt, sql`clock_timestamp()`));
  const expiresAt = sql`clock_timestamp() + make_interval(mins => ${LINK_MINUTES}::int)`;
  await db.insert(signInLinks).values({ hash: hashSecret(secret), accountId: account, expiresAt });
  return secret;
}

/** Uses a link up. @returns the account that it signs in, if the link was valid */
export async function takeLink(db: Db, secret: string): Promise<AccountId | undefined> {
  const [row] = await db
    .delete(signInLinks)
    .where(eq(signInLinks.hash, hashSecret(secret)))
    .returning({ accountId: signInLinks.accountId, isValid: sql<boolean>`${signInLinks.expiresAt} > clock_timestamp()` });
  if (!row?.isValid) return undefined;
  const [open] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, row.accountId), isNull(accounts.closedAt)));
  return open?.id;
}
