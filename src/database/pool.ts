import { setTimeout as sleep } from 'node:timers/promises';
import { GraphError } from '../base/errors.ts';
import type { Client } from './driver.ts';
import { createSemaphore, type Load } from './semaphore.ts';

/** Clients that are used one at a time, and thrown away when they are lost. */
export interface Pool {
  /**
   * Runs the work on a client that nobody else uses meanwhile. Once the signal is aborted, it rejects with its reason at once, and the client
   * is stopped or thrown away. @throws UNAVAILABLE if no client becomes free in time
   */
  use<T>(signal: AbortSignal, work: (client: Client) => Promise<T>): Promise<T>;
  load(): Load;
  /** Lets the running work end, for a while. */
  close(): Promise<void>;
}

/** A query that is cancelled has this long to end; then its connection is given up. */
const CANCEL_TIMEOUT_MS = 1_000;
const CLOSE_TIMEOUT_MS = 5_000;

/** Stops the work on a client. @returns whether the client is free in time */
function stop(client: Client, work: Promise<unknown>): Promise<boolean> {
  const isOver = work.catch(() => {}); // told to whoever asked
  const stopped = Promise.all([client.cancel(), isOver]).then(
    () => true,
    () => false,
  );
  return Promise.race([stopped, sleep(CANCEL_TIMEOUT_MS, false, { ref: false })]);
}

/** @param openClient makes a client, which connects when it is used */
export function createPool(openClient: () => Client, size: number, acquireTimeoutMs: number): Pool {
  const semaphore = createSemaphore(size, acquireTimeoutMs);
  const idle: Client[] = [];
  const busy = new Set<Client>();
  let isClosed = false;

  function take(): Client {
    if (isClosed) throw new GraphError('UNAVAILABLE', 'the server stops; try again');
    // The last one first, so that those which are not needed fall silent and end.
    for (let client = idle.pop(); client; client = idle.pop()) if (client.isUsable()) return client;
    return openClient();
  }
  function giveBack(client: Client): void {
    busy.delete(client);
    if (client.isUsable() && !isClosed) idle.push(client);
    else client.destroy();
  }

  return {
    async use<T>(signal: AbortSignal, work: (client: Client) => Promise<T>): Promise<T> {
      signal.throwIfAborted();
      const { promise, resolve, reject } = Promise.withResolvers<T>();
      const leave = () => reject(signal.reason);
      signal.addEventListener('abort', leave, { once: true });
      const slot = semaphore.run(async () => {
        if (signal.aborted) return;
        const client = take();
        busy.add(client);
        const result = work(client);
        result.then(resolve, reject);
        await promise.catch(() => {}); // told below
        if (signal.aborted && !(await stop(client, result))) client.destroy();
        giveBack(client);
      });
      slot.catch(reject);
      try {
        return await promise;
      } finally {
        signal.removeEventListener('abort', leave);
      }
    },
    load: semaphore.load,
    async close() {
      isClosed = true;
      await Promise.all(idle.splice(0).map((client) => client.end()));
      for (const deadline = Date.now() + CLOSE_TIMEOUT_MS; busy.size > 0 && Date.now() < deadline; ) await sleep(10);
      for (const client of busy) client.destroy();
    },
  };
}
