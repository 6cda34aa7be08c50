import { once } from 'node:events';
import { isIPv6 } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { type Config, PROJECT_ROOT } from '../../base/config.ts';
import { followChanges } from '../../change/feed.store.ts';
import { summarize } from '../../graph/entity/summary.store.ts';
import { createHttpServer } from '../../http/server.ts';
import { loadSeeds } from '../../ingest/seeds.ts';
import { followTopology } from '../../traversal/topology/live.store.ts';
import { buildExplorer } from '../explorer/build.ts';
import { type ExplorerFiles, readExplorer } from '../explorer/files.ts';
import { openDatabase } from '../open.ts';
import { formatCall } from './call.ts';

const SHUTDOWN_TIMEOUT_MS = 3_000;

/** Opens the database, loads the seeds, listens; resolves once the signal has stopped it all. */
export async function serve(config: Config, _: readonly string[], stop: AbortSignal): Promise<void> {
  // The schema takes a second to be made, and Postgres to start.
  const [opened, { createApp }] = await Promise.all([openDatabase(config, stop), import('../app.ts')]);
  const { database, embedded } = opened;
  try {
    if (stop.aborted) return;
    await loadSeeds(database);
    if (stop.aborted) return;
    const explorer = await openExplorer(stop);
    if (stop.aborted) return;
    const log = pino({ level: config.logLevel }, pino.destination(2));
    const topology = followTopology(database.follower, log);
    const changes = followChanges(database, log);
    const app = createApp({ ...config, database, log, topology, changes, explorer });
    const server = createHttpServer(app, config);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(config.port, config.host, resolve);
    }).catch((cause: unknown) => {
      throw listenError(cause, config);
    });
    topology.build().catch(() => {}); // the first traversal tries again, and tells of it
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : config.port;
    const { entities, statements, articles } = await summarize(database.reader());
    const host = EVERY_INTERFACE.includes(config.host) ? 'localhost' : isIPv6(config.host) ? `[${config.host}]` : config.host;
    console.log(`Shezhire holds ${entities} entities and ${statements} statements from ${articles} ${articles === 1 ? 'article' : 'articles'}.

  explorer   http://${host}:${port}/
  GraphiQL   http://${host}:${port}/graphql
${embedded ? `  psql       ${embedded.psql}\n` : ''}  stop       Ctrl-C
${embedded ? `  start over ${formatCall('reset')}\n` : ''}${warnOfOpenDoor(config)}`);
    if (!stop.aborted) await once(stop, 'abort');
    changes.close();
    server.close();
    await Promise.race([sleep(SHUTDOWN_TIMEOUT_MS, undefined, { ref: false }), new Promise((resolve) => server.once('close', resolve))]);
    server.closeAllConnections();
  } finally {
    await opened.close();
  }
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

const EVERY_INTERFACE = ['0.0.0.0', '::'];

/** What a server that others can reach still lacks. */
function warnOfOpenDoor({ host, publicUrl, trustedProxies }: Config): string {
  const isTold = publicUrl !== undefined || typeof trustedProxies !== 'number' || trustedProxies > 0;
  if (!EVERY_INTERFACE.includes(host) || isTold) return '';
  return `
HOST=${host} lets every machine on the network in, without TLS and under any host name. Set PUBLIC_URL to the address
that clients use, and TRUSTED_PROXIES if a proxy stands before the server.
`;
}

function listenError(cause: unknown, { host, port }: Config): Error {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const why =
    code === 'EADDRINUSE'
      ? `port ${port} is taken: stop what listens there, or choose another with PORT=4001 ${formatCall('serve')}`
      : code === 'EACCES'
        ? `port ${port} needs rights this user does not have: choose another with PORT=4000 ${formatCall('serve')}`
        : code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND'
          ? `${host} is no address of this machine: choose one with HOST=127.0.0.1 ${formatCall('serve')}`
          : String(cause);
  return new Error(why, { cause });
}
