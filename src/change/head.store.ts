import type { Logger } from 'pino';
import { CHANGES_CHANNEL } from '../../schema/tables/index.ts';
import { runForNobody } from '../base/current-request.ts';
import { describeError } from '../base/error-record.ts';
import type { Database, Db } from '../database/connect.ts';
import { createSingleFlight } from '../database/single-flight.ts';
import { createBatchCache } from './batch-cache.ts';
import { findMoment, readChanges, readHead } from './change.store.ts';
import { createPosition, type Moment } from './position.ts';

/** Interval at which the log is read if notifications do not arrive, for example behind a transaction pooler. */
const POLL_INTERVAL_MS = 5_000;
const RETRY_DELAY_MS = 500;
/** Maximum size of a batch that is cached for all subscribers. */
const MAX_BATCH = 1_000;

const isSameMoment = (one: Moment, other: Moment): boolean => one.revision === other.revision && one.at === other.at;
/** Whether a moment that was seen is not among those of a later reading. */
const isLost = async (db: Db, seen: Moment, now: Moment): Promise<boolean> =>
  seen.revision > 0 && (now.revision <= seen.revision || (await findMoment(db, seen.revision))?.at !== seen.at);

/**
 * Creates the head of the change log. It is read once for all subscribers, and only while there are any.
 * @param onLost called when the database has lost what was read
 */
export function createHead(database: Database, log: Logger, onLost: () => void) {
  const recent = createBatchCache();
  const waiting = new Set<() => void>();
  let head: Moment | null = null;
  let isFollowed = false;
  let isListening = false;
  let timer: NodeJS.Timeout | undefined;

  async function poll(): Promise<void> {
    const db = database.reader();
    const [seen, now] = [head, await readHead(db)];
    if (seen === null) head = now;
    if (seen === null || isSameMoment(seen, now)) return;
    if (await isLost(db, seen, now)) return beginAnew(seen, now);
    const changes = await readChanges(db, createPosition(seen), now.revision, MAX_BATCH);
    if (changes.length < MAX_BATCH) recent.keep(seen, { changes, end: createPosition(now) });
    head = now;
    for (const resolve of [...waiting]) resolve();
  }
  /** The database has lost revisions, in a failover or as a backup was restored: what was told of them is none of its changes. */
  function beginAnew(seen: Moment, now: Moment): void {
    log.warn({ seen, now }, 'the database has lost revisions: subscriptions end');
    recent.clear();
    head = now;
    onLost();
  }
  const refresh = createSingleFlight(poll);

  function schedule(ms: number): void {
    clearTimeout(timer);
    if (isFollowed) timer = runForNobody(() => setTimeout(notify, ms).unref());
  }
  function notify(): void {
    if (!isFollowed) return;
    runForNobody(refresh).then(
      () => schedule(POLL_INTERVAL_MS),
      (error: unknown) => {
        log.debug({ err: describeError(error) }, 'the log of changes cannot be read');
        schedule(RETRY_DELAY_MS);
      },
    );
  }

  return {
    /** The last revision that was read; null before the first reading. */
    current: (): Moment | null => head,
    /** Updates the head with everything that was committed before the call. */
    refresh: () => runForNobody(refresh),
    after: recent.after,
    /** Resolves when the head has changed, or when the signal is aborted. */
    waitForChange: (signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve(); // nothing would tell it any more
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
    /** Stops reading and clears the cache. */
    stop(): void {
      isFollowed = false;
      clearTimeout(timer);
      recent.clear();
    },
  };
}
