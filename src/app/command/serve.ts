import { once } from 'node:events';
import { createLinkPath } from '../../access/owner.store.ts';
import { type Config, PROJECT_ROOT } from '../../base/config.ts';
import { createLog } from '../../base/log.ts';
import { followChanges } from '../../change/feed.store.ts';
import type { Database } from '../../database/connect.ts';
import { summarize } from '../../graph/entity/summary.store.ts';
import { trackRequests } from '../../http/drain.ts';
import { createReadiness } from '../../http/readiness.ts';
import { createHttpServer } from '../../http/server.ts';
import { loadSeeds } from '../../ingest/seeds.ts';
import { startModelWorker } from '../../intake/model/worker.store.ts';
import { buildExplorer } from '../explorer/build.ts';
import { type ExplorerFiles, readExplorer } from '../explorer/files.ts';
import { type OpenDatabase, openDatabase } from '../open.ts';
import { formatGreeting } from '../serve/greeting.ts';
import { listenAt } from '../serve/listen.ts';
import { createMetricsServer } from '../serve/metrics.ts';
import { stopServing } from '../serve/stop.ts';
import { createMetrics } from '../telemetry/metrics.ts';
import { createObservers } from '../telemetry/observers.ts';
import { addProcessMetrics } from '../telemetry/process-metrics.ts';
import { startTracing } from '../telemetry/tracing.ts';

/** Opens the database, loads the seeds, listens; resolves once the signal has stopped it all. @param hurry ends the stopping itself */
export async function serve(
  config: Config,
  _: readonly string[],
  stop: AbortSignal,
  hurry: AbortSignal,
  flags: ReadonlySet<string>,
): Promise<void> {
  const opened = await openDatabase(config, stop);
  try {
    if (stop.aborted) return;
    // Only now, as the schema and the arrays are made of the ontology with the words that the database holds.
    const [{ createApp }, { followTopology }] = await Promise.all([import('../app.ts'), import('../../traversal/topology/live.store.ts')]);
    await loadSeeds(opened.database);
    if (stop.aborted) return;
    const explorer = await openExplorer(stop);
    if (stop.aborted) return;
    await serveApp(config, opened, { createApp, followTopology, explorer, stop, hurry, isDemo: flags.has('demo') });
  } finally {
    await opened.close();
  }
}

const LOOPBACK_ADDRESSES: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

interface Serving {
  readonly createApp: typeof import('../app.ts').createApp;
  readonly followTopology: typeof import('../../traversal/topology/live.store.ts').followTopology;
  readonly explorer: ExplorerFiles | null;
  readonly stop: AbortSignal;
  readonly hurry: AbortSignal;
  readonly isDemo: boolean;
}

async function serveApp(
  config: Config,
  { database, embedded }: OpenDatabase,
  { createApp, followTopology, explorer, stop, hurry, isDemo }: Serving,
): Promise<void> {
  const log = createLog(config.logLevel);
  const tracing = await startTracing(config);
  const [readiness, metrics] = [createReadiness(), createMetrics()];
  const observers = createObservers({ log, metrics, slowStatementMs: config.slowStatementMs, tracer: tracing?.tracer });
  database.watchNodes();
  const topology = followTopology(database.follower, log);
  const changes = followChanges(database, log);
  const app = createApp({ ...config, database, log, topology, changes, explorer, readiness, metrics, observers });
  const server = createHttpServer(app, { ...config, observers });
  const requests = trackRequests(server);
  addProcessMetrics(metrics.registry, requests);
  const metricsServer = createMetricsServer(config, metrics.registry, log);
  const worker = config.model && startModelWorker(database, config.model, log);
  try {
    const port = await listenAt(server, { ...config, setting: 'PORT' });
    const metricsPort = await metricsServer.listen();
    topology.build().catch(() => {}); // the first traversal tries again, and tells of it
    const counts = await summarize(database.reader());
    console.log(formatGreeting({ config, port, metricsPort, counts, embedded, isDemo, signIn: await createSignIn(config, database) }));
    if (!stop.aborted) await once(stop, 'abort');
    console.log(await stopServing({ config, readiness, changes, requests, hurry }));
  } finally {
    for (const one of [server, metricsServer]) one.close();
    server.closeAllConnections();
    await worker?.stop();
    await tracing?.close();
  }
}

/** A path that signs whoever starts the server in. None if others reach it, who sign in otherwise. */
async function createSignIn({ host, publicUrl, trustedProxies, access }: Config, { transaction }: Database): Promise<string | undefined> {
  const isLocal = LOOPBACK_ADDRESSES.has(host) && publicUrl === undefined && trustedProxies === 0 && access.oidc?.clientId === undefined;
  return isLocal ? createLinkPath(transaction).catch(() => undefined) : undefined;
}

/** The explorer, built where it must be. The API is served all the same where it cannot be. */
async function openExplorer(stop: AbortSignal): Promise<ExplorerFiles | null> {
  try {
    const folder = await buildExplorer(PROJECT_ROOT, 'quick', console.log, stop);
    return folder === null ? null : await readExplorer(folder);
  } catch (cause) {
    if (!stop.aborted) console.log(cause instanceof Error ? cause.message : cause);
    return null;
  }
}
