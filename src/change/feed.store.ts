import type { Logger } from 'pino';
import { GraphError } from '../base/errors.ts';
import type { Database } from '../database/connect.ts';
import type { Batch } from './batch-cache.ts';
import { findFirstSince, readChanges, readSnapshot } from './change.store.ts';
import { createHead } from './head.store.ts';
import { createPosition, type Position, type Range } from './position.ts';

/** The log of changes as one server tells it: what is new is read once for all who listen. */
export interface ChangeFeed {
  /** The position of one who knows all that is committed. */
  now(): Promise<Position>;
  /**
   * Counts one who listens, until the signal is aborted. @returns the signal, which is also aborted when the server stops.
   * @throws UNAVAILABLE when it does, or where as many listen as may
   */
  join(signal: AbortSignal): AbortSignal;
  /** What follows a position, as soon as something does; null once the signal is aborted. */
  waitForBatch(position: Position, signal: AbortSignal): Promise<Batch | null>;
  /** How many listen. */
  size(): number;
  /** Ends it for all who listen. */
  close(): void;
}

/** So many may listen to one server at a time: each keeps a connection and some memory. */
export const MAX_LISTENERS = 1_000;
/** Rows of a page of the log, for one who is behind. */
const PAGE_SIZE = 250;

/** The next page of a range: what is in it after a row, or from its beginning. */
async function readPage(database: Database, range: Range, row: number | null, signal: AbortSignal): Promise<Batch> {
  const db = database.reader(signal);
  const { first } = row === null ? await findFirstSince(db, range.seen) : { first: row + 1 };
  const changes = first === null ? [] : await readChanges(db, range, first - 1, PAGE_SIZE);
  const last = changes.length === PAGE_SIZE ? changes.at(-1) : undefined;
  return { ...range, changes, end: last ? { seen: range.seen, within: { next: range.next, row: last.row } } : createPosition(range.next) };
}

/** Tells of a database's changes from its log. */
export function followChanges(database: Database, log: Logger, maxListeners = MAX_LISTENERS): ChangeFeed {
  const head = createHead(database, log);
  const listeners = new Set<AbortController>();
  let isClosed = false;

  /** A reader that stands anywhere goes to the head, and with it from there on. The head is made to know all that any reader can. */
  async function next({ seen, within }: Position, signal: AbortSignal): Promise<Batch | null> {
    if (within) return readPage(database, { seen, next: within.next }, within.row, signal);
    const cached = head.after(seen);
    if (cached) return cached;
    if (seen === head.current()) {
      await head.waitForChange(signal);
      return null;
    }
    await head.refresh();
    const current = head.current();
    return current === null || current === seen ? null : readPage(database, { seen, next: current }, null, signal);
  }

  return {
    now: async () => createPosition(await readSnapshot(database.reader())),
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
      return null;
    },
    size: () => listeners.size,
    close() {
      isClosed = true;
      for (const controller of listeners) controller.abort();
    },
  };
}
