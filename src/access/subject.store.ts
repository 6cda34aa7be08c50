import { and, eq, sql } from 'drizzle-orm';
import { accountSubjects, accounts } from '../../schema/tables/index.ts';
import type { AccountRole } from '../../schema/words.ts';
import type { Db } from '../database/connect.ts';
import { ACCOUNT_COLUMNS, type AccountRow, createAccount, isNameTaken, setRole } from './account.store.ts';
import { addAudit } from './audit.store.ts';

/** Somebody as a provider knows them. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** The role that the provider says; undefined if it says none. */
  readonly role: AccountRole | undefined;
  readonly defaultRole: AccountRole;
}

export async function findSubjectAccount(
  db: Db,
  { issuer, subject }: Pick<Subject, 'issuer' | 'subject'>,
): Promise<AccountRow | undefined> {
  const [row] = await db
    .select(ACCOUNT_COLUMNS)
    .from(accountSubjects)
    .innerJoin(accounts, eq(accounts.id, accountSubjects.accountId))
    .where(and(eq(accountSubjects.issuer, issuer), eq(accountSubjects.subject, subject)));
  return row;
}

/** The first of `name`, `name (2)`, … that no account has. */
async function findFreeName(tx: Db, name: string): Promise<string> {
  for (let nth = 1; ; nth += 1) {
    const candidate = nth === 1 ? name : `${name} (${nth})`;
    if (!(await isNameTaken(tx, candidate))) return candidate;
  }
}

/** The account of a subject, with the role that its provider says; made at its first visit. It may be closed. */
export async function upsertSubjectAccount(tx: Db, { issuer, subject, name, role, defaultRole }: Subject): Promise<AccountRow> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`subject ${issuer} ${subject}`}, 0))`);
  const found = await findSubjectAccount(tx, { issuer, subject });
  if (found) {
    if (role === undefined || role === found.role || found.closedAt !== null) return found;
    await addAudit(tx, { action: 'setRole', subject: found.id, reason: `${issuer} says ${role}` });
    return setRole(tx, found.id, role);
  }
  const account = await createAccount(tx, { name: await findFreeName(tx, name), kind: 'PERSON', role: role ?? defaultRole });
  await tx.insert(accountSubjects).values({ issuer, subject, accountId: account.id });
  await addAudit(tx, { action: 'createAccount', subject: account.id, reason: `first seen at ${issuer}` });
  return account;
}
