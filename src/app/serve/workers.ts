import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { RateLimiterClusterMaster } from 'rate-limiter-flexible';
import { formatRole, type WorkerRole } from '../../base/worker.ts';
import { passOnCounts } from './pass-on-counts.ts';

export interface WorkersOptions extends Pick<WorkerRole, 'explorer'> {
  readonly count: number;
  /** What their environment has beside that of this process. */
  readonly env: Readonly<Record<string, string>>;
  readonly log: Logger;
  /** Has them answer what has come, and end. */
  readonly stop: AbortSignal;
  /** Has them end at once. */
  readonly hurry: AbortSignal;
  /** So long they have to end. */
  readonly patienceMs: number;
  /** Called with each that begins. */
  readonly onBegin: (worker: Worker) => void;
}

/** Processes that serve one port. */
export interface Workers {
  /** Once all serve. */
  readonly serving: Promise<unknown>;
  /** Once all have ended. @throws Error if one ends at the start, before it serves */
  readonly ended: Promise<unknown>;
  /** Those who serve now. */
  list(): readonly Worker[];
  /** How many ended without being told to. */
  countEnded(): number;
}

const FIRST_PAUSE_MS = 250;
const MAX_PAUSE_MS = 30_000;
/** One that has served this long ends for another reason than the one before. */
const LONG_LIFE_MS = 10_000;

type Life = Pick<WorkersOptions, 'env' | 'explorer' | 'onBegin'> & { readonly serving: Map<number, Worker> };

/** Runs one worker to its end. @returns why it ended */
async function runWorker(slot: number, { env, explorer, onBegin, serving }: Life, onServing: (worker: Worker) => void): Promise<string> {
  const worker = cluster.fork({ ...env, ...formatRole({ slot, explorer }) });
  onBegin(worker);
  worker.once('listening', () => {
    serving.set(slot, worker);
    onServing(worker);
  });
  const why = await once(worker, 'exit').then(
    ([code, signal]) => String(signal ?? `code ${code}`),
    (error: unknown) => String(error),
  );
  serving.delete(slot);
  return why;
}

/** Starts workers, and replaces those that end: at once if they served for long, else after pauses that grow. */
export function startWorkers({ count, log, stop, hurry, patienceMs, ...life }: WorkersOptions): Workers {
  new RateLimiterClusterMaster(); // counts for all of them
  // Workers accept by themselves. A connection that this process hands to one which dies then would be neither answered nor closed.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  const serving = new Map<number, Worker>();
  const counts = passOnCounts(serving);
  const failed = new AbortController();
  const leave = AbortSignal.any([stop, failed.signal]);
  let ended = 0;

  async function keep(slot: number, onServing: () => void): Promise<void> {
    for (let pauseMs = 0; !leave.aborted; ) {
      let servesSince: number | undefined;
      const why = await runWorker(slot, { ...life, serving }, (worker) => {
        servesSince = performance.now();
        counts.add(slot, worker);
        onServing();
      });
      counts.remove(slot);
      if (leave.aborted) return;
      if (servesSince === undefined && ended === 0) throw new Error(`worker ${slot} ended with ${why} before it served`);
      ended += 1;
      const isLong = servesSince !== undefined && performance.now() - servesSince >= LONG_LIFE_MS;
      pauseMs = isLong ? 0 : Math.min(MAX_PAUSE_MS, Math.max(FIRST_PAUSE_MS, 2 * pauseMs));
      log.error({ worker: slot, why, pauseMs }, 'a worker ended, and is replaced');
      await sleep(pauseMs, undefined, { signal: leave }).catch(() => {}); // stopped
    }
  }

  endWorkers([leave, hurry], patienceMs);
  const slots = Array.from({ length: count }, (_, at) => ({ slot: at + 1, ...Promise.withResolvers<void>() }));
  const all = slots.map(({ slot, resolve }) => keep(slot, resolve));
  for (const one of all) one.catch(() => failed.abort());
  return {
    serving: Promise.all(slots.map(({ promise }) => promise)),
    ended: Promise.allSettled(all).then(() => Promise.all(all)),
    list: () => [...serving.values()],
    countEnded: () => ended,
  };
}

/** Tells all workers at each of these signals. Who has not ended after the first for too long is ended. */
function endWorkers(signals: readonly AbortSignal[], patienceMs: number): void {
  const tell = (name: NodeJS.Signals) => Object.values(cluster.workers ?? {}).forEach((worker) => void worker?.process.kill(name));
  const begin = () => {
    tell('SIGTERM');
    setTimeout(() => tell('SIGKILL'), patienceMs).unref();
  };
  for (const signal of signals) {
    if (signal.aborted) begin();
    else signal.addEventListener('abort', begin, { once: true });
  }
}
