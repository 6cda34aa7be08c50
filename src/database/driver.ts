import { setTimeout as sleep } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import type { Db } from './connect.ts';
import { createLostError, createSocketSource, type SocketSource } from './socket.ts';

/**
 * The only file that knows postgres.js, here 3.4.9. Each workaround names its reason, the issue upstream if there is one
 * (https://github.com/porsager/postgres/issues/…), and the test that fails without it.
 *
 * The largest one: **a client is one connection, and connects once.** postgres.js connects a lost connection anew, with what was left of
 * the old one. A reset under load then leaves queries unanswered and connections lost for good, and can end the process (tests/database/reset.test.ts):
 * - A query that is sent between the `error` and the `close` of a socket is never settled: `closed()` in its connection.js leaves that
 *   to `error()`, which has passed. So every query is raced with the loss of the connection here.
 * - `closed()` stops the timer of a pending write without setting it to null, and keeps the bytes. The next connection then never writes
 *   a message under 1,024 bytes, not even its greeting, and ends after the connect timeout, again and again (1209).
 * - A query of a transaction that has lost its connection runs on the next one, outside of the transaction (1216), or is written to
 *   no socket: an exception that nobody can catch (1133, 1154, 1208).
 * - If the server closes a connection properly during the greeting, it connects again at once, without end (1193).
 * - It sends queries over connections that are busy, so that a slow one holds up those behind it, and a COPY refuses them (970).
 */
export interface Client {
  /** For commands. */
  readonly sql: postgres.Sql;
  /** False once the connection was lost or ended: then every query fails. */
  isUsable(): boolean;
  /** The rows of one statement. */
  query(statement: string, parameters: readonly unknown[], shape: 'arrays' | 'objects'): Promise<unknown[]>;
  /** The rows of a SELECT in COPY's binary format. */
  copy(select: string): Promise<Buffer>;
  /** Has the server stop the running query. Resolves once the connection is free. @throws if it is not in time */
  cancel(timeoutMs: number): Promise<void>;
  /** Runs the work in a transaction of such a mode. Rejects at once if the connection is lost. */
  transaction<T>(mode: string, work: (tx: Db) => Promise<T>): Promise<T>;
  /** Ends the connection properly. */
  end(): Promise<void>;
  /** Ends the connection at once. Whatever runs on it fails. */
  destroy(): void;
}

export interface ClientOptions {
  /** `application_name` on the server. */
  readonly name: string;
  readonly prepare?: boolean;
  /** Settings of the session on the server. */
  readonly settings?: Readonly<Record<string, string | number>>;
  /** A connection that receives nothing for this long is lost (default: it may be silent for ever). */
  readonly idleTimeoutMs?: number;
  /** Called once, when the connection was lost or ended. */
  readonly onClose?: () => void;
  /** Called for each notification. */
  readonly onNotify?: () => void;
}

type Rows = readonly unknown[];
type Query = ReturnType<postgres.Sql['unsafe']>;
const CONNECT_TIMEOUT_S = 10;
/** Compiling our queries takes much longer than running them: a search took 1.4 s instead of 0.05 s (tests/database/jit.test.ts). */
const DEFAULT_SETTINGS = { jit: 'off' };

