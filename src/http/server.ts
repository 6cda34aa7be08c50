import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { badInput, type GraphError } from '../base/errors.ts';
import type { Observer } from '../base/observer.ts';
import { finish } from './headers.ts';
import { observeRequest } from './observe.ts';
import { respondRefusal } from './refusal.ts';

type App = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface ServerOptions {
  /** Within this time the headers of a request arrive. */
  readonly headerTimeoutMs?: number;
  /** Within this time all of it arrives. */
  readonly requestTimeoutMs?: number;
  /** Told of requests that the application does not get. */
  readonly observers?: readonly Observer[];
}

/** How often Node looks for requests that take too long. */
const CHECK_INTERVAL_MS = 1_000;

/** Node's server before the application, which is given only what a URL can be made of. */
export function createHttpServer(
  app: App,
  { headerTimeoutMs = 10_000, requestTimeoutMs = 30_000, observers = [] }: ServerOptions = {},
): Server {
  const timeouts = {
    headersTimeout: Math.min(headerTimeoutMs, requestTimeoutMs),
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: CHECK_INTERVAL_MS,
  };
  return createServer(timeouts, (request, response) => {
    const wrong = findFault(request);
    if (wrong) void refuse(request, response, wrong, observers);
    else app(request, response);
  });
}

/** The target would become the end of a URL whose beginning is the host: it has to be a path, and the host a host. */
function findFault({ url = '', headers: { host }, headersDistinct }: IncomingMessage): GraphError | undefined {
  if (!url.startsWith('/')) return badInput('the request target', url, 'a request names a path, which begins with /');
  const hosts = headersDistinct['host'] ?? [];
  if (hosts.length > 1) return badInput('Host', hosts, 'a request has one'); // Node takes the first, and a proxy may take another
  return isHost(host) ? undefined : badInput('Host', host, 'it is no host');
}

/** Whether a URL can be made with it. HTTP/1.0 sends none. */
const isHost = (host: string | undefined): boolean =>
  host === undefined || (/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host) && URL.canParse(`http://${host}`));

async function refuse(
  { method = '', url = '', headers }: IncomingMessage,
  response: ServerResponse,
  error: GraphError,
  observers: readonly Observer[],
): Promise<void> {
  const header = (name: string) => headers[name]?.toString() ?? null;
  const path = url.split('?', 1)[0] ?? '';
  const answer = await observeRequest(observers, { method, path, header }, async () => finish(respondRefusal(error), undefined));
  const body = await answer.text();
  const all = { ...Object.fromEntries(answer.headers), 'content-length': Buffer.byteLength(body), connection: 'close' };
  response.writeHead(answer.status, all).end(body);
}
