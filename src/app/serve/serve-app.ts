import { once } from 'node:events';
import type { Config } from '../../base/config.ts';
import { createLog } from '../../base/log.ts';
import { WORKER } from '../../base/worker.ts';
import { followChanges } from '../../change/feed.store.ts';
import type { Database } from '../../database/connect.ts';
import { trackRequests } from '../../http/drain.ts';
import { createReadiness } from '../../http/readiness.ts';
import { createHttpServer } from '../../http/server.ts';
import { startModelWorker } from '../../intake/model/worker.store.ts';
import { readExplorer } from '../explorer/files.ts';
import { createMetrics } from '../telemetry/metrics.ts';
import { createObservers } from '../telemetry/observers.ts';
import { addProcessMetrics } from '../telemetry/process-metrics.ts';
import { startTracing } from '../telemetry/tracing.ts';
import { listenAt } from './listen.ts';
import { createMetricsServer } from './metrics.ts';
import { stopServing } from './stop.ts';

export interface Serving {
  /** The folder of the built explorer; null if there is none. */
  readonly explorer: string | null;
  readonly stop: AbortSignal;
  /** Ends the stopping itself. */
  readonly hurry: AbortSignal;
  /** Called once requests are taken. */
  readonly onServing: (port: number, metricsPort: number | undefined) => Promise<void>;
}

/** Serves a database that is up to date, until the signal has stopped it. */
export async function serveApp(config: Config, database: Database, { explorer, stop, hurry, onServing }: Serving): Promise<void> {
  // Only now, as the schema and the arrays are made of the ontology with the words that the database holds.
  const [{ createApp }, { followTopology }] = await Promise.all([import('../app.ts'), import('../../traversal/topology/live.store.ts')]);
  const log = createLog(config.logLevel);
  const tracing = await startTracing(config);
  const [readiness, metrics] = [createReadiness(), createMetrics()];
  const observers = createObservers({ log, metrics, slowStatementMs: config.slowStatementMs, tracer: tracing?.tracer });
  database.watchNodes();
  const topology = followTopology(database.follower, log);
  const changes = followChanges(database, log);
  const files = explorer === null ? null : await readExplorer(explorer);
  const app = createApp({ ...config, database, log, topology, changes, explorer: files, readiness, metrics, observers });
  const server = createHttpServer(app, { ...config, observers });
  const requests = trackRequests(server);
  addProcessMetrics(metrics.registry, requests);
  const metricsServer = createMetricsServer(config, metrics.page, log);
  const worker = config.model && startModelWorker(database, config.model, log);
  try {
    const port = await listenAt(server, { ...config, setting: 'PORT' });
    const metricsPort = WORKER ? undefined : await metricsServer.listen(); // for all workers it is with whoever has started them
    topology.build().catch(() => {}); // the first traversal tries again, and tells of it
    await onServing(port, metricsPort);
    if (!stop.aborted) await once(stop, 'abort');
    console.log(`${WORKER ? `Worker ${WORKER.slot}: ` : ''}${await stopServing({ config, readiness, changes, requests, hurry })}`);
  } finally {
    for (const one of [server, metricsServer]) one.close();
    server.closeAllConnections();
    await worker?.stop();
    await tracing?.close();
  }
}
