import { createYoga, type Plugin } from 'graphql-yoga';
import { type Logger, pino } from 'pino';
import { type Database, DEADLINE_MS } from './database/connect.ts';
import type { Context } from './graphql/context.ts';
import { extensionsPlugin } from './graphql/extensions.ts';
import { LARGEST_BODY, limitsPlugin } from './graphql/limits.ts';
import { maskError } from './graphql/mask-error.ts';
import { schema } from './graphql/schema.ts';
import { valueErrorsPlugin } from './graphql/value-errors.ts';
import { pages } from './http/pages.ts';
import { acceptedLanguages } from './lang/accept-language.ts';
import { isReconcilePath, reconcileService } from './reconcile/reconcile.ts';
import { followTopology, type LiveTopology } from './topology/live.store.ts';

const JSON_BODY = /^application\/(graphql\+)?json\b/i;

export interface AppOptions {
  readonly database: Database;
  readonly log?: Logger;
  readonly deadlineMs?: number;
  /** The database's links as arrays; made from the database where it is not given. */
  readonly topology?: LiveTopology;
}

/** The whole application as one function from a request to a response: the door for the server and for the tests. */
export function createApp({ database, log = pino({ level: 'silent' }), deadlineMs = DEADLINE_MS, topology }: AppOptions) {
  const live = topology ?? followTopology(database.follower, log);
  const served = pages(database);
  const reconcile = reconcileService({ database, log, deadlineMs, largestBody: LARGEST_BODY });
  const pagesPlugin: Plugin = {
    async onRequest({ request, url, endResponse }) {
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
  return createYoga<object, Context>({
    schema,
    context: ({ request }) => {
      const signal = AbortSignal.any([request.signal, AbortSignal.timeout(deadlineMs)]);
      const extensions: Record<string, unknown> = {};
      return {
        db: database.reader(signal),
        lang: acceptedLanguages(request.headers.get('accept-language')),
        signal,
        topology: live,
        extensions,
        tellTables: (reason) => {
          extensions['topology'] = { source: 'TABLES', reason };
        },
      };
    },
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    // Yoga's own health check answers any path that ends like its own, which no URL does here: /live and /ready are pages.
    healthCheckEndpoint: '\0',
    graphiql: false,
    landingPage: false,
    multipart: false,
    maxRequestBodySize: LARGEST_BODY,
    maskedErrors: { maskError: maskError(log), isDev: false },
    logging: false,
    plugins: [pagesPlugin, limitsPlugin, valueErrorsPlugin, extensionsPlugin],
  });
}
