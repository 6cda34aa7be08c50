import { badInput } from '../base/errors.ts';
import type { Db } from '../database/connect.ts';
import { type Change, type ChangeSelection, isSelected } from './change.ts';
import { type ChangeFilter, resolveChangeFilter } from './change-filter.store.ts';
import type { ChangeFeed } from './feed.store.ts';
import { type Position, readCursor, writeCursor } from './position.ts';

/** A change with the cursor of the position after it. */
export interface ChangeEvent {
  readonly cursor: string;
  readonly isMark: false;
  /** Row of the log. */
  readonly key: number;
  readonly change: Change;
}
/** Reports how far a subscription is if there was nothing to send. */
export interface Checkpoint {
  readonly cursor: string;
  readonly isMark: true;
}

export interface StreamOptions {
  readonly after: Position;
  readonly selection: ChangeSelection;
  /** Aborted when the client has disconnected. */
  readonly gone: AbortSignal;
}

/** What a subscription needs from the context of its operation. */
export interface SubscriptionContext {
  readonly db: Db;
  readonly changes: ChangeFeed;
  /** The last event that a reconnecting client has seen. */
  readonly lastEventId: string | null;
  readonly gone: AbortSignal;
}
interface ChangesArgs {
  readonly filter?: ChangeFilter | null | undefined;
  readonly after?: string | null | undefined;
}

/** Returns the changes that an operation subscribes to. @throws BAD_INPUT, NOT_FOUND, UNAVAILABLE */
export async function subscribeToChanges({ filter, after }: ChangesArgs, { db, changes, lastEventId, gone }: SubscriptionContext) {
  const [selection, start] = await Promise.all([resolveChangeFilter(db, filter), findStart(after, lastEventId, changes)]);
  return streamChanges(changes, { after: start, selection, gone });
}

async function findStart(after: string | null | undefined, lastEventId: string | null, changes: ChangeFeed): Promise<Position> {
  const [cursor, argument] = lastEventId ? [lastEventId, 'Last-Event-ID'] : [after, 'after'];
  if (cursor == null) return changes.now();
  const position = readCursor(cursor, argument);
  if (!(await changes.has(position))) throw badInput(argument, cursor, OTHER_DATABASE_ALLOWED);
  return position;
}

const OTHER_DATABASE_ALLOWED =
  'this cursor is of another database, or of a state that was lost in a failover or that a restored backup does not have: begin without one';

/** Interval of checkpoints while no change matches. They keep a reconnecting client from starting further back. */
const CHECKPOINT_INTERVAL_MS = 10_000;

/** Streams the matching changes after a position to one client. At most one batch is read ahead. */
export const streamChanges = (
  feed: ChangeFeed,
  { after, selection, gone }: StreamOptions,
): AsyncIterableIterator<ChangeEvent | Checkpoint, undefined> =>
  streamEvents(feed, gone, (signal) => generateEvents(feed, after, selection, signal));

/** Streams events to one client, which is a subscriber until it has gone, the server stops, or there are no more. @throws UNAVAILABLE */
export function streamEvents<T>(
  feed: Pick<ChangeFeed, 'join'>,
  gone: AbortSignal,
  generate: (signal: AbortSignal) => AsyncGenerator<T, undefined>,
): AsyncIterableIterator<T, undefined> {
  const own = new AbortController();
  const leave = () => own.abort();
  gone.addEventListener('abort', leave, { once: true });
  if (gone.aborted) leave();
  const signal = feed.join(own.signal);
  const events = generate(signal);
  const leaving = <V>(value: V): V => {
    gone.removeEventListener('abort', leave);
    leave();
    return value;
  };
  return {
    next: () =>
      events.next().then(
        (one) => (one.done ? leaving(one) : one),
        (error: unknown) => {
          const isOpen = !signal.aborted || error === signal.reason;
          leaving(null);
          if (isOpen) throw error;
          return { done: true, value: undefined };
        },
      ),
    return: () => {
      leaving(null);
      return events.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* generateEvents(
  feed: ChangeFeed,
  after: Position,
  selection: ChangeSelection,
  signal: AbortSignal,
): AsyncGenerator<ChangeEvent | Checkpoint, undefined> {
  let position = after;
  let checkpointAt = Date.now();
  yield { isMark: true, cursor: writeCursor(position) };
  for (let batch = await feed.waitForBatch(position, signal); batch; batch = await feed.waitForBatch(position, signal)) {
    for (const change of batch.changes) {
      if (!isSelected(selection, change)) continue;
      yield { isMark: false, key: change.row, change, cursor: writeCursor(change) };
      checkpointAt = Date.now();
      if (signal.aborted) break;
    }
    position = batch.end;
    if (Date.now() - checkpointAt < CHECKPOINT_INTERVAL_MS) continue;
    checkpointAt = Date.now();
    yield { isMark: true, cursor: writeCursor(position) };
  }
  return undefined;
}
