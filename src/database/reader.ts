import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
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
export async function admitReader(url: string): Promise<Reader> {
  const client = createClient(url, { name: 'shezhire sql' });
  const { sql } = client;
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    const [admitted] = await sql<
      { ready: boolean; database: string }[]
    >`select public.admit_reader() as ready, current_database() as database`;
    if (!admitted?.ready)
      throw new Error(`There is no role ${READER}, and the user of DATABASE_URL may not create it: docs/sql.md says how to`);
    const password = await letIn(sql);
    return {
      password,
      database: admitted.database,
      seen: async (application, giveUp) => {
        // A password for good is in nobody's way.
        while (password !== null && !giveUp.aborted) {
          const [session] = await sql`select from pg_stat_activity where application_name = ${application}`;
          if (session) break;
          await sleep(POLL_INTERVAL_MS);
        }
        await client.end();
      },
      close: () => client.end(),
    };
  } catch (error) {
    await client.end();
    throw error;
  }
}

/** Gives the role a password that nobody knows yet, unless it has one that lasts longer than ours do. */
async function letIn(sql: Client['sql']): Promise<string | null> {
  const [role] = await sql<{ own: boolean; until: string }[]>`
    select rolcanlogin and coalesce(rolvaliduntil, 'infinity') > now() + make_interval(mins => ${PASSWORD_MINUTES}) as own,
      (now() + make_interval(mins => ${PASSWORD_MINUTES}))::text as until
    from pg_roles where rolname = ${READER}`;
  if (!role || role.own) return null;
  const password = randomBytes(18).toString('base64url'); // no character of it needs quoting, as ALTER ROLE takes no parameters
  try {
    await sql.unsafe(`alter role ${READER} login password '${password}' valid until '${role.until}'`);
  } catch (cause) {
    if (findFailureCode(cause) !== NOT_ALLOWED) throw cause;
    throw new Error(
      `The user of DATABASE_URL may not let ${READER} log in: have somebody who may run alter role ${READER} login password '…', then npm run sql asks for it`,
      { cause },
    );
  }
  return password;
}
