import type { ServerResponse } from 'node:http';
import { createYoga, type Plugin } from 'graphql-yoga';
import { type Logger, pino } from 'pino';
import { acceptedLanguages } from '../base/accept-language.ts';
import { type ChangeFeed, followChanges } from '../change/feed.store.ts';
import { type Database, DEADLINE_MS } from '../database/connect.ts';
import { exportService, isExportPath } from '../export/export.ts';
import { selectedPlugin } from '../export/selected/plugin.ts';
import type { Context } from '../graphql/context.ts';
import { eventStreamPlugin } from '../graphql/event-stream.ts';
import { extensionsPlugin } from '../graphql/extensions.ts';
import { limitsPlugin, MAX_BODY_BYTES } from '../graphql/limits.ts';
import { maskError } from '../graphql/mask-error.ts';
import { subscribePlugin } from '../graphql/subscribe.ts';
import { valueErrorsPlugin } from '../graphql/value-errors.ts';
import { isReconcilePath, reconcileService } from '../reconcile/reconcile.ts';
import { followTopology, type LiveTopology } from '../traversal/topology/live.store.ts';
import type { TableReason } from '../traversal/topology/partial-topology.store.ts';
import type { ExplorerFiles } from './explorer/files.ts';
import { idPage, isIdPath } from './id.ts';
import { pages } from './pages.ts';
import { schema } from './schema.ts';

const JSON_BODY = /^application\/(graphql\+)?json\b/i;

/** What Node's server hands in with a request. */
interface NodeContext {
  readonly res?: ServerResponse;
}
const cutOf = ({ res }: NodeContext) => res && (() => void res.destroy());

export interface AppOptions {
  readonly database: Database;
  readonly log?: Logger;
  readonly deadlineMs?: number;
  /** The database's links as arrays; made from the database where it is not given. */
  readonly topology?: LiveTopology;
  /** What subscriptions tell; made from the database where it is not given. */
  readonly changes?: ChangeFeed;
  /** The built explorer, which is served at `/`; a short page stands there where it is not given. */
  readonly explorer?: ExplorerFiles | null;
}

/** The whole application as one function from a request to a response: the door for the server and for the tests. */
export function createApp({ database, log = pino({ level: 'silent' }), deadlineMs = DEADLINE_MS, ...given }: AppOptions) {
  const topology = given.topology ?? followTopology(database.follower, log);
  const changes = given.changes ?? followChanges(database, log);
  const served = pages(database, given.explorer ?? null);
  const reconcile = reconcileService({ database, log, deadlineMs, largestBody: MAX_BODY_BYTES });
  const exports = exportService({ schema, database, topology, log, deadlineMs });
  const pagesPlugin: Plugin<object, NodeContext> = {
    async onRequest({ request, url, endResponse, serverContext }) {
      if (isExportPath(url.pathname)) return endResponse(await exports(request, cutOf(serverContext)));
      if (isIdPath(url.pathname)) return endResponse(idPage(url.pathname));
      if (isReconcilePath(url.pathname)) return endResponse(await reconcile(request));
      const page = served[url.pathname];
      if (!page) return endResponse(new Response('There is no such page.\n', { status: 404 }));
      if (request.method === 'POST' && !JSON_BODY.test(request.headers.get('content-type') ?? '')) {
        // A form or plain text could be sent unasked by any page; Yoga would read a form.
        return endResponse(
          new Response('Send JSON: content-type application/json, a body such as {"query": "{ kinds { kind } }"}.\n', { status: 415 }),
        );
      }
      const isApi = url.pathname === '/graphql' && !(request.method === 'GET' && request.headers.get('accept')?.includes('text/html'));
      if (!isApi && (request.method === 'GET' || request.method === 'HEAD')) endResponse(await page(request));
    },
  };
  /** What a context has that is of one answer. */
  const untilDone = (signal: AbortSignal) => {
    const extensions: Record<string, unknown> = {};
    const reportTables = (reason: TableReason) => {
      extensions['topology'] = { source: 'TABLES', reason };
    };
    return { db: database.reader(signal), signal, extensions, reportTables };
  };
  const renew = (context: Context, signal: AbortSignal) => ({ ...context, ...untilDone(signal) });
  return createYoga<object, Context>({
    schema,
    context: ({ request }) => ({
      ...untilDone(AbortSignal.any([request.signal, AbortSignal.timeout(deadlineMs)])),
      lang: acceptedLanguages(request.headers.get('accept-language')),
      topology,
      changes,
      lastEventId: request.headers.get('last-event-id'),
      gone: request.signal,
    }),
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    // Yoga's own health check answers any path that ends like its own, which no URL does here: /live and /ready are pages.
    healthCheckEndpoint: '\0',
    graphiql: false,
    landingPage: false,
    multipart: false,
    maxRequestBodySize: MAX_BODY_BYTES,
    maskedErrors: { maskError: maskError(log), isDev: false },
    logging: false,
    plugins: [
      ...[pagesPlugin, limitsPlugin, valueErrorsPlugin, extensionsPlugin],
      ...[subscribePlugin({ deadlineMs, renew }), eventStreamPlugin, selectedPlugin()],
    ],
  });
}
