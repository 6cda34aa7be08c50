import { type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { GraphError } from '../base/errors.ts';
import type { Db } from './connect.ts';
import { createGate } from './gate.ts';

type Options = postgres.Options<Record<string, never>>;
type Row = Readonly<Record<string, unknown>>;

/** The database as it was at one moment, for as long as it takes to read much of it. */
export interface Snapshot {
  /** The rows of a SELECT, as the driver has them: each batch is read when it is asked for. */
  batches(select: SQL, size?: number): AsyncGenerator<readonly Row[], void, undefined>;
}

export interface Snapshots {
  /**
   * Runs the work on a connection of its own, in a transaction that sees one moment. Where the signal says so or the
   * connection is lost, it rejects at once, and whatever the work still asks fails. @throws UNAVAILABLE where too many are open
   */
  read<T>(signal: AbortSignal, work: (snapshot: Snapshot) => Promise<T>): Promise<T>;
}

/** Few enough that they are gone before the collector of garbage takes them for old. */
const BATCH = 250;
const OPEN_AT_ONCE = 4;
const ACQUIRE_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 60_000;
/** So long nothing may be asked: whoever reads no further keeps the database from cleaning up behind the moment. */
export const SNAPSHOT_IDLE_MS = 60_000;

/** @param options those of postgres.js that hold for every connection */
export function snapshotsOf(url: string, options: Options): Snapshots {
  const gate = createGate(OPEN_AT_ONCE, ACQUIRE_TIMEOUT_MS);
  const connection = {
    application_name: 'shezhire export',
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: SNAPSHOT_IDLE_MS,
    client_connection_check_interval: 1_000,
  };

  async function once<T>(signal: AbortSignal, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const gone = Promise.withResolvers<never>();
    gone.promise.catch(() => {}); // told to whoever waits
    const lost = () => gone.reject(new GraphError('UNAVAILABLE', 'the database was lost midway; try again'));
    const client = postgres(url, { ...options, max: 1, fetch_types: false, connection, onclose: lost });
    const leave = () => gone.reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
    const run = async () => {
      const db = drizzle(client);
      // Not `sql.begin`, which does not outlive a connection that is lost. Another connection would know none of the cursors.
      await db.execute(sql`begin isolation level repeatable read read only`);
      return work(snapshotOf(db));
    };
    try {
      return await Promise.race([run(), gone.promise]);
    } finally {
      signal.removeEventListener('abort', leave);
      // To end the connection is to stop what it does: the database looks after its client every second.
      void client.end({ timeout: 0 }).catch(() => {});
    }
  }

  return { read: (signal, work) => gate.pass(() => once(signal, work)) };
}

function snapshotOf(db: Db): Snapshot {
  let cursors = 0;
  return {
    async *batches(select, size = BATCH) {
      cursors += 1;
      const name = sql.identifier(`c${cursors}`);
      await db.execute(sql`declare ${name} no scroll cursor for ${select}`);
      for (;;) {
        const rows = (await db.execute(sql`fetch ${sql.raw(String(size))} from ${name}`)) as unknown as readonly Row[]; // what postgres.js gives
        if (rows.length > 0) yield rows;
        if (rows.length < size) break;
      }
      await db.execute(sql`close ${name}`);
    },
  };
}
