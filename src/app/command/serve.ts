import { once } from 'node:events';
import { createServer } from 'node:http';
import { isIPv6 } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import type { Config } from '../../base/config.ts';
import { followChanges } from '../../change/feed.store.ts';
import { summarize } from '../../graph/entity/summary.store.ts';
import { loadSeeds } from '../../ingest/seeds.ts';
import { followTopology } from '../../traversal/topology/live.store.ts';
import { buildExplorer } from '../explorer/build.ts';
import { type ExplorerFiles, readExplorer } from '../explorer/files.ts';
import { openDatabase } from '../open.ts';

const SHUTDOWN_TIMEOUT_MS = 3_000;
const ROOT = resolve(import.meta.dirname, '../../..');

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
    const app = createApp({ database, log, topology, changes, explorer });
    const server = createServer((request, response) => {
      if (isHost(request.headers.host)) void app(request, response);
      else response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('The Host header is no host.\n');
    });
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
    const host = ['0.0.0.0', '::'].includes(config.host) ? 'localhost' : isIPv6(config.host) ? `[${config.host}]` : config.host;
    console.log(`Shezhire holds ${entities} entities and ${statements} statements from ${articles} ${articles === 1 ? 'article' : 'articles'}.

  explorer   http://${host}:${port}/
  GraphiQL   http://${host}:${port}/graphql
${embedded ? `  psql       ${embedded.psql}\n` : ''}  stop       Ctrl-C
${embedded ? '  start over npm run reset\n' : ''}`);
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
    const folder = await buildExplorer(ROOT, console.log, stop);
    return folder === null ? null : await readExplorer(folder);
  } catch (cause) {
    if (!stop.aborted) console.log(cause instanceof Error ? cause.message : cause);
    return null;
  }
}

/** Whether a URL can be made with it. HTTP/1.0 sends none. */
const isHost = (host: string | undefined): boolean =>
  host === undefined || (/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host) && URL.canParse(`http://${host}`));

function listenError(cause: unknown, { host, port }: Config): Error {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const why =
    code === 'EADDRINUSE'
      ? `port ${port} is taken: stop what listens there, or choose another with PORT=4001 npm start`
      : code === 'EACCES'
        ? `port ${port} needs rights this user does not have: choose another with PORT=4000 npm start`
        : code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND'
          ? `${host} is no address of this machine: choose one with HOST=127.0.0.1 npm start`
          : String(cause);
  return new Error(why, { cause });
}
