import { GraphError } from '../base/errors.ts';
import type { OpenClient } from './address.ts';
import type { ConnectionOptions } from './client-options.ts';
import type { Db } from './connect.ts';
import type { Client } from './driver.ts';
import { createSemaphore } from './semaphore.ts';
import { reportWaits } from './waits.ts';

export interface WriterOptions extends ConnectionOptions {
  /** Told in one line for whom a transaction waits. */
  readonly tell?: ((line: string) => void) | undefined;
}

/** Runs one transaction. */
export type Transact = <T>(work: (tx: Db) => Promise<T>) => Promise<T>;

/** Runs transactions one after the other, each on a connection of its own or on that of a session, without a statement timeout. */
export function createWriter(open: OpenClient, { tell, ...options }: WriterOptions) {
  const semaphore = createSemaphore(1);
  let current: Client | null = null;
  let isClosed = false;

  const begin = <T>(client: Client, work: (tx: Db) => Promise<T>): Promise<T> =>
    client.transaction('', (tx) => (tell ? reportWaits(open, { ...options, tell }, tx, () => work(tx)) : work(tx)));

  async function withClient<T>(work: (client: Client) => Promise<T>): Promise<T> {
    if (isClosed) throw new GraphError('UNAVAILABLE', 'the server stops; try again');
    const client = open({ ...options, name: 'shezhire writer', source: 'write' });
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
    transaction: <T>(work: (tx: Db) => Promise<T>): Promise<T> => semaphore.run(() => withClient((client) => begin(client, work))),
    /** Its transactions share a connection, so that the database compiles rules and plans once. All others wait for its end. */
    session: <T>(work: (transact: Transact) => Promise<T>): Promise<T> =>
      semaphore.run(() => withClient((client) => work((inner) => begin(client, inner)))),
    /** Ends the running transaction, which the server rolls back. */
    close(): void {
      isClosed = true;
      current?.destroy();
    },
  };
}
