import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

type App = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Node's server before the application, which is given only what a URL can be made of. */
export const createHttpServer = (app: App): Server =>
  createServer((request, response) => {
    if (isHost(request.headers.host)) void app(request, response);
    else response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('The Host header is no host.\n');
  });

/** Whether a URL can be made with it. HTTP/1.0 sends none. */
const isHost = (host: string | undefined): boolean =>
  host === undefined || (/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host) && URL.canParse(`http://${host}`));
