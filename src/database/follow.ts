import postgres from 'postgres';
import { GraphError } from '../errors.ts';
import { isLostConnection } from './failure.ts';

type Row = Readonly<Record<string, unknown>>;
type Options = postgres.Options<Record<string, never>>;

/** A connection of its own for keeping up with what is committed: neither the pool nor its bounds are in its way. */
export interface Follower {
  /** The rows of a SELECT in COPY's text format, chunk by chunk. @throws also midway */
  copy(select: string, onChunk: (chunk: Buffer) => void): Promise<void>;
  /** The first row of a SELECT. */
  ask(select: string, parameters?: readonly string[]): Promise<Row>;
  /** Calls `wake` at every notification of a channel, and whenever some may have been missed. All who listen to a channel share a connection. */
  listen(channel: string, wake: () => void): void;
  close(): Promise<void>;
}

const ANSWER_MS = 5_000;
/** A COPY may sort before it sends anything. */
const CHUNK_MS = 60_000;
const AGAIN_MS = 500;

/** Gives a connection up without waiting for what it may never do. */
const drop = (sql: postgres.Sql): void => void sql.end({ timeout: 0 }).catch(() => {});

/** @param options those of postgres.js that hold for every connection */
export function followerOf(url: string, options: Options): Follower {
  const make = (name: string, more: Options = {}) =>
    postgres(url, { ...options, ...more, max: 1, fetch_types: false, connection: { application_name: `shezhire ${name}` } });
  let current: postgres.Sql | null = null;
  const stops: (() => void)[] = [];
  const wakes = new Map<string, Set<() => void>>();

  /** One SQL statement. Once one has failed its connection is given up: postgres.js does not always find its way back. */
  async function once<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
    current ??= make('follower');
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
        ANSWER_MS,
        async () => (await sql.unsafe<Row[]>(select, [...parameters], { prepare: options.prepare ?? true }))[0] ?? {},
      ),
    );

  return {
    copy: (select, onChunk) =>
      once((sql) =>
        withPatience(CHUNK_MS, async (goesOn) => {
          const stream = await sql.unsafe(`copy (${select}) to stdout`).readable();
          await new Promise<void>((resolve, reject) => {
            const take = (chunk: Buffer) => {
              goesOn();
              onChunk(chunk);
            };
            stream.on('data', take).on('error', reject).on('end', resolve);
          });
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
            (more) => make('listener', more),
          ),
        );
    },
    async close() {
      for (const stop of stops) stop();
      await current?.end({ timeout: 1 });
    },
  };
}

/** Runs the work, unless it takes so long, or twice as long since it last said that it goes on. @throws UNAVAILABLE then */
async function withPatience<T>(patienceMs: number, work: (goesOn: () => void) => Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  let isGoingOn = false; // said for every row, of which there are millions: a timer would be slow to set anew
  const timer = setTimeout(() => {
    if (!isGoingOn) reject(new GraphError('UNAVAILABLE', 'the database does not answer; try again'));
    isGoingOn = false;
    timer.refresh();
  }, patienceMs).unref();
  try {
    return await Promise.race([
      work(() => {
        isGoingOn = true;
      }),
      promise,
    ]);
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
      timer = setTimeout(begin, AGAIN_MS).unref();
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
