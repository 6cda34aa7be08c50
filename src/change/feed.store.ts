import type { Logger } from 'pino';
import { GraphError } from '../base/errors.ts';
import type { Database } from '../database/connect.ts';
import type { Batch } from './batch-cache.ts';
import { findMoment, readChanges, readHead } from './change.store.ts';
import { createHead } from './head.store.ts';
import { createPosition, isBefore, type Moment, type Position } from './position.ts';

/** The change log as one server sends it. New changes are read once for all subscribers. */
export interface ChangeFeed {
  /** Returns the position after everything that is committed. */
  now(): Promise<Position>;
  /** Returns true if this database has committed the revision of a position. */
  has(position: Position): Promise<boolean>;
  /**
   * Registers a subscriber until the signal is aborted.
   * @returns a signal that is also aborted when the server stops, or with an error when the database has lost what was sent
   * @throws UNAVAILABLE if the server stops, or if there are too many subscribers
   */
  join(signal: AbortSignal): AbortSignal;
  /** Waits for the changes after a position. Resolves to null once the signal is aborted. @throws what it was aborted with, if that is for the client */
  waitForBatch(position: Position, signal: AbortSignal): Promise<Batch | null>;
  /** Number of subscribers. */
  size(): number;
  /** Ends all subscriptions. */
  close(): void;
}

/** Maximum number of subscribers of one server. Each keeps a connection and some memory. */
export const MAX_LISTENERS = 1_000;
/** Number of rows read at once for a subscriber that is behind. */
const PAGE_SIZE = 250;

const createLostError = (): GraphError =>
  new GraphError(
    'HISTORY_LOST',
    'the database has lost its last changes, in a failover or as a backup was restored; read your data again, and begin without a cursor',
  );

/** Reads the next page after a position, at most to the end of a revision. */
async function readPage(database: Database, after: Position, until: Moment, signal: AbortSignal): Promise<Batch> {
  const changes = await readChanges(database.reader(signal), after, until.revision, PAGE_SIZE);
  const last = changes.length === PAGE_SIZE ? changes.at(-1) : undefined;
  return { changes, end: last ?? createPosition(until) };
}

/** Follows the changes of a database in its log. */
export function followChanges(database: Database, log: Logger, maxListeners = MAX_LISTENERS): ChangeFeed {
  const listeners = new Set<AbortController>();
  const head = createHead(database, log, () => {
    for (const controller of listeners) controller.abort(createLostError());
  });
  let isClosed = false;

  /**
   * Returns the next batch for a reader. A reader first catches up with the head and then moves with it. The head is
   * refreshed so that it knows everything any reader knows; on a replica, a reader may know more, and waits.
   */
  async function next(position: Position, signal: AbortSignal): Promise<Batch | null> {
    const findCached = () => (position.row === null ? head.after(position.revision) : undefined);
    const cached = findCached();
    if (cached) return cached;
    if (position.row !== null || position.revision !== head.current()?.revision) await head.refresh();
    const current = head.current();
    if (current && isBefore(position, current)) return findCached() ?? readPage(database, position, current, signal);
    await head.waitForChange(signal);
    return null;
  }

  return {
    now: async () => createPosition(await readHead(database.reader())),
    has: async ({ revision, at }) => revision === 0 || (await findMoment(database.reader(), revision))?.at === at,
    join(signal) {
      if (isClosed) throw new GraphError('UNAVAILABLE', 'the server stops; try again');
      if (listeners.size >= maxListeners) {
        const detail = { value: listeners.size, allowed: maxListeners };
        throw new GraphError('UNAVAILABLE', `${maxListeners} subscriptions are open, and no more may be; try again`, detail);
      }
      const controller = new AbortController();
      listeners.add(controller);
      head.follow();
      const leave = () => {
        controller.abort();
        listeners.delete(controller);
        if (listeners.size === 0) head.stop();
      };
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
      return controller.signal;
    },
    async waitForBatch(position, signal) {
      while (!signal.aborted) {
        const batch = await next(position, signal);
        if (batch && !signal.aborted) return batch;
      }
      if (signal.reason instanceof GraphError) throw signal.reason;
      return null;
    },
    size: () => listeners.size,
    close() {
      isClosed = true;
      for (const controller of listeners) controller.abort();
    },
  };
}
