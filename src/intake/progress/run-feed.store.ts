import type { Logger } from 'pino';
import type { ArticleId } from '../../../schema/ids.ts';
import { RUNS_CHANNEL } from '../../../schema/tables/index.ts';
import { runForNobody } from '../../base/current-request.ts';
import { describeError } from '../../base/error-record.ts';
import type { Database } from '../../database/connect.ts';
import { createSingleFlight } from '../../database/single-flight.ts';
import { loadNewestRuns, type RunRow } from '../../graph/run/run.store.ts';

const READ_AGAIN_DELAY_MS = 500;

/** The runs over articles that somebody watches, read once for all who watch. */
export interface RunFeed {
  /**
   * Watches an article until the signal is aborted.
   * @returns what waits for the newest run, as it is by then; it may be as it was. Resolves to null once the signal is aborted
   */
  watch(articleId: ArticleId, signal: AbortSignal): () => Promise<RunRow | null>;
}

type Tell = (run: RunRow) => void;

/** Follows the runs of a database. It reads them only while somebody watches. */
export function followRuns(database: Pick<Database, 'follower' | 'reader'>, log: Logger): RunFeed {
  const watchers = new Map<ArticleId, Set<Tell>>();
  let isListening = false;

  const refresh = createSingleFlight(async () => {
    if (watchers.size === 0) return;
    for (const run of await loadNewestRuns(database.reader(), [...watchers.keys()]))
      for (const tell of watchers.get(run.articleId) ?? []) tell(run);
  });
  function notify(): void {
    runForNobody(refresh).catch((error: unknown) => {
      log.debug({ err: describeError(error) }, 'the runs cannot be read');
      setTimeout(notify, READ_AGAIN_DELAY_MS).unref();
    });
  }
  /** @returns what leaves */
  function enter(articleId: ArticleId, tell: Tell): () => void {
    const all = watchers.get(articleId) ?? new Set();
    watchers.set(articleId, all.add(tell));
    if (isListening) notify();
    else database.follower.listen(RUNS_CHANNEL, notify);
    isListening = true;
    return () => {
      all.delete(tell);
      if (all.size === 0) watchers.delete(articleId);
    };
  }

  return {
    watch(articleId, signal) {
      let latest: RunRow | null = null;
      let told = Promise.withResolvers<void>();
      const leave = enter(articleId, (run) => {
        latest = run;
        told.resolve();
      });
      const end = () => {
        leave();
        told.resolve();
      };
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true });
      return async () => {
        if (!signal.aborted) await told.promise;
        if (signal.aborted) return null;
        told = Promise.withResolvers();
        return latest;
      };
    },
  };
}
