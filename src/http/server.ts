import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { badInput, type GraphError } from '../base/errors.ts';
import { finish } from './headers.ts';
import { respondRefusal } from './refusal.ts';

type App = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface ServerOptions {
  /** Within this time the headers of a request arrive. */
  readonly headerTimeoutMs?: number;
  /** Within this time all of it arrives. */
  readonly requestTimeoutMs?: number;
}

/** How often Node looks for requests that take too long. */
const CHECK_INTERVAL_MS = 1_000;

/** Node's server before the application, which is given only what a URL can be made of. */
export function createHttpServer(app: App, { headerTimeoutMs = 10_000, requestTimeoutMs = 30_000 }: ServerOptions = {}): Server {
  const timeouts = {
    headersTimeout: Math.min(headerTimeoutMs, requestTimeoutMs),
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: CHECK_INTERVAL_MS,
  };
  return createServer(timeouts, (request, response) => {
    const wrong = findFault(request);
    if (wrong) void refuse(response, wrong);
    else app(request, response);
  });
}

/** The target would become the end of a URL whose beginning is the host: it has to be a path, and the host a host. */
function findFault({ url = '', headers: { host } }: IncomingMessage): GraphError | undefined {
  if (!url.startsWith('/')) return badInput('the request target', url, 'a request names a path, which begins with /');
  return isHost(host) ? undefined : badInput('Host', host, 'it is no host');
}

/** Whether a URL can be made with it. HTTP/1.0 sends none. */
const isHost = (host: string | undefined): boolean =>
  host === undefined || (/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host) && URL.canParse(`http://${host}`));

async function refuse(response: ServerResponse, error: GraphError): Promise<void> {
  const answer = finish(respondRefusal(error), undefined);
  const body = await answer.text();
  const headers = { ...Object.fromEntries(answer.headers), 'content-length': Buffer.byteLength(body), connection: 'close' };
  response.writeHead(answer.status, headers).end(body);
}
