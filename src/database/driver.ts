import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { cancelQuery } from './cancel-query.ts';
import type { ClientOptions } from './client-options.ts';
import type { Db } from './connect.ts';
import { createLoss, type Loss } from './loss.ts';
import { beginStatement, observeCalls } from './observe.ts';
import { readAll } from './read-stream.ts';
import { runSealed } from './sealed-client.ts';
import { createSocketSource, type SocketSource } from './socket.ts';
import { readTls } from './tls.ts';

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
  readonly sql: postgres.Sql;
  /** Whether the connection is there, or can still be opened, and is not to be replaced. */
  isUsable(): boolean;
  /** The rows of one statement. */
  query(statement: string, parameters: readonly unknown[], shape: 'arrays' | 'objects'): Promise<unknown[]>;
  /** The rows of a SELECT in COPY's binary format. */
  copy(select: string): Promise<Buffer>;
  /** Has the server stop the running query. Resolves when it is over. @throws if it cannot be stopped */
  cancel(): Promise<unknown>;
  /** Runs the work in a transaction of such a mode. Rejects at once if the connection is lost. */
  transaction<T>(mode: string, work: (tx: Db) => Promise<T>): Promise<T>;
  /** Ends the connection properly. */
  end(): Promise<void>;
  /** Ends the connection at once. Whatever runs on it fails. */
  destroy(): void;
}

type Rows = readonly unknown[];
type Query = ReturnType<postgres.Sql['unsafe']>;
const CONNECT_TIMEOUT_MS = 10_000;
/** Nobody forgets a statement that a connection has prepared: after so many it is replaced (tests/database/prepared.test.ts). */
const MAX_PREPARED = 200;
/** Compiling our queries takes much longer than running them: a search took 1.4 s instead of 0.05 s (tests/database/jit.long.test.ts). */
const DEFAULT_SETTINGS = { jit: 'off' };

/** Makes a client, which connects with its first query. All clients are made here. */
export function createClient(url: string, options: ClientOptions): Client {
  const connection = createConnection(url, options);
  const { sql, sockets, unsafe } = connection;
  createDb(sql); // which changes its parsers
  const prepared = new Set<string>();
  const alone = <T>(work: () => Promise<T>): Promise<T> => (options.isPooled ? runTransaction(connection, '', work) : work());
  const destroy = () => {
    sockets.close();
    sql.end({ timeout: 0 }).catch(() => {}); // nothing is left that it could tell
  };
  return {
    sql,
    isUsable: () => sockets.isUsable() && prepared.size < MAX_PREPARED,
    query: (statement, parameters, shape) =>
      alone(async () => {
        prepared.add(statement);
        const query = unsafe(statement, parameters as never[], { prepare: true }); // Drizzle has turned the values into what the wire takes
        const rows: Rows = await runQuery<Rows>(connection, statement, query, shape === 'arrays' ? query.values() : query);
        // After a query that failed half-way, postgres.js goes on counting rows: the next rows begin with holes, which a filter leaves out (tests/database/failures.test.ts).
        return rows.filter(() => true);
      }),
    copy: (select) =>
      alone(async () => {
        const query = unsafe(`copy (${select}) to stdout (format binary)`);
        return Buffer.concat(await runQuery(connection, select, query, query.readable().then(readAll)));
      }),
    cancel: async () => connection.running && cancelQuery(connection.running, sockets),
    transaction: (mode, work) => runSealed(sql, (own) => runTransaction(connection, mode, () => work(createDb(own)))),
    async end() {
      await sql.end({ timeout: 1 }).catch(() => {}); // as above
      destroy();
    },
    destroy,
  };
}

/**
 * Drizzle makes the client's parsers leave dates and JSON to its columns, also for queries that do not go through it. Its migrations call `begin`, whose
 * own form writes a ROLLBACK to no socket if the connection was lost: they run within `transaction` (tests/database/transaction.test.ts).
 */
const createDb = (sql: postgres.Sql): Db => drizzle(Object.assign(sql, { begin: (work: (tx: postgres.Sql) => unknown) => work(sql) }));

