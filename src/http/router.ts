import type { Logger } from 'pino';
import { answerPreflight } from './cors.ts';
import { finish } from './headers.ts';
import { createHostCheck, type Hosts, refuseHost } from './host.ts';
import { respondFailure } from './refusal.ts';
import { removeBody, respondLine } from './response.ts';
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
}

/** Answers every request by the table of routes, and gives every response the headers that all have. */
export function createRouter(
  routes: Routes,
  { log, ...hosts }: Options,
): (request: Request, connection?: ClientConnection) => Promise<Response> {
  const find = createFinder(routes);
  const isOurs = createHostCheck(hosts);
  return async (request, connection = {}) => {
    const url = new URL(request.url);
    const route = find(url.pathname);
    const visit = { ...connection, request, url, origin: hosts.publicUrl ?? url.origin };
    const response = await answer(visit, route).catch((error: unknown) => respondFailure(error, log));
    return finish(request.method === 'HEAD' ? await removeBody(response) : response, route?.vary);
  };

  async function answer(visit: Visit, route: Route | undefined): Promise<Response> {
    const { request, url } = visit;
    if (!route?.anyHost && !isOurs(url.hostname)) return refuseHost(url.host);
    if (!route) return notFound(routes, url.pathname);
    if (request.method === 'OPTIONS') return answerPreflight(request, listMethods(route));
    const handle = findHandler(route, request.method);
    return handle ? handle(visit) : notAllowed(listMethods(route));
  }
}

function notFound(routes: Routes, path: string): Response {
  const { section, paths } = listSiblings(routes, path);
  return respondLine(
    paths.length > 0 ? `There is no such page under ${section}; there are ${paths.join(', ')}.` : 'There is no such page.',
    404,
  );
}

const notAllowed = (methods: readonly string[]): Response =>
  respondLine(`This method is not allowed here; allowed are ${methods.join(', ')}.`, 405, { allow: methods.join(', ') });
