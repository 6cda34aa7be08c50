import type { AccountRole } from '../../schema/words.ts';
import { createAccount } from '../../src/access/account.store.ts';
import { createKey } from '../../src/access/key.store.ts';
import { createSession } from '../../src/access/session.store.ts';
import { formatAccountId } from '../../src/base/id.ts';
import type { Database } from '../../src/database/connect.ts';

/** An account of a test, with its ways in. */
export interface TestAccount {
  readonly id: string;
  readonly name: string;
  /** Headers of a request with its key. */
  readonly withKey: Record<string, string>;
  /** Headers of a request that its browser sends from a page of ours. */
  readonly withSession: Record<string, string>;
  readonly secret: string;
}

let made = 0;

/** Makes an open account with a key and a session. */
export const makeAccount = (database: Database, role: AccountRole): Promise<TestAccount> =>
  database.transaction(async (tx) => {
    made += 1;
    const { id, name } = await createAccount(tx, { name: `${role.toLowerCase()}-${made}`, kind: 'PERSON', role });
    const { secret } = await createKey(tx, id, 'a test', 1);
    const session = await createSession(tx, id);
    return {
      id: formatAccountId(id),
      name,
      secret,
      withKey: { authorization: `Bearer ${secret}` },
      withSession: { cookie: `shezhire-session=${session}`, 'x-csrf-protection': '1' },
    };
  });
