import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { RUNS_CHANNEL } from '../../../schema/tables/index.ts';
import { runForNobody } from '../../base/current-request.ts';
import type { ModelConfig } from '../../base/model-settings.ts';
import type { Database } from '../../database/connect.ts';
import { ModelError } from './chat.ts';
import { endRun, keepAlive, type TakenRun, takeRun } from './model-run.store.ts';
import { readArticle } from './read-article.store.ts';

/** A run that waits is told of; one whose worker was lost is looked for. */
const LOST_POLL_INTERVAL_MS = 5_000;
const ALIVE_INTERVAL_MS = 2_000;

/** Works on runs that wait, until it is stopped. */
export interface ModelWorker {
  /** Ends what it is working on: another worker takes it up, and asks nothing again that was answered. */
  stop(): Promise<void>;
}

/** Works on one run. A run that is cancelled meanwhile is left at once. */
async function work(database: Database, config: ModelConfig, run: TakenRun, stopped: AbortSignal, log: Logger): Promise<void> {
  const cancelled = new AbortController();
  const signal = AbortSignal.any([stopped, cancelled.signal]);
  const timer = setInterval(() => {
    const told = database.transaction((tx) => keepAlive(tx, run.id));
    told.then((isOpen) => isOpen || cancelled.abort()).catch(() => {}); // it is tried again
  }, ALIVE_INTERVAL_MS);
  try {
    await readArticle(database, config, run, signal);
  } catch (error) {
    if (signal.aborted) return;
    const failure = error instanceof ModelError ? error.message : 'a fault of the server; its log has the cause';
    if (!(error instanceof ModelError)) log.error({ err: error, run: run.id }, 'a run failed');
    await database.transaction((tx) => endRun(tx, run.id, 'FAILED', failure));
  } finally {
    clearInterval(timer);
  }
}

/** Starts a worker on the runs of the model. */
export function startModelWorker(database: Database, config: ModelConfig, log: Logger): ModelWorker {
  const stopping = new AbortController();
  const { signal } = stopping;
  let told = Promise.withResolvers<void>();
  database.follower.listen(RUNS_CHANNEL, () => told.resolve());
  async function workOn(): Promise<void> {
    while (!signal.aborted) {
      told = Promise.withResolvers(); // before it looks, so that it misses nothing
      const run = await database.transaction(takeRun).catch((error: unknown) => {
        if (!signal.aborted) log.warn({ err: error }, 'no run can be taken up');
        return undefined;
      });
      if (run) await work(database, config, run, signal, log).catch((error: unknown) => log.warn({ err: error }, 'a run was left'));
      else await Promise.race([told.promise, sleep(LOST_POLL_INTERVAL_MS, undefined, { signal, ref: false })]).catch(() => {}); // stopped
    }
  }
  const ended = runForNobody(workOn);
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}
