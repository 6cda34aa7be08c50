import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import type { Logger } from 'pino';
import { AggregatorRegistry, type PrometheusContentType, type Registry } from 'prom-client';
import { RateLimiterClusterMaster } from 'rate-limiter-flexible';
import type { Config } from '../../base/config.ts';
import { createMetricsServer, type MetricsServer } from './metrics.ts';

export interface WorkersOptions {
  readonly config: Pick<Config, 'workers' | 'host' | 'metricsPort'>;
  readonly log: Logger;
  /** Ends all workers, which answer what has come. */
  readonly stop: AbortSignal;
  /** Ends them at once. */
  readonly hurry: AbortSignal;
  /** Told once all listen. */
  readonly onListening: (port: number, metricsPort: number | undefined) => Promise<void>;
}

/** A worker that ends within this time after it was started will not do better the next time. */
const MIN_LIFE_MS = 5_000;

/** Has worker processes serve one port. One that dies is replaced. Resolves once all have ended. @throws Error if one cannot start */
export async function serveByWorkers({ config, log, stop, hurry, onListening }: WorkersOptions): Promise<void> {
  new RateLimiterClusterMaster(); // counts for all workers
  const metrics = createClusterMetrics(config, log);
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => {}); // told below
  const isAlone = () => Object.keys(cluster.workers ?? {}).length === 0;

  function start(): Promise<number> {
    const worker = cluster.fork();
    const startedAt = Date.now();
    worker.once('exit', (code, signal) => {
      if (stop.aborted) return;
      const why = `worker ${worker.process.pid} ended with ${signal ?? code}`;
      if (Date.now() - startedAt < MIN_LIFE_MS) failed.reject(new Error(why));
      else {
        log.error(`${why}: another one is started`);
        start().catch(() => {}); // its end is told as that of the one before
      }
    });
    return untilListening(worker);
  }
  const tellAll = () => {
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
  };
  for (const signal of [stop, hurry]) signal.addEventListener('abort', tellAll, { once: true });
  try {
    const ports = Promise.all(Array.from({ length: config.workers }, start));
    const [port] = await Promise.race([ports, failed.promise]);
    const metricsPort = await metrics.listen();
    await onListening(port ?? 0, metricsPort);
    if (!stop.aborted) await Promise.race([once(stop, 'abort'), failed.promise]);
  } finally {
    tellAll();
    metrics.close();
    // Whichever comes last: then the worker is gone from the list.
    while (!isAlone()) await Promise.race([once(cluster, 'exit'), once(cluster, 'disconnect')]);
  }
}

/** The metrics of all workers, at a port of their own: at the port that they share, one of them would answer. */
function createClusterMetrics({ host, metricsPort }: WorkersOptions['config'], log: Logger): MetricsServer {
  const registry = new AggregatorRegistry<PrometheusContentType>();
  return createMetricsServer({ host, metricsPort }, { contentType: registry.contentType, metrics: () => registry.clusterMetrics() }, log);
}

/** Has a worker tell its metrics to whoever has started it. */
export const shareMetrics = (registry: Registry): void => {
  if (!cluster.isWorker) return;
  new AggregatorRegistry(); // answers requests
  AggregatorRegistry.setRegistries(registry);
};

/** Resolves with the port. */
const untilListening = async (worker: Worker): Promise<number> => {
  const [{ port }] = (await once(worker, 'listening')) as [{ port: number }]; // as the event has it
  return port;
};
