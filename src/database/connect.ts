import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzleProxy } from 'drizzle-orm/pg-proxy';
import { GraphError } from '../base/errors.ts';
import { createClient, removeHoles, runTransaction, toDrizzle } from './driver.ts';
import { isLostConnection } from './failure.ts';
import { createFollower, type Follower } from './follower.ts';
import { createSemaphore } from './semaphore.ts';
import { createSnapshots, type Snapshots } from './snapshot.ts';

/** What a store's functions take: the reading side, or a transaction. */
export type Db = PgDatabase<PgQueryResultHKT>;

export interface Database {
  /** For reading: pooled, bounded, stopped by the signal. */
  reader(signal?: AbortSignal): Db;
  /** Runs one transaction on a connection of its own, without a statement timeout. */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
  /** For keeping up with what is committed. */
  readonly follower: Follower;
  /** For reading much of it as it was at one moment. */
  readonly snapshots: Snapshots;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** Maximum number of connections for reading (default 10). */
  readonly pool?: number;
  readonly prepare?: boolean;
  /** A connection that received nothing for this long is closed. The next query opens another. */
  readonly idleTimeoutMs?: number;
  /** Called with every SQL statement read, in order. */
  readonly onQuery?: (sql: string) => void;
}

export const STATEMENT_TIMEOUT_MS = 10_000;
const IDLE_TIMEOUT_MS = STATEMENT_TIMEOUT_MS + 5_000;
const ACQUIRE_TIMEOUT_MS = 5_000;
const WRITER_UNUSED_TIMEOUT_MS = 20_000;
/** Maximum duration of an operation. */
export const DEADLINE_MS = 15_000;
/** One operation may hold this part of the pool: a third. */
const SHARE = 3;

/** Connects lazily: the first query opens the first connection. */
export function connect(
  url: string,
  { pool = 10, prepare = true, idleTimeoutMs = IDLE_TIMEOUT_MS, onQuery }: ConnectOptions = {},
): Database {
  const timeouts = { statement_timeout: STATEMENT_TIMEOUT_MS, idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS };
  const readers = createClient(url, { name: 'shezhire', prepare, idleTimeoutMs, max: pool, settings: timeouts });
  const writer = createClient(url, { name: 'shezhire writer', prepare, unusedTimeoutMs: WRITER_UNUSED_TIMEOUT_MS });
  const follower = createFollower(url, { prepare, idleTimeoutMs });
  const snapshots = createSnapshots(url, { prepare, idleTimeoutMs });
  // postgres.js sends queries over busy connections, so that a slow one holds up those behind it, and it waits for a connection without
  // bound. A semaphore no larger than the pool prevents both.
  const semaphore = createSemaphore(pool, ACQUIRE_TIMEOUT_MS);
  toDrizzle(readers);

  async function run(sql: string, params: unknown[], asArrays: boolean, signal: AbortSignal | undefined): Promise<unknown[]> {
    if (signal?.aborted) throw stopped(signal);
    // Drizzle has already turned the values into what the wire takes.
    const query = readers.unsafe(sql, params as never[], { prepare });
    const cancel = () => query.cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return removeHoles(asArrays ? await query.values() : await query);
    } catch (error) {
      throw signal?.aborted ? stopped(signal, error) : error;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  return {
    reader: (signal) => {
      // One operation takes a share of the connections and waits for itself, so that it cannot keep all others out.
      const own = createSemaphore(Math.ceil(pool / SHARE), DEADLINE_MS);
      return drizzleProxy(async (sql, params, method) => {
        onQuery?.(sql);
        const ask = () => own.run(() => semaphore.run(() => run(sql, params, method === 'all', signal)));
        return {
          rows: await ask().catch((error: unknown) => (isLostConnection(error) && !signal?.aborted ? ask() : Promise.reject(error))),
        };
      });
    },
    transaction: (work) => runTransaction(writer, work),
    follower,
    snapshots,
    close: async () => {
      await Promise.all([readers.end({ timeout: 5 }), writer.end({ timeout: 5 }), follower.close()]);
    },
  };
}

const stopped = (signal: AbortSignal, cause?: unknown): unknown =>
  signal.reason instanceof GraphError ? signal.reason : new GraphError('TIMEOUT', 'the request was given up', {}, { cause });