/** Makes a client, which connects with its first query. All clients are made here. */
export function createClient(url: string, { name, prepare = true, settings, idleTimeoutMs = 0, onNotify, onClose }: ClientOptions): Client {
  const waiting = new Set<(error: Error) => void>();
  const sockets = createSocketSource(idleTimeoutMs, () => {
    onClose?.();
    for (const fail of waiting) fail(createLostError());
  });
  const sql = postgres(url, {
    max: 1,
    prepare,
    connect_timeout: CONNECT_TIMEOUT_S,
    connection: { application_name: name, ...DEFAULT_SETTINGS, ...settings },
    // By default notices are printed to standard output.
    onnotice: () => {},
    // By default a new connection first reads the types of arrays, and drops the promise: if the connection is lost at that moment, the
    // rejection ends the process (1192, 1205, 1223; tests/topology/scrambled.test.ts). Without it arrays arrive as text, and as parameters they are
    // text such as `{1,2}`. Nothing is lost: elements that are NULL arrived as "NULL" (1124). Select json_agg, or a column of Drizzle.
    fetch_types: false,
    onclose: sockets.close,
    // These are not among the declared types. `sql.listen` is made of `onnotify`, and gives up if the database is away for long (tests/change/failures.test.ts).
    ...({ socket: sockets.open, onnotify: onNotify } as object),
  });
  // Drizzle makes the client's parsers leave dates and JSON to its columns, also for queries that do not go through it. Its migrations call
  // `begin`, whose own form writes a ROLLBACK to no socket if the connection was lost: they run within `transaction` (tests/database/transaction.test.ts).
  const db = drizzle(Object.assign(sql, { begin: (work: (tx: postgres.Sql) => unknown) => work(sql) }));
  let running: Query | null = null;

  /** The work's outcome, unless the connection is lost before. A race of promises would keep them all until then. */
  async function untilLost<T>(work: PromiseLike<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    waiting.add(reject);
    work.then(resolve, reject);
    try {
      return await promise;
    } finally {
      waiting.delete(reject);
    }
  }
  async function run<T>(query: Query, result: PromiseLike<T>): Promise<T> {
    running = query;
    try {
      return await untilLost(result);
    } catch (error) {
      if (!isRefusal(error)) sockets.close();
      throw error;
    } finally {
      running = null;
    }
  }
  const destroy = () => {
    sockets.close();
    sql.end({ timeout: 0 }).catch(() => {}); // nothing is left that it could tell
  };

  return {
    sql,
    isUsable: sockets.isUsable,
    async query(statement, parameters, shape) {
      const query = sql.unsafe(statement, parameters as never[], { prepare }); // Drizzle has turned the values into what the wire takes
      return removeHoles(await run<Rows>(query, shape === 'arrays' ? query.values() : query));
    },
    async copy(select) {
      const query = sql.unsafe(`copy (${select}) to stdout (format binary)`);
      return Buffer.concat(
        await run(
          query,
          query.readable().then((stream) => stream.toArray()),
        ),
      );
    },
    async cancel(timeoutMs) {
      if (running) await cancelQuery(running, sockets, timeoutMs);
    },
    async transaction(mode, work) {
      await untilLost(sql.unsafe(`begin ${mode}`));
      try {
        const result = await untilLost(work(db));
        await untilLost(sql.unsafe('commit'));
        return result;
      } catch (error) {
        if (sockets.isUsable()) await untilLost(sql.unsafe('rollback')).catch(() => {}); // without a connection the server has rolled back
        throw error;
      }
    },
    async end() {
      await sql.end({ timeout: 1 }).catch(() => {}); // as above
      destroy();
    },
    destroy,
  };
}

/** Runs the migrations of a folder that have not run yet. */
export const runMigrations = (tx: Db, folder: string): Promise<void> =>
  migrate(tx as unknown as ReturnType<typeof drizzle>, { migrationsFolder: folder }); // a transaction of a client is one

/** Whether the server refused the query and goes on to answer others. */
const isRefusal = (error: unknown): boolean => error instanceof postgres.PostgresError && error.severity === 'ERROR';

/**
 * `query.cancel()` drops its promise: if the second connection that it opens fails, the rejection ends the process. A query that was not sent yet is
 * not cancelled, as its connection would never become free (tests/database/cancel.test.ts).
 */
async function cancelQuery(query: Query, sockets: SocketSource, timeoutMs: number): Promise<void> {
  const { state, canceller } = query as unknown as { state: object | null; canceller: (query: Query) => Promise<void> }; // not declared
  if (!state) throw new Error('the query was not sent yet');
  const isOver = query.catch(() => {}); // told to whoever asked
  const late = sleep(timeoutMs, undefined, { ref: false }).then(() => Promise.reject(new Error('the query did not end in time')));
  await Promise.race([late, Promise.all([sockets.allowOne(() => canceller(query)), isOver])]);
}

/**
 * Removes the holes of a result. After a query that failed half-way, postgres.js goes on counting rows: those of the next one then begin with holes
 * (tests/api/failures.test.ts).
 */
const removeHoles = (rows: Rows): unknown[] => rows.filter(() => true); // filter skips holes
