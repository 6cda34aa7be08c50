import type { Logger } from 'pino';
import { badInput, type ErrorCode, GraphError } from '../base/errors.ts';
import type { Observer } from '../base/observer.ts';
import type { Viewer } from '../base/viewer.ts';
import { answerPreflight } from './cors.ts';
import { finish } from './headers.ts';
import { createHostCheck, type Hosts, refuseHost } from './host.ts';
import { addWrittenPosition, readSeenPosition } from './log-position.ts';
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

/** Finds out which account sends a request. @throws UNAUTHENTICATED, RATE_LIMITED, FORBIDDEN */
export type Identify = (visit: Omit<Visit, 'viewer'>, route: Route) => Promise<Viewer | null>;

interface Options extends Hosts {
  readonly log: Logger;
  readonly readiness: Readiness;
  readonly observers?: readonly Observer[];
  /** By default nobody has an account. */
  readonly identify?: Identify;
}

const METHOD_NOT_ALLOWED = 405;
const ACCESS_CODES: ReadonlySet<ErrorCode> = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED']);

/** Answers every request by the table of routes, and gives every response the headers that all have. */
export function createRouter(
  routes: Routes,
  { log, readiness, observers = [], identify = async () => null, ...hosts }: Options,
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
      current.seen = readSeenPosition(request, visit.origin);
      const response = await answer(visit, found?.route).catch((error: unknown) => respondFailure(error, log));
      const finished = finish(method === 'HEAD' ? await removeBody(response) : response, found?.route.vary);
      return current.written === undefined ? finished : addWrittenPosition(finished, visit.origin, current.written);
    });
  };

  async function answer(visit: Omit<Visit, 'viewer'>, route: Route | undefined): Promise<Response> {
    const { request, url } = visit;
    if (!route?.isHealth && !isOurs(url.hostname)) return refuseHost(url.host);
    if (!route?.isHealth && readiness.isRefusing()) return respondRefusal(new GraphError('UNAVAILABLE', 'the server stops; try again'));
    if (!route) return respondRefusal(createNoPageError(routes, url.pathname));
    if (request.method === 'OPTIONS') return answerPreflight(request, listMethods(route));
    const handle = findHandler(route, request.method);
    if (!handle) return refuseMethod(request.method, listMethods(route));
    try {
      return await handle({ ...visit, viewer: await identify(visit, route) });
    } catch (error) {
      return refuseOrThrow(error, visit, route);
    }
  }
}

/** Refuses whoever may not ask as the route says. */
function refuseOrThrow(error: unknown, visit: Omit<Visit, 'viewer'>, { refuse }: Route): Response {
  if (refuse && error instanceof GraphError && ACCESS_CODES.has(error.extensions.code)) return refuse(error, visit);
  throw error;
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
