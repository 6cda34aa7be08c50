import { badInput } from '../base/errors.ts';
import type { Db } from '../database/connect.ts';
import { type Change, isWanted, type Wanted } from './change.ts';
import { type ChangeFilter, findWanted } from './change-filter.store.ts';
import type { ChangeFeed } from './feed.store.ts';
import { cursorOf, isAhead, type Position, readCursor } from './position.ts';

/** A change with the cursor of the position after it. */
export interface Told {
  readonly cursor: string;
  readonly isMark: false;
  /** The row of the log. Cursors do not tell: with one the same change is the last for some, for others who stood elsewhere another. */
  readonly key: number;
  readonly change: Change;
}
/** How far the log was read, where there was nothing to tell. */
export interface Mark {
  readonly cursor: string;
  readonly isMark: true;
}

export interface Listening {
  readonly after: Position;
  readonly wanted: Wanted;
  /** Aborted when the client has gone. */
  readonly gone: AbortSignal;
}

/** What listening needs of the operation it is part of. */
export interface Listener {
  readonly db: Db;
  readonly changes: ChangeFeed;
  /** What a client that connects again says that it saw last. */
  readonly lastEventId: string | null;
  readonly gone: AbortSignal;
}
interface Asked {
  readonly filter?: ChangeFilter | null | undefined;
  readonly after?: string | null | undefined;
}

/** The changes that an operation asks for. @throws BAD_INPUT, NOT_FOUND, UNAVAILABLE */
export async function tellChanges({ filter, after }: Asked, { db, changes, lastEventId, gone }: Listener) {
  const [wanted, now] = await Promise.all([findWanted(db, filter), changes.now()]);
  return listenTo(changes, { after: beginning(after, lastEventId, now), wanted, gone });
}

function beginning(after: string | null | undefined, lastEventId: string | null, now: Position): Position {
  const [cursor, argument] = lastEventId ? [lastEventId, 'Last-Event-ID'] : [after, 'after'];
  if (cursor == null) return now;
  const position = readCursor(cursor, argument);
  if (isAhead(position, now.seen)) throw badInput(argument, cursor, 'this cursor is of another database: begin without one');
  return position;
}

/** Where nothing wanted has come, the client is told so often how far it is: it need not begin further back when it comes again. */
const MARK_INTERVAL_MS = 10_000;

/** The wanted changes after a position, for one client, for as long as it takes them. Nothing is read ahead of it but one batch. */
export function listenTo(feed: ChangeFeed, { after, wanted, gone }: Listening): AsyncIterableIterator<Told | Mark, undefined> {
  const own = new AbortController();
  const leave = () => own.abort();
  gone.addEventListener('abort', leave, { once: true });
  if (gone.aborted) leave();
  const signal = feed.join(own.signal);
  const told = tell(feed, after, wanted, signal);
  const leaving = <T>(value: T): T => {
    gone.removeEventListener('abort', leave);
    leave();
    return value;
  };
  return {
    next: () =>
      told.next().then(
        (one) => (one.done ? leaving(one) : one),
        (error: unknown) => {
          const isHeard = !signal.aborted;
          leaving(null);
          if (isHeard) throw error;
          return { done: true, value: undefined };
        },
      ),
    return: () => {
      leaving(null);
      return told.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* tell(feed: ChangeFeed, after: Position, wanted: Wanted, signal: AbortSignal): AsyncGenerator<Told | Mark, undefined> {
  let position = after;
  let markedAt = Date.now();
  yield { isMark: true, cursor: cursorOf(position) };
  for (let batch = await feed.following(position, signal); batch; batch = await feed.following(position, signal)) {
    const { seen, next, changes, end } = batch;
    for (const change of changes) {
      if (!isWanted(wanted, change)) continue;
      const here = change === changes.at(-1) ? end : { seen, within: { next, row: change.row } };
      yield { isMark: false, key: change.row, change, cursor: cursorOf(here) };
      markedAt = Date.now();
      if (signal.aborted) return undefined;
    }
    position = end;
    if (Date.now() - markedAt < MARK_INTERVAL_MS) continue;
    markedAt = Date.now();
    yield { isMark: true, cursor: cursorOf(position) };
  }
  return undefined;
}
