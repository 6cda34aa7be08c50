import { drizzle as drizzleProxy } from 'drizzle-orm/pg-proxy';
import type { RevisionId } from '../../schema/ids.ts';
import { createDeadline } from '../base/deadline.ts';
import { GraphError } from '../base/errors.ts';
import type { Db } from './connect.ts';
import { readRevision } from './read-revision.ts';
import type { ReadSource } from './read-source.ts';
import type { RevisionMemory } from './revision-memory.ts';
import { createSemaphore, type Semaphore } from './semaphore.ts';

/** Maximum duration of an operation. */
export const DEADLINE_MS = 15_000;
/** One operation may hold this part of the pool: a third. */
const SHARE = 3;

export interface ReaderOptions {
  readonly revisions: RevisionMemory;
  /** Maximum number of connections for reading. */
  readonly pool: number;
  /** Called with every SQL statement read, in order. */
  readonly onQuery?: ((sql: string) => void) | undefined;
}

/** Reads from a source, now or as of a revision. Readers with one signal share its bounds. */
export type OpenReader = (source: ReadSource, signal?: AbortSignal, revision?: RevisionId) => Db;

export function createOpenReader({ revisions, pool, onQuery }: ReaderOptions): OpenReader {
  // One operation takes a share of the connections and waits for itself, so that it cannot keep all others out.
  const shares = new WeakMap<AbortSignal, Semaphore>();
  const openShare = (signal: AbortSignal | undefined): Semaphore => {
    const share = (signal && shares.get(signal)) ?? createSemaphore(Math.ceil(pool / SHARE), DEADLINE_MS);
    if (signal) shares.set(signal, share);
    return share;
  };

  return (source, signal, revision) => {
    const own = openShare(signal);
    if (revision !== undefined) source.need(() => revision);
    return drizzleProxy(async (statement, values, method) => {
      const { signal: until, clear } = signal ? { signal, clear: () => {} } : createDeadline(DEADLINE_MS);
      const run = (sql: string, params: readonly unknown[]) => {
        onQuery?.(sql);
        return own.run(() => source.use(until, (client) => client.query(sql, params, method === 'all' ? 'arrays' : 'objects')));
      };
      try {
        const rows =
          revision === undefined ? run(statement, values) : readRevision(run, { memory: revisions, revision }, statement, values);
        return { rows: await rows };
      } catch (error) {
        throw until.aborted ? toStopped(until, error) : error;
      } finally {
        clear();
      }
    });
  };
}

const toStopped = (signal: AbortSignal, cause: unknown): unknown =>
  signal.reason instanceof GraphError ? signal.reason : new GraphError('TIMEOUT', 'the request was given up', {}, { cause });
