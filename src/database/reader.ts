import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { ConnectionOptions } from './client-options.ts';
import { type Client, createClient } from './driver.ts';
import { findFailureCode } from './failure.ts';

/** The role of the migration `graph-views`, which reads the views of the schema `graph` and nothing else. */
export const READER = 'shezhire_reader';
export const PASSWORD_MINUTES = 10;
const LOCK = 7_219_461; // any number that all who give the role a password agree on, in one database
const POLL_INTERVAL_MS = 50;
const NOT_ALLOWED = '42501';

export interface Reader {
  /** Null where the role has a password that somebody gave it for good. */
  readonly password: string | null;
  readonly database: string;
  /** Resolves once a session of the role goes by this name, after which no new password is in its way; or when it is given up. */
  seen(application: string, giveUp: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** Lets the role log in for some minutes. One after the other, as it has but one password. @throws an Error of one line that names the fix */
export async function admitReader(url: string, options: ConnectionOptions = {}): Promise<Reader> {
  const client = createClient(url, { ...options, name: 'shezhire sql' });
  const plain = client.sql;
  const unlock = await takeLock(url, options);
  const close = () => Promise.all([client.end(), unlock()]).then(() => {});
  try {
    const [admitted] = await plain<
      { ready: boolean; database: string }[]
    >`select public.admit_reader() as ready, current_database() as database`;
    if (!admitted?.ready)
      throw new Error(`There is no role ${READER}, and the user of DATABASE_URL may not create it: docs/sql.md says how to`);
    const password = await letIn(plain);
    return {
      password,
      database: admitted.database,
      seen: async (application, giveUp) => {
        // A password for good is in nobody's way.
        while (password !== null && !giveUp.aborted) {
          const [session] = await plain`select from pg_stat_activity where application_name = ${application}`;
          if (session) break;
          await sleep(POLL_INTERVAL_MS);
        }
        await close();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Waits for the lock, in a transaction of its own: one of a session would stay behind in a pool of transactions. @returns what lets it go */
async function takeLock(url: string, options: ConnectionOptions): Promise<() => Promise<void>> {
  const client = createClient(url, { ...options, name: 'shezhire sql lock' });
  const [taken, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const held = client.transaction('', async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    taken.resolve();
    await over.promise;
  });
  await Promise.race([taken.promise, held]).catch((error: unknown) => {
    client.destroy();
    throw error;
  });
  return async () => {
    over.resolve();
    await held.catch(() => {}); // lost with its connection
    await client.end();
  };
}

/** Gives the role a password that nobody knows yet, unless it has one that lasts longer than ours do. */
async function letIn(plain: Client['sql']): Promise<string | null> {
  const [role] = await plain<{ own: boolean; until: string }[]>`
    select rolcanlogin and coalesce(rolvaliduntil, 'infinity') > now() + make_interval(mins => ${PASSWORD_MINUTES}) as own,
      (now() + make_interval(mins => ${PASSWORD_MINUTES}))::text as until
    from pg_roles where rolname = ${READER}`;
  if (!role || role.own) return null;
  const password = randomBytes(18).toString('base64url'); // no character of it needs quoting, as ALTER ROLE takes no parameters
  try {
    await plain.unsafe(`alter role ${READER} login password '${password}' valid until '${role.until}'`);
  } catch (cause) {
    if (findFailureCode(cause) !== NOT_ALLOWED) throw cause;
    throw new Error(
      `The user of DATABASE_URL may not let ${READER} log in: have somebody who may run alter role ${READER} login password '…', then npm run sql asks for it`,
      { cause },
    );
  }
  return password;
}
