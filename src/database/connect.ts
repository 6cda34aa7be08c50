import net from 'node:net';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzleProxy } from 'drizzle-orm/pg-proxy';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { GraphError } from '../base/errors.ts';
import { isLostConnection } from './failure.ts';
import { type Follower, followerOf } from './follow.ts';
import { createGate } from './gate.ts';
import { SNAPSHOT_IDLE_MS, type Snapshots, snapshotsOf } from './snapshot.ts';

/** What a store's functions take: the reading side, or a transaction. */
export type Db = PgDatabase<PgQueryResultHKT>;

export interface Database {
  /** For reading: pooled, bounded, stopped by the signal. */
  reader(signal?: AbortSignal): Db;
  /** One transaction on a connection of its own, without a statement timeout. */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
  /** For keeping up with what is committed. */
  readonly follower: Follower;
  /** For reading much of it as it was at one moment. */
  readonly snapshots: Snapshots;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** Connections for reading. */
  readonly pool?: number;
  readonly prepare?: boolean;
  /** A connection from which nothing has come for so long is given up; the next query opens another. */
  readonly silenceMs?: number;
  /** Told of every SQL statement read, in order. */
  readonly onQuery?: (sql: string) => void;
}

export const STATEMENT_TIMEOUT_MS = 10_000;
const IDLE_TIMEOUT_MS = STATEMENT_TIMEOUT_MS + 5_000;
const ACQUIRE_TIMEOUT_MS = 5_000;
/** The longest an operation may take. */
export const DEADLINE_MS = 15_000;
/** The part of the pool that one operation may hold: a third. */
const SHARE = 3;
const APPLICATION = 'shezhire';

/**
 * A socket that gives up on a server that has gone silent, which postgres.js would wait for without end. One that
 * cannot connect fails as a socket and not as a promise: postgres.js never takes back a connection whose promise was rejected.
 */
const impatientSocket =
  (silenceMs: number) =>
  ({ host, port, path }: { host: string[]; port: number[]; path?: string | false }): Promise<net.Socket> => {
    const socket = path ? net.connect(path) : net.connect(Number(port[0]), host[0]);
    socket.setTimeout(silenceMs, () => socket.destroy(Object.assign(new Error('the database fell silent'), { code: 'ETIMEDOUT' })));
    return new Promise((resolve) => {
      const fail = (error: Error): void => resolve(failing(error));
      socket.once('error', fail).once('connect', () => resolve(socket.off('error', fail)));
    });
  };

/**
 * A socket that fails once it was written to: postgres.js greets the server in the next turn of the event loop, and a
 * connection that fails before never greets again.
 */
function failing(error: Error): net.Socket {
  const socket = new net.Socket();
  socket.write = () => true;
  setImmediate(() => setImmediate(() => socket.destroy(error)));
  return socket;
}

/** Connects lazily: the first query opens the first connection. */
export function connect(url: string, { pool = 10, prepare = true, silenceMs = IDLE_TIMEOUT_MS, onQuery }: ConnectOptions = {}): Database {
  const shared = { prepare, onnotice: () => {}, connect_timeout: 10 };
  const readers = postgres(url, {
    ...shared,
    max: pool,
    // Not among the documented types, though documented: https://github.com/porsager/postgres#connection-options
    ...({ socket: impatientSocket(silenceMs) } as object),
    connection: {
      application_name: APPLICATION,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    },
  });
  const writer = postgres(url, { ...shared, max: 1, idle_timeout: 20, connection: { application_name: `${APPLICATION} writer` } });
  const follower = followerOf(url, { ...shared, ...({ socket: impatientSocket(silenceMs) } as object) }); // as above
  const snapshots = snapshotsOf(url, { ...shared, ...({ socket: impatientSocket(SNAPSHOT_IDLE_MS + silenceMs) } as object) }); // as above
  const gate = createGate(pool, ACQUIRE_TIMEOUT_MS);
  drizzle(readers); // makes its parsers leave dates and JSON to Drizzle's columns

  async function run(sql: string, params: unknown[], asArrays: boolean, signal: AbortSignal | undefined): Promise<unknown[]> {
    if (signal?.aborted) throw stopped(signal);
    // Drizzle has already turned the values into what the wire takes.
    const query = readers.unsafe(sql, params as postgres.ParameterOrJSON<never>[], { prepare });
    const cancel = () => query.cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return dense(asArrays ? await query.values() : await query);
    } catch (error) {
      throw signal?.aborted ? stopped(signal, error) : error;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  return {
    reader: (signal) => {
      // One operation takes a share of the connections and waits for itself, so that it cannot keep all others out.
      const own = createGate(Math.ceil(pool / SHARE), DEADLINE_MS);
      return drizzleProxy(async (sql, params, method) => {
        onQuery?.(sql);
        const ask = () => own.pass(() => gate.pass(() => run(sql, params, method === 'all', signal)));
        return {
          rows: await ask().catch((error: unknown) => (isLostConnection(error) && !signal?.aborted ? ask() : Promise.reject(error))),
        };
      });
    },
    transaction: (work) => drizzle(writer).transaction(work),
    follower,
    snapshots,
    close: async () => {
      await Promise.all([readers.end({ timeout: 5 }), writer.end({ timeout: 5 }), follower.close()]);
    },
  };
}

/** postgres.js goes on counting rows after a query that failed half-way: what the next one brings then begins with holes. */
const dense = (rows: Iterable<unknown> & { filter(keep: () => boolean): unknown[] }): unknown[] => rows.filter(() => true); // which passes holes over

const stopped = (signal: AbortSignal, cause?: unknown): unknown =>
  signal.reason instanceof GraphError ? signal.reason : new GraphError('TIMEOUT', 'the request was given up', {}, { cause });
