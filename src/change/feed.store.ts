import type { Logger } from 'pino';
import { GraphError } from '../base/errors.ts';
import type { Database } from '../database/connect.ts';
import { firstSince, readChanges, snapshotOf } from './change.store.ts';
import { followHead } from './head.store.ts';
import { afterAll, type Position, type Range } from './position.ts';
import type { Batch } from './recent.ts';

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
  following(position: Position, signal: AbortSignal): Promise<Batch | null>;
  /** How many listen. */
  size(): number;
  /** Ends it for all who listen. */
  close(): void;
}

/** So many may listen to one server at a time: each keeps a connection and some memory. */
export const MAX_LISTENERS = 1_000;
/** Rows of a page of the log, for one who is behind. */
const PAGE = 250;

/** The next page of a range: what is in it after a row, or from its beginning. */
async function pageOf(database: Database, range: Range, row: number | null, signal: AbortSignal): Promise<Batch> {
  const db = database.reader(signal);
  const { first } = row === null ? await firstSince(db, range.seen) : { first: row + 1 };
  const changes = first === null ? [] : await readChanges(db, range, first - 1, PAGE);
  const last = changes.length === PAGE ? changes.at(-1) : undefined;
  return { ...range, changes, end: last ? { seen: range.seen, within: { next: range.next, row: last.row } } : afterAll(range.next) };
}

/** Tells of a database's changes from its log. */
export function followChanges(database: Database, log: Logger, most = MAX_LISTENERS): ChangeFeed {
  const head = followHead(database, log);
  const leaving = new Set<AbortController>();
  let isClosed = false;

  /** A reader that stands anywhere goes to the head, and with it from there on. The head is made to know all that any reader can. */
  async function next({ seen, within }: Position, signal: AbortSignal): Promise<Batch | null> {
    if (within) return pageOf(database, { seen, next: within.next }, within.row, signal);
    const kept = head.after(seen);
    if (kept) return kept;
    if (seen === head.current()) {
      await head.waitForChange(signal);
      return null;
    }
    await head.refresh();
    const current = head.current();
    return current === null || current === seen ? null : pageOf(database, { seen, next: current }, null, signal);
  }

  return {
    now: async () => afterAll(await snapshotOf(database.reader())),
    join(signal) {
      if (isClosed) throw new GraphError('UNAVAILABLE', 'the server stops; try again');
      if (leaving.size >= most) {
        const detail = { value: leaving.size, allowed: most };
        throw new GraphError('UNAVAILABLE', `${most} subscriptions are open, and no more may be; try again`, detail);
      }
      const leave = new AbortController();
      leaving.add(leave);
      head.follow();
      const left = () => {
        leave.abort();
        leaving.delete(leave);
        if (leaving.size === 0) head.stop();
      };
      if (signal.aborted) left();
      else signal.addEventListener('abort', left, { once: true });
      return leave.signal;
    },
    async following(position, signal) {
      while (!signal.aborted) {
        const batch = await next(position, signal);
        if (batch && !signal.aborted) return batch;
      }
      return null;
    },
    size: () => leaving.size,
    close() {
      isClosed = true;
      for (const leave of leaving) leave.abort();
    },
  };
}
