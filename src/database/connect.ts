import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzleProxy } from 'drizzle-orm/pg-proxy';
import type { RevisionId } from '../../schema/ids.ts';
import { createDeadline } from '../base/deadline.ts';
import { GraphError } from '../base/errors.ts';
import type { ConnectionOptions } from './client-options.ts';
import { createClient } from './driver.ts';
import { isPassing } from './failure.ts';
import { createFollower, type Follower } from './follower.ts';
import type { DatabaseLoad } from './load.ts';
import { createStatementObservers, type StatementListener } from './observe.ts';
import { createPool } from './pool.ts';
import { createProbe } from './probe.ts';
import { readRevision, writeNowAsOne } from './read-revision.ts';
import { createRevisionMemory, type RevisionMemory } from './revision-memory.ts';
import { createSemaphore, type Semaphore } from './semaphore.ts';
import { createSnapshots, type Snapshots } from './snapshot.ts';
import { createWriter, type Transact } from './writer.ts';

/** What a store's functions take: the reading side, or a transaction. */
export type Db = PgDatabase<PgQueryResultHKT>;

export interface Database {
  /** For reading, now or as of a revision: pooled, bounded, stopped by the signal. Readers with one signal share its bounds. */
  reader(signal?: AbortSignal, revision?: RevisionId): Db;
  /** What this process remembers of the revisions. */
  readonly revisions: RevisionMemory;
  /** Runs one transaction on a connection of its own, without a statement timeout. */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
  /** Runs several transactions, each whole, on one connection. All other transactions of this process wait for its end. */
  session<T>(work: (transact: Transact) => Promise<T>): Promise<T>;
  /** For keeping up with what is committed. */
  readonly follower: Follower;
  /** For reading much of it as it was at one moment. */
  readonly snapshots: Snapshots;
  /** Whether the database answers, within two seconds whatever else runs. @throws if it does not */
  check(): Promise<void>;
  /** Has a listener told of every statement from now on, whoever runs it. */
  observe(listener: StatementListener): void;
  load(): DatabaseLoad;
  close(): Promise<void>;
}

export interface ConnectOptions extends ConnectionOptions {
  /** Maximum number of connections for reading (default 10). */
  readonly pool?: number;
  /** Called with every SQL statement read, in order. */
  readonly onQuery?: (sql: string) => void;
}

export const STATEMENT_TIMEOUT_MS = 10_000;
const IDLE_TIMEOUT_MS = STATEMENT_TIMEOUT_MS + 5_000;
const ACQUIRE_TIMEOUT_MS = 5_000;
/** Maximum duration of an operation. */
export const DEADLINE_MS = 15_000;
/** One operation may hold this part of the pool: a third. */
const SHARE = 3;

const settings = { statement_timeout: STATEMENT_TIMEOUT_MS, idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS };

/** Connects lazily: the first query opens the first connection. */
export function connect(url: string, { pool = 10, onQuery, idleTimeoutMs = IDLE_TIMEOUT_MS, ...common }: ConnectOptions = {}): Database {
  const observers = createStatementObservers();
  const observed = { ...common, onStatement: observers.tell };
  const options = { ...observed, idleTimeoutMs };
  const revisions = createRevisionMemory();
  const forget = () => {
    revisions.forget();
    follower.identity.forget();
  };
  const ofReader = { ...options, name: 'shezhire', source: 'read', settings, onClose: forget };
  const readers = createPool(() => createClient(url, ofReader), pool, ACQUIRE_TIMEOUT_MS);
  const writer = createWriter(url, observed);
  const follower = createFollower(url, options);
  const snapshots = createSnapshots(url, options);
  const probe = createProbe(url, { ...common, idleTimeoutMs });

  // One operation takes a share of the connections and waits for itself, so that it cannot keep all others out.
  const shares = new WeakMap<AbortSignal, Semaphore>();
  const openShare = (signal: AbortSignal | undefined): Semaphore => {
    const share = (signal && shares.get(signal)) ?? createSemaphore(Math.ceil(pool / SHARE), DEADLINE_MS);
    if (signal) shares.set(signal, share);
    return share;
  };

  return {
    reader: (signal, revision) => {
      const own = openShare(signal);
      // Asked once, so that all of an operation reads the same identities, or none.
      let first: number | null | undefined;
      const isAsOne = async (): Promise<boolean> => {
        if (first === undefined) first = await follower.identity.find();
        return first !== null && (revision === undefined || revision >= first);
      };
      return drizzleProxy(async (statement, values, method) => {
        const { signal: until, clear } = signal ? { signal, clear: () => {} } : createDeadline(DEADLINE_MS);
        const run = (sql: string, params: readonly unknown[]) => {
          onQuery?.(sql);
          const ask = () =>
            own.run(() => readers.use(until, (client) => client.query(sql, params, method === 'all' ? 'arrays' : 'objects')));
          return ask().catch((error: unknown) => (isPassing(error) && !until.aborted ? ask() : Promise.reject(error)));
        };
        try {
          const asOne = await isAsOne();
          const rows =
            revision === undefined
              ? run(asOne ? writeNowAsOne(statement) : statement, values)
              : readRevision(run, { memory: revisions, revision, asOne }, statement, values);
          return { rows: await rows };
        } catch (error) {
          throw until.aborted ? toStopped(until, error) : error;
        } finally {
          clear();
        }
      });
    },
    revisions,
    transaction: async (work) => {
      const result = await writer.transaction(work);
      if (follower.identity.find() === null) await follower.identity.refresh();
      return result;
    },
    session: writer.session,
    follower,
    snapshots,
    check: probe.check,
    observe: observers.add,
    load: () => ({ read: readers.load(), follow: follower.load(), export: snapshots.load() }),
    close: async () => {
      writer.close();
      probe.close();
      await Promise.all([readers.close(), follower.close()]);
    },
  };
}

const toStopped = (signal: AbortSignal, cause: unknown): unknown =>
  signal.reason instanceof GraphError ? signal.reason : new GraphError('TIMEOUT', 'the request was given up', {}, { cause });
