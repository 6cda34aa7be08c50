import type { Logger } from 'pino';
import { badInput, GraphError } from '../base/errors.ts';
import type { Observer } from '../base/observer.ts';
import { answerPreflight } from './cors.ts';
import { finish } from './headers.ts';
import { createHostCheck, type Hosts, refuseHost } from './host.ts';
import { observeRequest } from './observe.ts';
import type { Readiness } from './readiness.ts';
import { respondFailure, respondRefusal } from './refusal.ts';
import { removeBody } from './response.ts';
import {
  type ClientConnection,
  createFinder,
  findHandler,
  listMethods,
  listSiblings,
  type Route,
  type Routes,
  type Visit,
} from './route.ts';

interface Options extends Hosts {
  readonly log: Logger;
  readonly readiness: Readiness;
  readonly observers?: readonly Observer[];
}

const METHOD_NOT_ALLOWED = 405;

/** Answers every request by the table of routes, and gives every response the headers that all have. */
export function createRouter(
  routes: Routes,
  { log, readiness, observers = [], ...hosts }: Options,
): (request: Request, connection?: ClientConnection) => Promise<Response> {
  const find = createFinder(routes);
  const isOurs = createHostCheck(hosts);
  return (request, connection = {}) => {
    const { method, headers } = request;
    const url = new URL(request.url);
    const found = find(url.pathname);
    const visit = { ...connection, request, url, origin: hosts.publicUrl ?? url.origin };
    const incoming = { method, path: url.pathname, header: (name: string) => headers.get(name), onClose: connection.onClose };
    return observeRequest(observers, incoming, async (current) => {
      current.route = found?.path ?? '';
      const response = await answer(visit, found?.route).catch((error: unknown) => respondFailure(error, log));
      return finish(method === 'HEAD' ? await removeBody(response) : response, found?.route.vary);
    });
  };

  async function answer(visit: Visit, route: Route | undefined): Promise<Response> {
    const { request, url } = visit;
    if (!route?.isHealth && !isOurs(url.hostname)) return refuseHost(url.host);
    if (!route?.isHealth && readiness.isRefusing()) return respondRefusal(new GraphError('UNAVAILABLE', 'the server stops; try again'));
    if (!route) return respondRefusal(createNoPageError(routes, url.pathname));
    if (request.method === 'OPTIONS') return answerPreflight(request, listMethods(route));
    const handle = findHandler(route, request.method);
    return handle ? handle(visit) : refuseMethod(request.method, listMethods(route));
  }
}

function createNoPageError(routes: Routes, path: string): GraphError {
  const { section, paths } = listSiblings(routes, path);
  if (paths.length === 0) return new GraphError('NOT_FOUND', 'there is no such page');
  return new GraphError('NOT_FOUND', `there is no such page under ${section}; there are ${paths.join(', ')}`, { allowed: paths });
}

function refuseMethod(method: string, methods: readonly string[]): Response {
  const allow = methods.join(', ');
  return respondRefusal(badInput('the method', method, `allowed here are ${allow}`), { status: METHOD_NOT_ALLOWED, headers: { allow } });
}
