import { createLinkPath } from '../../access/owner.store.ts';
import { type Config, PROJECT_ROOT } from '../../base/config.ts';
import { WORKER } from '../../base/worker.ts';
import type { Database } from '../../database/connect.ts';
import { summarize } from '../../graph/entity/summary.store.ts';
import { loadSeeds } from '../../ingest/seeds.ts';
import { buildExplorer } from '../explorer/build.ts';
import { joinDatabase, openDatabase } from '../open.ts';
import { formatGreeting } from '../serve/greeting.ts';
import { serveApp } from '../serve/serve-app.ts';
import { serveByWorkers } from '../serve/serve-by-workers.ts';

/** Opens the database, loads the seeds, listens; resolves once the signal has stopped it all. @param hurry ends the stopping itself */
export async function serve(
  config: Config,
  _: readonly string[],
  stop: AbortSignal,
  hurry: AbortSignal,
  flags: ReadonlySet<string>,
): Promise<void> {
  if (WORKER) return serveAsWorker(config, WORKER.explorer, stop, hurry);
  const { database, embedded, close } = await openDatabase(config, stop);
  try {
    if (stop.aborted) return;
    await loadSeeds(database);
    if (stop.aborted) return;
    const explorer = await openExplorer(stop);
    if (stop.aborted) return;
    const isDemo = flags.has('demo');
    const onServing = async (port: number, metricsPort: number | undefined) => {
      const counts = await summarize(database.reader());
      console.log(formatGreeting({ config, port, metricsPort, counts, embedded, isDemo, signIn: await createSignIn(config, database) }));
    };
    const serving = { explorer, stop, hurry, onServing };
    if (config.workers > 1) await serveByWorkers(config, config.databaseUrl ?? embedded?.url ?? '', serving);
    else await serveApp(config, database, serving);
  } finally {
    await close();
  }
}

/** Serves what the process that has started this one has made ready. */
async function serveAsWorker(config: Config, explorer: string | null, stop: AbortSignal, hurry: AbortSignal): Promise<void> {
  const { database, close } = await joinDatabase(config, stop);
  try {
    if (!stop.aborted) await serveApp(config, database, { explorer, stop, hurry, onServing: async () => {} });
  } finally {
    await close();
  }
}

const LOOPBACK_ADDRESSES: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** A path that signs whoever starts the server in. None if others reach it, who sign in otherwise. */
async function createSignIn({ host, publicUrl, trustedProxies, access }: Config, { transaction }: Database): Promise<string | undefined> {
  const isLocal = LOOPBACK_ADDRESSES.has(host) && publicUrl === undefined && trustedProxies === 0 && access.oidc?.clientId === undefined;
  return isLocal ? createLinkPath(transaction).catch(() => undefined) : undefined;
}

/** The folder of the explorer, built where it must be. The API is served all the same where it cannot be. */
async function openExplorer(stop: AbortSignal): Promise<string | null> {
  try {
    return await buildExplorer(PROJECT_ROOT, 'quick', console.log, stop);
  } catch (cause) {
    if (!stop.aborted) console.log(cause instanceof Error ? cause.message : cause);
    return null;
  }
}
