import postgres from 'postgres';
import { isLostConnection } from './failure.ts';

const AGAIN_MS = 500;

/** One moment of the database, for reading much. */
export interface Snapshot {
  /** The rows of a SELECT in COPY's text format, chunk by chunk. */
  copy(select: string, onChunk: (chunk: Buffer) => void): Promise<void>;
  /** The first row of a SELECT. */
  ask(select: string): Promise<Readonly<Record<string, unknown>>>;
}

/** A connection of its own for keeping up with what is committed: neither the pool nor its bounds are in its way. */
export interface Follower {
  /** Everything the work reads is of one moment. */
  snapshot<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T>;
  /** The first row of a prepared SELECT. */
  ask(select: string, parameters: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  /** Calls `wake` at every notification of a channel, and whenever some may have been missed. */
  listen(channel: string, wake: () => void): void;
  close(): Promise<void>;
}

type Row = Readonly<Record<string, unknown>>;
const first = (rows: readonly Row[]): Row => rows[0] ?? {};

/** @param options those of postgres.js that hold for every connection */
export function followerOf(url: string, options: postgres.Options<Record<string, never>>): Follower {
  const sql = postgres(url, { ...options, max: 1, connection: { application_name: 'shezhire follower' } });
  const stops: (() => Promise<void>)[] = [];
  const retried = async <T>(work: () => Promise<T>): Promise<T> =>
    work().catch((error: unknown) => (isLostConnection(error) ? work() : Promise.reject(error)));

  return {
    snapshot: (work) =>
      retried(
        () =>
          sql.begin('isolation level repeatable read read only', (tx) =>
            work({
              copy: async (select, onChunk) => {
                const stream = await tx.unsafe(`copy (${select}) to stdout`).readable();
                await new Promise<void>((resolve, reject) => {
                  stream.on('data', onChunk).on('error', reject).on('end', resolve);
                });
              },
              ask: async (select) => first(await tx.unsafe(select)),
            }),
          ) as Promise<never>, // what postgres.js makes of the work's own type
      ),
    ask: (select, parameters) =>
      retried(async () => first(await sql.unsafe(select, [...parameters], { prepare: options.prepare ?? true }))),
    listen: (channel, wake) => stops.push(listenTo(url, channel, wake)),
    close: async () => {
      await Promise.all([sql.end({ timeout: 1 }), ...stops.map((stop) => stop())]);
    },
  };
}

/** Listens until it is stopped; a connection that is lost is made anew, for as long as it takes. */
function listenTo(url: string, channel: string, wake: () => void): () => Promise<void> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const again = () => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(begin, AGAIN_MS).unref();
  };
  const sql = postgres(url, {
    ...{ max: 1, max_lifetime: null, fetch_types: false, onnotice: () => {}, connect_timeout: 10 },
    connection: { application_name: 'shezhire listener' },
    onclose: again,
    // Not among the documented options; sql.listen is made of it, and gives up where the database is away for long.
    ...({ onnotify: wake } as object),
  });
  const begin = () => void sql.unsafe(`listen ${channel}`).then(wake, again);
  begin();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await sql.end({ timeout: 1 });
  };
}
