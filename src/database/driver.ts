import net from 'node:net';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import type { Db } from './connect.ts';

/**
 * The only file that knows postgres.js, here 3.4.9. Each workaround below names its reason, the issue upstream if there is one
 * (https://github.com/porsager/postgres/issues/…), and the test that fails without it.
 */
export type Client = postgres.Sql;

export interface ClientOptions {
  /** `application_name` on the server. */
  readonly name: string;
  /** Maximum number of connections. They are opened when they are needed. */
  readonly max?: number;
  readonly prepare?: boolean;
  /** Settings of each session on the server. */
  readonly settings?: Readonly<Record<string, string | number>>;
  /** A connection that received nothing for this long is closed. By default it is kept. */
  readonly idleTimeoutMs?: number;
  /** An unused connection is closed after this time. By default it is kept. */
  readonly unusedTimeoutMs?: number;
  /** Sends no query over a connection that is busy. */
  readonly isUnpipelined?: boolean;
  /** Keeps a connection for as long as it works. By default each is replaced after about 45 minutes. */
  readonly isLasting?: boolean;
  /** Called when a connection was closed. */
  readonly onClose?: () => void;
  /** Called for each notification. */
  readonly onNotify?: () => void;
}

const CONNECT_TIMEOUT_S = 10;

/** Makes a client, which opens no connection before its first query. All clients are made here. */
export function createClient(url: string, options: ClientOptions): Client {
  const { name, max = 1, prepare = true, settings, idleTimeoutMs, unusedTimeoutMs, onClose } = options;
  return postgres(url, {
    max,
    prepare,
    connect_timeout: CONNECT_TIMEOUT_S,
    // By default a new connection first reads the types of arrays, and drops the promise: if the connection is lost at that moment, the rejection
    // ends the process (upstream 1192, 1205, 1223; tests/topology/scrambled.test.ts). So arrays arrive as text, and elements that are NULL
    // would arrive as "NULL" (1124): select json_agg, or a column of Drizzle. As a parameter an array is the text `{1,2}`.
    fetch_types: false,
    connection: { application_name: name, ...settings },
    // By default notices are printed to standard output.
    onnotice: () => {},
    ...(unusedTimeoutMs !== undefined && { idle_timeout: unusedTimeoutMs / 1000 }),
    ...(options.isLasting && { max_lifetime: null }),
    ...(onClose && { onclose: onClose }),
    ...(undocumentedOptions(options, idleTimeoutMs) as object), // none of these is among the declared types
  });
}

/**
 * `socket`: see `openSocket`. `onnotify`: `sql.listen` is made of it, and gives up if the database is away for long (tests/change/failures.test.ts).
 * `max_pipeline: 0`: otherwise a query is sent over a busy connection, and refused if a COPY runs there. It breaks `sql.begin`, so it is
 * for clients without transactions (upstream 970; tests/database/driver.test.ts).
 */
const undocumentedOptions = ({ isUnpipelined, onNotify }: ClientOptions, idleTimeoutMs: number | undefined) => ({
  ...(idleTimeoutMs !== undefined && { socket: openSocket(idleTimeoutMs) }),
  ...(isUnpipelined && { max_pipeline: 0 }),
  ...(onNotify && { onnotify: onNotify }),
});

/**
 * Opens sockets that fail after a time of silence: postgres.js has no timeout for queries, and waits for a frozen server without end. A socket that
 * cannot connect is returned and fails later, because postgres.js never reuses a connection whose socket was a rejected promise
 * (tests/api/failures.test.ts).
 */
const openSocket =
  (idleTimeoutMs: number) =>
  ({ host, port, path }: { host: string[]; port: number[]; path?: string | false }): Promise<net.Socket> => {
    const socket = path ? net.connect(path) : net.connect(Number(port[0]), host[0]);
    socket.setTimeout(idleTimeoutMs, () => socket.destroy(Object.assign(new Error('the database fell silent'), { code: 'ETIMEDOUT' })));
    return new Promise((resolve) => {
      const fail = (error: Error): void => resolve(createFailingSocket(error));
      socket.once('error', fail).once('connect', () => resolve(socket.off('error', fail)));
    });
  };

/**
 * Makes a socket that fails after the first message was written to it. postgres.js writes that message in the next turn of the event loop. If the socket
 * fails before, `closed()` in its connection.js stops the timer of that write without setting it to null, and the connection never writes
 * a short message again (upstream 1209).
 */
function createFailingSocket(error: Error): net.Socket {
  const socket = new net.Socket();
  socket.write = () => true;
  setImmediate(() => setImmediate(() => socket.destroy(error)));
  return socket;
}

/** Drizzle over a client. It makes the client's parsers leave dates and JSON to Drizzle's columns, also for queries that do not go through it. */
export const toDrizzle = (client: Client): Db => drizzle(client);

/** Runs one transaction on a client. */
export const runTransaction = <T>(client: Client, work: (tx: Db) => Promise<T>): Promise<T> => drizzle(client).transaction(work);

/** Runs the migrations of a folder that have not run yet. */
export const migrateClient = (client: Client, folder: string): Promise<void> => migrate(drizzle(client), { migrationsFolder: folder });

/** Closes the connections of a client without waiting for what they may never do. */
export const dropClient = (client: Client): void => void client.end({ timeout: 0 }).catch(() => {});

/**
 * Removes the holes of a result. After a query that failed half-way, postgres.js goes on counting rows: the rows of the next one then begin with holes
 * (tests/api/failures.test.ts).
 */
export const removeHoles = (rows: Iterable<unknown> & { filter(keep: () => boolean): unknown[] }): unknown[] => rows.filter(() => true); // filter skips holes
