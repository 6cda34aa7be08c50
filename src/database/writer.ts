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

/** A connection that nobody has written with for this long is ended. */
const MAX_IDLE_MS = 15_000;

/**
 * Runs transactions one after the other, without a statement timeout. The connection is kept for the next one, so that the database compiles rules and
 * plans once.
 */
export function createWriter(open: OpenClient, { tell, ...options }: WriterOptions) {
  const semaphore = createSemaphore(1);
  let current: Client | null = null;
  let idle: Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const begin = <T>(client: Client, work: (tx: Db) => Promise<T>): Promise<T> =>
    client.transaction('', (tx) => (tell ? reportWaits(open, { ...options, tell }, tx, () => work(tx)) : work(tx)));

  function take(): Client {
    clearTimeout(timer);
    const kept = idle;
    idle = null;
    return kept?.isUsable() ? kept : open({ ...options, name: 'shezhire writer', source: 'write' });
  }
  function giveBack(client: Client): void {
    if (isClosed || !client.isUsable()) {
      client.destroy();
      return;
    }
    idle = client;
    timer = setTimeout(() => {
      idle = null;
      void client.end();
    }, MAX_IDLE_MS).unref();
  }
  async function withClient<T>(work: (client: Client) => Promise<T>): Promise<T> {
    if (isClosed) throw new GraphError('UNAVAILABLE', 'the server stops; try again');
    const client = take();
    current = client;
    try {
      return await work(client);
    } finally {
      current = null;
      giveBack(client);
    }
  }

  return {
    transaction: <T>(work: (tx: Db) => Promise<T>): Promise<T> => semaphore.run(() => withClient((client) => begin(client, work))),
    /** All others wait for its end. */
    session: <T>(work: (transact: Transact) => Promise<T>): Promise<T> =>
      semaphore.run(() => withClient((client) => work((inner) => begin(client, inner)))),
    /** Ends the running transaction, which the server rolls back. */
    close(): void {
      isClosed = true;
      clearTimeout(timer);
      current?.destroy();
      idle?.destroy();
    },
  };
}
