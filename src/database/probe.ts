import { GraphError } from '../base/errors.ts';
import type { OpenClient } from './address.ts';
import type { ConnectionOptions } from './client-options.ts';
import type { Client } from './driver.ts';
import { isPassing } from './failure.ts';

/** Asks whether the database answers, on a connection of its own: a pool that is full says nothing of the database. */
export interface Probe {
  /** @throws if there is no answer in time; calls at the same time share one */
  check(): Promise<void>;
  close(): void;
}

/** Whoever asks waits two seconds at most, and the rest is for the answer's way. */
const PROBE_TIMEOUT_MS = 1_500;

export function createProbe(open: OpenClient, options: ConnectionOptions): Probe {
  let client: Client | null = null;
  let running: Promise<void> | null = null;
  let isClosed = false;

  async function ask(): Promise<void> {
    if (isClosed) throw new GraphError('UNAVAILABLE', 'the server stops; try again');
    if (!client?.isUsable()) client = open({ ...options, name: 'shezhire probe' });
    await client.query('select 1', [], 'objects');
  }
  async function askInTime(): Promise<void> {
    const { promise, reject, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(() => reject(new GraphError('UNAVAILABLE', 'the database does not answer; try again')), PROBE_TIMEOUT_MS);
    // A connection that was lost while nobody asked is no failure of the database.
    ask()
      .catch((error: unknown) => (isPassing(error) ? ask() : Promise.reject(error)))
      .then(resolve, reject);
    try {
      await promise;
    } catch (error) {
      client?.destroy();
      client = null;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    check() {
      running ??= askInTime().finally(() => {
        running = null;
      });
      return running;
    },
    close() {
      isClosed = true;
      client?.destroy();
    },
  };
}