interface Connection {
  readonly sql: postgres.Sql;
  /** Runs a statement that is not observed. */
  readonly unsafe: postgres.Sql['unsafe'];
  /** Notes that a statement begins. @returns what is called when it has ended */
  begin(statement: string): (isFailed: boolean) => void;
  readonly sockets: SocketSource;
  readonly localSettings: string;
  readonly untilLost: Loss['untilLost'];
  running: Query | null;
}

function createConnection(databaseUrl: string, options: ClientOptions): Connection {
  const loss = createLoss();
  const { url, tls } = readTls(databaseUrl);
  const times = { idleTimeoutMs: options.idleTimeoutMs ?? 0, connectTimeoutMs: CONNECT_TIMEOUT_MS };
  const sockets = createSocketSource({ tls, ...times }, () => {
    options.onClose?.();
    setImmediate(loss.tell); // after what the driver itself says of it
  });
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const local = Object.entries(settings).map(([name, value]) => `; set local ${name} = '${value}'`);
  const sql = createSql(url, { ...options, settings: options.isPooled ? {} : settings }, sockets);
  const { unsafe } = sql;
  const begin = (statement: string) => beginStatement(statement, options.source ?? options.name, options.onStatement);
  if (options.onStatement) sql.unsafe = observeCalls(unsafe, begin) as typeof unsafe; // of any rows
  return {
    sql,
    unsafe,
    begin,
    sockets,
    localSettings: options.isPooled ? local.join('') : '',
    untilLost: loss.untilLost,
    running: null,
  };
}

function createSql(
  url: string,
  { name, settings, prepare = true, isPooled, onNotify }: ClientOptions,
  sockets: SocketSource,
): postgres.Sql {
  return postgres(url, {
    max: 1,
    ssl: false, // its TLS takes our timeout off the socket, and knows no sslrootcert: see tls.ts
    prepare: prepare && !isPooled,
    connect_timeout: CONNECT_TIMEOUT_MS / 1_000,
    connection: { application_name: name, ...settings },
    // By default notices are printed to standard output.
    onnotice: () => {},
    // By default a new connection first reads the types of arrays, and drops the promise: if the connection is lost at that moment, the
    // rejection ends the process (1192, 1205, 1223; tests/traversal/topology/scrambled.test.ts). Without it arrays arrive as text, and as parameters they are
    // text such as `{1,2}`. Nothing is lost: elements that are NULL arrived as "NULL" (1124). Select json_agg, or a column of Drizzle.
    fetch_types: false,
    onclose: sockets.close,
    // These are not among the declared types. `sql.listen` is made of `onnotify`, and gives up if the database is away for long (tests/change/failures.test.ts).
    ...({ socket: sockets.open, onnotify: onNotify } as object),
  });
}

async function runQuery<T>(connection: Connection, statement: string, query: Query, result: PromiseLike<T>): Promise<T> {
  const end = connection.begin(statement);
  connection.running = query;
  try {
    const rows = await connection.untilLost(result);
    end(false);
    return rows;
  } catch (error) {
    end(true);
    if (!isRefusal(error)) connection.sockets.close();
    throw error;
  } finally {
    connection.running = null;
  }
}

async function runTransaction<T>(
  { unsafe, sockets, localSettings, untilLost }: Connection,
  mode: string,
  work: () => Promise<T>,
): Promise<T> {
  await untilLost(unsafe(`begin ${mode}${localSettings}`));
  try {
    const result = await untilLost(work());
    await untilLost(unsafe('commit'));
    return result;
  } catch (error) {
    if (sockets.isUsable()) await untilLost(unsafe('rollback')).catch(() => {}); // without a connection the server has rolled back
    throw error;
  }
}

/** Runs the migrations of a folder that have not run yet. */
export const runMigrations = (tx: Db, folder: string): Promise<void> =>
  migrate(tx as unknown as ReturnType<typeof drizzle>, { migrationsFolder: folder }); // a transaction of a client is one

/** Whether the server refused the query only. */
const isRefusal = (error: unknown): boolean => error instanceof postgres.PostgresError && error.severity === 'ERROR';
