import { type AppOptions, createApp } from '../../src/app/app.ts';
import { createMetrics } from '../../src/app/telemetry/metrics.ts';
import { createObservers } from '../../src/app/telemetry/observers.ts';
import { createLog } from '../../src/base/log.ts';
import { type ChangeFeed, followChanges } from '../../src/change/feed.store.ts';
import { createHttpServer } from '../../src/http/server.ts';
import { freshDatabase } from './database.ts';

export interface Listening {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  /** The address of its database. */
  readonly databaseUrl: string;
  readonly changes: ChangeFeed;
  /** Cuts all connections, as a network would. */
  readonly breakOff: () => void;
  readonly close: () => Promise<void>;
}

/** The application on a real port, for clients that bring their own fetch: with the seeds, unless it is given a database. */
export async function listen({
  database: given,
  changes: givenChanges,
  port = 0,
  ...options
}: Partial<AppOptions> & { readonly port?: number } = {}): Promise<Listening> {
  const database = given ?? (await freshDatabase());
  const changes = givenChanges ?? followChanges(database, createLog('silent'));
  const observers = createObservers({ log: options.log ?? createLog('silent'), metrics: options.metrics ?? createMetrics() });
  const server = createHttpServer(createApp({ database, changes, observers, ...options }), { observers });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    databaseUrl: 'url' in database ? String(database.url) : '',
    changes,
    breakOff: () => server.closeAllConnections(),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      changes.close();
      server.closeAllConnections();
      await closed;
      await database.close();
    },
  };
}
