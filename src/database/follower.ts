import type { RevisionId } from '../../schema/ids.ts';
import { GraphError } from '../base/errors.ts';
import type { OpenClient } from './address.ts';
import { readAsOf } from './as-of.ts';
import type { ConnectionOptions } from './client-options.ts';
import type { Client } from './driver.ts';
import { isPassing } from './failure.ts';
import { listen } from './listen.ts';
import { createPool } from './pool.ts';
import type { Load } from './semaphore.ts';

type Row = Readonly<Record<string, unknown>>;

/** Connections of its own for keeping up with what is committed, outside the pool and its bounds. */
export interface Follower {
  /** All rows of a SELECT, now or as of a revision, in COPY's binary format. Two may run at once. */
  copy(select: string, revision?: RevisionId): Promise<Buffer>;
  /** The first row of a SELECT. */
  ask(select: string, parameters?: readonly string[]): Promise<Row>;
  /** Calls `notify` at every notification of a channel, and whenever one may have been missed. All listeners of a channel share a connection. */
  listen(channel: string, notify: () => void): void;
  load(): Load;
  close(): Promise<void>;
}

const RESPONSE_TIMEOUT_MS = 5_000;
const COPY_TIMEOUT_MS = 60_000;
const MAX_CONNECTIONS = 2;

export function createFollower(open: OpenClient, options: ConnectionOptions): Follower {
  const pool = createPool(() => open({ ...options, name: 'shezhire follower', source: 'follow' }), MAX_CONNECTIONS, COPY_TIMEOUT_MS);
  const stops: (() => void)[] = [];
  const listeners = new Map<string, Set<() => void>>();
  let isClosed = false;

  async function run<T>(timeoutMs: number, work: (client: Client) => Promise<T>): Promise<T> {
    const late = new AbortController();
    const tell = () => late.abort(new GraphError('UNAVAILABLE', 'the database does not answer; try again'));
    const timer = setTimeout(tell, timeoutMs).unref();
    try {
      const ask = () => pool.use(late.signal, work);
      return await ask().catch((error: unknown) => (isPassing(error) ? ask() : Promise.reject(error)));
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    copy: (select, revision) =>
      run(COPY_TIMEOUT_MS, (client) => client.copy(revision === undefined ? select : readAsOf(select, String(revision)))),
    ask: (select, parameters = []) =>
      run(RESPONSE_TIMEOUT_MS, async (client) => {
        const [row] = await client.query(select, parameters, 'objects');
        return (row as Row | undefined) ?? {}; // what the driver returns
      }),
    listen(channel, notify) {
      if (isClosed) return; // whoever was about to is told by its next query
      const others = listeners.get(channel);
      const all = others ?? new Set();
      all.add(notify);
      listeners.set(channel, all);
      if (others) notify();
      else stops.push(listen(open, { ...options, onStatement: undefined, channel, notify: () => all.forEach((one) => void one()) }));
    },
    load: pool.load,
    async close() {
      isClosed = true;
      for (const stop of stops) stop();
      await pool.close();
    },
  };
}
