import type { Transact } from '../database/writer.ts';
import { type AccountRow, createAccount, findAccountByName } from './account.store.ts';
import { createLink } from './session.store.ts';

/** The account of whoever runs the server. */
export const OWNER = 'owner';

/** The open account with a name. The owner's is made when it is first needed. @throws an Error of one line */
export async function findNamedAccount(transact: Transact, name: string): Promise<AccountRow> {
  const account = await transact(async (tx) => {
    const found = await findAccountByName(tx, name);
    return found ?? (name === OWNER ? createAccount(tx, { name, kind: 'PERSON', role: 'ADMIN' }) : undefined);
  });
  if (!account) throw new Error(`There is no account ${name}`);
  if (account.closedAt !== null) throw new Error(`The account ${name} is closed`);
  return account;
}

/** A path that signs an account in once, in a browser on this machine. */
export async function createLinkPath(transact: Transact, name = OWNER): Promise<string> {
  const { id } = await findNamedAccount(transact, name);
  return `/sign-in?link=${await transact((tx) => createLink(tx, id))}`;
}
