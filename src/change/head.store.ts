import type { Logger } from 'pino';
import { CHANGES_CHANNEL } from '../../schema/tables/index.ts';
import type { Database } from '../database/connect.ts';
import { createSingleFlight } from '../database/single-flight.ts';
import { firstSince, readChanges, snapshotOf } from './change.store.ts';
import { afterAll, type Snapshot } from './position.ts';
import { recentBatches } from './recent.ts';

/** The log is read at least this often, in case notifications do not arrive. */
const POLL_INTERVAL_MS = 5_000;
const RETRY_DELAY_MS = 500;
/** Larger batches are not kept for all. */
const MAX_BATCH = 1_000;

/** The head of a database's log of changes. It is read once for all listeners, while there are any. */
export function followHead(database: Database, log: Logger) {
  const recent = recentBatches();
  const waiting = new Set<() => void>();
  let head: Snapshot | null = null;
  let isFollowed = false;
  let isListening = false;
  let timer: NodeJS.Timeout | undefined;

  async function readHead(): Promise<void> {
    const db = database.reader();
    const seen = head;
    if (seen === null) {
      head = await snapshotOf(db);
      return;
    }
    const { now, first } = await firstSince(db, seen);
    if (first === null) return; // the head does as well as the snapshot of now
    const changes = await readChanges(db, { seen, next: now }, first - 1, MAX_BATCH);
    if (changes.length < MAX_BATCH) recent.keep({ seen, next: now, changes, end: afterAll(now) });
    head = now;
    for (const resume of [...waiting]) resume();
  }
  const refresh = createSingleFlight(readHead);

  function schedule(delayMs: number): void {
    clearTimeout(timer);
    if (isFollowed) timer = setTimeout(notify, delayMs).unref();
  }
  function notify(): void {
    if (!isFollowed) return;
    refresh().then(
      () => schedule(POLL_INTERVAL_MS),
      (error: unknown) => {
        log.debug({ err: error }, 'the log of changes cannot be read');
        schedule(RETRY_DELAY_MS);
      },
    );
  }

  return {
    /** The last snapshot that was read; null before the first. */
    current: (): Snapshot | null => head,
    /** Brings the head to everything that was committed before the call. */
    refresh,
    after: recent.after,
    /** Resolves when the head has moved, or when the signal is aborted. */
    waitForChange: (signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => {
        const done = () => {
          waiting.delete(done);
          signal.removeEventListener('abort', done);
          resolve();
        };
        waiting.add(done);
        signal.addEventListener('abort', done, { once: true });
      }),
    follow(): void {
      if (isFollowed) return;
      isFollowed = true;
      if (isListening) notify();
      else database.follower.listen(CHANGES_CHANNEL, notify);
      isListening = true;
      schedule(RETRY_DELAY_MS);
    },
    /** Reads no more, and keeps nothing. */
    stop(): void {
      isFollowed = false;
      clearTimeout(timer);
      recent.clear();
    },
  };
}
