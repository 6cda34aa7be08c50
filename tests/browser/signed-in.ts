import type { AccountRole } from '../../schema/words.ts';
import { createAccount } from '../../src/access/account.store.ts';
import { createLink } from '../../src/access/session.store.ts';
import type { Database } from '../../src/database/connect.ts';
import type { House, Visit, Visitor } from './visit.ts';

let made = 0;

/** Comes by a sign-in link of a new account, as its browser would, and goes on to an address. */
export async function visitAs(house: House, database: Database, role: AccountRole, address: string, visitor: Visitor = {}): Promise<Visit> {
  made += 1;
  const name = `${role.toLowerCase()}-at-a-browser-${made}`;
  const link = await database.transaction(async (tx) => createLink(tx, (await createAccount(tx, { name, kind: 'PERSON', role })).id));
  const visit = await house.visit(`/sign-in?link=${link}`, visitor);
  await visit.page.waitForURL(`${house.url}/`);
  await visit.show(address, visitor);
  return visit;
}
