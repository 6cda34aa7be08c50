import { type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Db } from './connect.ts';
import { createGate } from './gate.ts';

type Options = postgres.Options<Record<string, never>>;

/** The database as it was at one moment, for as long as it takes to read much of it. */
export interface Snapshot {
  readonly db: Db;
  /** The rows of a SELECT, as the driver has them: each batch is read when it is asked for. Ends its cursor however it is left. */
  batches(select: SQL): AsyncGenerator<readonly Record<string, unknown>[], void, undefined>;
}

export interface Snapshots {
  /** Runs the work on a connection of its own, in a transaction that sees one moment. The signal stops what it waits for. @throws UNAVAILABLE where too many are open */
  read<T>(signal: AbortSignal, work: (snapshot: Snapshot) => Promise<T>): Promise<T>;
}

const BATCH = 1000;
const OPEN_AT_ONCE = 4;
const PATIENCE_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 60_000;
/** So long nothing may be asked: whoever reads no further keeps the moment from being cleaned up. */
export const SNAPSHOT_IDLE_MS = 60_000;

/** @param options those of postgres.js that hold for every connection */
export function snapshotsOf(url: string, options: Options): Snapshots {
  const gate = createGate(OPEN_AT_ONCE, PATIENCE_MS);
  const connection = {
    application_name: 'shezhire export',
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: SNAPSHOT_IDLE_MS,
    client_connection_check_interval: 1_000,
  };

  async function once<T>(signal: AbortSignal, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const client = postgres(url, { ...options, max: 1, fetch_types: false, connection });
    // To end the connection is to stop what it does: the database looks after its client every second.
    const stop = () => void client.end({ timeout: 0 }).catch(() => {});
    const gone = Promise.withResolvers<never>();
    gone.promise.catch(() => {}); // told to whoever waits
    const leave = () => {
      gone.reject(signal.reason);
      stop();
    };
    signal.addEventListener('abort', leave, { once: true });
    try {
      if (signal.aborted) throw signal.reason;
      const db = drizzle(client);
      const within = db.transaction((tx) => work(snapshotOf(tx)), { isolationLevel: 'repeatable read', accessMode: 'read only' });
      within.catch(() => {}); // told by the race, or late
      return await Promise.race([within, gone.promise]);
    } finally {
      signal.removeEventListener('abort', leave);
      stop();
    }
  }

  return { read: (signal, work) => gate.pass(() => once(signal, work)) };
}

function snapshotOf(db: Db): Snapshot {
  let cursors = 0;
  return {
    db,
    async *batches(select) {
      cursors += 1;
      const name = sql.identifier(`c${cursors}`);
      await db.execute(sql`declare ${name} no scroll cursor for ${select}`);
      try {
        for (;;) {
          const rows = (await db.execute(sql`fetch ${sql.raw(String(BATCH))} from ${name}`)) as unknown as Record<string, unknown>[]; // what postgres.js gives
          if (rows.length > 0) yield rows;
          if (rows.length < BATCH) return;
        }
      } finally {
        // Where the transaction has failed, its cursors are gone.
        await db.execute(sql`close ${name}`).catch(() => {});
      }
    },
  };
}
