import type { Config } from '../../base/config.ts';
import { createLog } from '../../base/log.ts';
import { createHttpServer } from '../../http/server.ts';
import { answerWithMetrics, gatherMetrics } from '../telemetry/worker-metrics.ts';
import { listenAt } from './listen.ts';
import { createMetricsServer } from './metrics.ts';
import type { Serving } from './serve-app.ts';
import { startWorkers, type Workers } from './workers.ts';

/** What a worker that has stopped may still need for its database. */
const CLOSE_PATIENCE_MS = 8_000;

/** Has several processes serve one port. This one answers no requests. @param databaseUrl of a database that is up to date */
export async function serveByWorkers(config: Config, databaseUrl: string, { explorer, stop, hurry, onServing }: Serving): Promise<void> {
  const log = createLog(config.logLevel);
  const port = await findPort(config);
  const page = gatherMetrics({ list: () => workers.list(), countEnded: () => workers.countEnded() });
  const metricsServer = createMetricsServer(config, page, log);
  const workers: Workers = startWorkers({
    count: config.workers,
    env: { DATABASE_URL: databaseUrl, PORT: String(port) },
    explorer,
    log,
    stop,
    hurry,
    patienceMs: config.shutdownDelayMs + config.shutdownTimeoutMs + CLOSE_PATIENCE_MS,
    onBegin: (worker) => answerWithMetrics(worker, page),
  });
  try {
    await Promise.race([workers.serving, workers.ended]);
    if (!stop.aborted) await onServing(port, await metricsServer.listen());
    await workers.ended;
  } finally {
    metricsServer.close();
  }
}

/** The port that the workers are to share, which is theirs as soon as this is told. @throws an Error of one line that names the fix */
async function findPort(config: Config): Promise<number> {
  const server = createHttpServer(() => {});
  const port = await listenAt(server, { ...config, setting: 'PORT' });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  await promise;
  return port;
}
