import { GraphError } from '../base/errors.ts';
import type { ConnectionOptions } from './client-options.ts';
import type { Db } from './connect.ts';
import { type Client, createClient } from './driver.ts';
import { createSemaphore } from './semaphore.ts';

/** Runs one transaction. */
export type Transact = <T>(work: (tx: Db) => Promise<T>) => Promise<T>;

/** Runs transactions one after the other, each on a connection of its own or on that of a session, without a statement timeout. */
export function createWriter(url: string, options: ConnectionOptions) {
  const semaphore = createSemaphore(1);
  let current: Client | null = null;
  let isClosed = false;

  async function withClient<T>(work: (client: Client) => Promise<T>): Promise<T> {
    if (isClosed) throw new GraphError('UNAVAILABLE', 'the server stops; try again');
    const client = createClient(url, { ...options, name: 'shezhire writer', source: 'write' });
    current = client;
    try {
      return await work(client);
    } finally {
      current = null;
      // What the work left behind must not run outside of the transaction.
      client.destroy();
    }
  }

  return {
    transaction: <T>(work: (tx: Db) => Promise<T>): Promise<T> => semaphore.run(() => withClient((client) => client.transaction('', work))),
    /** Its transactions share a connection, so that the database compiles rules and plans once. All others wait for its end. */
    session: <T>(work: (transact: Transact) => Promise<T>): Promise<T> =>
      semaphore.run(() => withClient((client) => work((inner) => client.transaction('', inner)))),
    /** Ends the running transaction, which the server rolls back. */
    close(): void {
      isClosed = true;
      current?.destroy();
    },
  };
}
