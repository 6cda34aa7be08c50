import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { RevisionId } from '../../schema/ids.ts';
import { GraphError } from '../base/errors.ts';
import type { OpenClient } from './address.ts';
import { readAsOf } from './as-of.ts';
import type { ConnectionOptions } from './client-options.ts';
import type { Db } from './connect.ts';
import { findNewestRevision } from './revision.ts';
import { createSemaphore, type Load } from './semaphore.ts';

type Row = Readonly<Record<string, unknown>>;

/** The database as it was at one moment, for as long as it takes to read much of it. */
export interface Snapshot {
  /** The rows of a SELECT, as the driver returns them. Each batch is read when it is requested. */
  batches(select: SQL, size?: number): AsyncGenerator<readonly Row[], void, undefined>;
}

export interface Snapshots {
  /**
   * Runs the work on a connection of its own, in a transaction that sees one moment, now or as of a revision. If the signal is aborted or the
   * connection is lost, it rejects at once, and later queries of the work fail. @throws UNAVAILABLE if too many are open
   */
  read<T>(signal: AbortSignal, work: (snapshot: Snapshot) => Promise<T>, revision?: RevisionId): Promise<T>;
  load(): Load;
}

/** Rows of a batch: few enough that the garbage collector frees them while they are young. */
const DEFAULT_BATCH = 250;
const MAX_OPEN = 4;
const ACQUIRE_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 60_000;
/** A snapshot that is not read for this long is closed: an open one keeps the database from removing old rows. */
const SNAPSHOT_IDLE_TIMEOUT_MS = 60_000;

export function createSnapshots(open: OpenClient, { idleTimeoutMs = 0, ...options }: ConnectionOptions): Snapshots {
  const semaphore = createSemaphore(MAX_OPEN, ACQUIRE_TIMEOUT_MS);
  const settings = {
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: SNAPSHOT_IDLE_TIMEOUT_MS,
    client_connection_check_interval: 1_000,
  };

  async function once<T>(signal: AbortSignal, work: (snapshot: Snapshot) => Promise<T>, revision: RevisionId | undefined): Promise<T> {
    signal.throwIfAborted();
    const gone = Promise.withResolvers<never>();
    gone.promise.catch(() => {}); // those who wait for it are told
    const lost = () => gone.reject(new GraphError('UNAVAILABLE', 'the database was lost midway; try again'));
    const client = open({
      ...options,
      name: 'shezhire export',
      source: 'export',
      settings,
      idleTimeoutMs: SNAPSHOT_IDLE_TIMEOUT_MS + idleTimeoutMs,
      onClose: lost,
    });
    const leave = () => gone.reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    const read = client.transaction('isolation level repeatable read read only', async (tx) =>
      work(snapshotOf(tx, revision === undefined || (await isNewest(tx, revision)) ? undefined : revision)),
    );
    try {
      return await Promise.race([read, gone.promise]);
    } finally {
      signal.removeEventListener('abort', leave);
      // This stops the statement too: the database checks every second whether its client is there.
      client.destroy();
    }
  }

  return { read: (signal, work, revision) => semaphore.run(() => once(signal, work, revision)), load: semaphore.load };
}

/** Whether a transaction of one moment sees nothing later, and so needs no rows of the past. */
const isNewest = async (tx: Db, revision: RevisionId): Promise<boolean> => (await findNewestRevision(tx)) === revision;

const dialect = new PgDialect();
/** A SELECT as of a revision. */
function selectAsOf(select: SQL, revision: RevisionId): SQL {
  const { sql: statement } = dialect.sqlToQuery(select);
  const asOf = readAsOf(statement, String(revision));
  if (!asOf.endsWith(statement)) throw new Error('a SELECT of a snapshot has no subqueries of its own in front');
  return sql`${sql.raw(asOf.slice(0, -statement.length))}${select}`;
}

function snapshotOf(db: Db, revision: RevisionId | undefined): Snapshot {
  let cursors = 0;
  return {
    async *batches(select, size = DEFAULT_BATCH) {
      cursors += 1;
      const name = sql.identifier(`c${cursors}`);
      await db.execute(sql`declare ${name} no scroll cursor for ${revision === undefined ? select : selectAsOf(select, revision)}`);
      for (;;) {
        const rows = (await db.execute(sql`fetch ${sql.raw(String(size))} from ${name}`)) as unknown as readonly Row[]; // what postgres.js gives
        if (rows.length > 0) yield rows;
        if (rows.length < size) break;
      }
      await db.execute(sql`close ${name}`);
    },
  };
}
