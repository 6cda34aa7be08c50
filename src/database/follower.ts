import { GraphError } from '../base/errors.ts';
import { type Client, type ClientOptions, createClient, dropClient } from './driver.ts';
import { isLostConnection } from './failure.ts';
import { listen } from './listen.ts';

type Row = Readonly<Record<string, unknown>>;

/** Connections of its own for keeping up with what is committed, outside the pool and its bounds. */
export interface Follower {
  /** All rows of a SELECT in COPY's binary format. Two may run at once. */
  copy(select: string): Promise<Buffer>;
  /** The first row of a SELECT. */
  ask(select: string, parameters?: readonly string[]): Promise<Row>;
  /** Calls `notify` at every notification of a channel, and whenever one may have been missed. All listeners of a channel share a connection. */
  listen(channel: string, notify: () => void): void;
  close(): Promise<void>;
}

export type FollowerOptions = Pick<ClientOptions, 'prepare' | 'idleTimeoutMs'>;

const RESPONSE_TIMEOUT_MS = 5_000;
const COPY_TIMEOUT_MS = 60_000;
const MAX_CONNECTIONS = 2;

export function createFollower(url: string, options: FollowerOptions): Follower {
  let current: Client | null = null;
  const stops: (() => void)[] = [];
  const listeners = new Map<string, Set<() => void>>();

  /** Runs one SQL statement. After a failure the connections are dropped, because postgres.js does not always recover. */
  async function once<T>(work: (client: Client) => Promise<T>): Promise<T> {
    current ??= createClient(url, { ...options, name: 'shezhire follower', max: MAX_CONNECTIONS, isUnpipelined: true });
    const client = current;
    try {
      return await work(client);
    } catch (error) {
      if (current === client) current = null;
      dropClient(client);
      throw error;
    }
  }

  const ask = (select: string, parameters: readonly string[]) =>
    once((client) =>
      withTimeout(
        RESPONSE_TIMEOUT_MS,
        async () => (await client.unsafe<Row[]>(select, [...parameters], { prepare: options.prepare ?? true }))[0] ?? {},
      ),
    );

  return {
    copy: (select) => once((client) => withTimeout(COPY_TIMEOUT_MS, () => copyAll(client, select))),
    ask: (select, parameters = []) =>
      ask(select, parameters).catch((error: unknown) => (isLostConnection(error) ? ask(select, parameters) : Promise.reject(error))),
    listen(channel, notify) {
      const others = listeners.get(channel);
      const all = others ?? new Set();
      all.add(notify);
      listeners.set(channel, all);
      if (others) notify();
      else stops.push(listen(url, { ...options, channel, notify: () => all.forEach((one) => void one()) }));
    },
    async close() {
      for (const stop of stops) stop();
      await current?.end({ timeout: 1 });
    },
  };
}

async function copyAll(client: Client, select: string): Promise<Buffer> {
  const stream = await client.unsafe(`copy (${select}) to stdout (format binary)`).readable();
  const chunks: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    stream
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('error', reject)
      .on('end', resolve);
  });
  return Buffer.concat(chunks);
}

/** @throws UNAVAILABLE if the work takes longer */
async function withTimeout<T>(timeoutMs: number, work: () => Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new GraphError('UNAVAILABLE', 'the database does not answer; try again')), timeoutMs).unref();
  try {
    return await Promise.race([work(), promise]);
  } finally {
    clearTimeout(timer);
  }
}
