import postgres from 'postgres';
import { GraphError } from '../base/errors.ts';
import { isLostConnection } from './failure.ts';

type Row = Readonly<Record<string, unknown>>;
type Options = postgres.Options<Record<string, never>>;

/** Connections of its own for keeping up with what is committed: neither the pool nor its bounds are in its way. */
export interface Follower {
  /** All rows of a SELECT in COPY's binary format; two may be under way at once. */
  copy(select: string): Promise<Buffer>;
  /** The first row of a SELECT. */
  ask(select: string, parameters?: readonly string[]): Promise<Row>;
  /** Calls `wake` at every notification of a channel, and whenever some may have been missed. All who listen to a channel share a connection. */
  listen(channel: string, wake: () => void): void;
  close(): Promise<void>;
}

const RESPONSE_TIMEOUT_MS = 5_000;
const COPY_TIMEOUT_MS = 60_000;
/** Connections, opened when they are needed. */
const AT_ONCE = 2;
/** Where all connections are busy postgres.js would send a query after another, and refuse it where that is a COPY. Not among the documented options. */
const ONE_BY_ONE = { max_pipeline: 0 } as object;
const RETRY_DELAY_MS = 500;

/** Gives a connection up without waiting for what it may never do. */
const drop = (sql: postgres.Sql): void => void sql.end({ timeout: 0 }).catch(() => {});

/** @param options those of postgres.js that hold for every connection */
export function followerOf(url: string, options: Options): Follower {
  const make = (name: string, more: Options) =>
    postgres(url, { ...options, ...more, fetch_types: false, connection: { application_name: `shezhire ${name}` } });
  let current: postgres.Sql | null = null;
  const stops: (() => void)[] = [];
  const wakes = new Map<string, Set<() => void>>();

  /** One SQL statement. Once one has failed its connections are given up: postgres.js does not always find its way back. */
  async function once<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
    current ??= make('follower', { max: AT_ONCE, ...ONE_BY_ONE });
    const sql = current;
    try {
      return await work(sql);
    } catch (error) {
      if (current === sql) current = null;
      drop(sql);
      throw error;
    }
  }

  const ask = (select: string, parameters: readonly string[]) =>
    once((sql) =>
      withPatience(
        RESPONSE_TIMEOUT_MS,
        async () => (await sql.unsafe<Row[]>(select, [...parameters], { prepare: options.prepare ?? true }))[0] ?? {},
      ),
    );

  return {
    copy: (select) =>
      once((sql) =>
        withPatience(COPY_TIMEOUT_MS, async () => {
          const stream = await sql.unsafe(`copy (${select}) to stdout (format binary)`).readable();
          const chunks: Buffer[] = [];
          await new Promise<void>((resolve, reject) => {
            stream
              .on('data', (chunk: Buffer) => chunks.push(chunk))
              .on('error', reject)
              .on('end', resolve);
          });
          return Buffer.concat(chunks);
        }),
      ),
    ask: (select, parameters = []) =>
      ask(select, parameters).catch((error: unknown) => (isLostConnection(error) ? ask(select, parameters) : Promise.reject(error))),
    listen(channel, wake) {
      const others = wakes.get(channel);
      const all = others ?? new Set();
      all.add(wake);
      wakes.set(channel, all);
      if (others) wake();
      else
        stops.push(
          listening(
            channel,
            () => all.forEach((one) => void one()),
            (more) => make('listener', { ...more, max: 1 }),
          ),
        );
    },
    async close() {
      for (const stop of stops) stop();
      await current?.end({ timeout: 1 });
    },
  };
}

/** Runs the work, unless it takes so long. @throws UNAVAILABLE then */
async function withPatience<T>(patienceMs: number, work: () => Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new GraphError('UNAVAILABLE', 'the database does not answer; try again')), patienceMs).unref();
  try {
    return await Promise.race([work(), promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Listens until it is stopped; where the connection is lost, on another, for as long as it takes. */
function listening(channel: string, wake: () => void, make: (more: Options) => postgres.Sql): () => void {
  let current: postgres.Sql | null = null;
  let timer: NodeJS.Timeout | undefined;
  const begin = () => {
    const lost = () => {
      if (current !== sql) return;
      current = null;
      drop(sql);
      timer = setTimeout(begin, RETRY_DELAY_MS).unref();
    };
    // `onnotify` is not among the documented options; sql.listen is made of it, and gives up where the database is away for long.
    const sql = make({ max_lifetime: null, onclose: lost, ...({ onnotify: wake } as object) });
    current = sql;
    sql.unsafe(`listen ${channel}`).then(wake, lost);
  };
  begin();
  return () => {
    clearTimeout(timer);
    const last = current;
    current = null;
    if (last) drop(last);
  };
}
