import type { GraphError } from '../base/errors.ts';
import type { Viewer } from '../base/viewer.ts';

/** One request, and what is known of how it came. */
export interface Visit extends ClientConnection {
  readonly request: Request;
  readonly url: URL;
  /** The scheme and host that links begin with. */
  readonly origin: string;
  /** The account that sends it; null without one. */
  readonly viewer: Viewer | null;
}

/** What a socket adds to a request. */
export interface ClientConnection {
  /** Ends it at once. */
  readonly cut?: (() => void) | undefined;
  /** The address of the client, to count by. */
  readonly client?: string | undefined;
  /** Calls back when it is done with the answer, and says whether the client has all of it. */
  readonly onClose?: ((listener: (isWhole: boolean) => void) => void) | undefined;
}

export type Handler = (visit: Visit) => Response | Promise<Response>;

/** The methods of one address. HEAD comes with GET, and OPTIONS with every route. */
export interface Route {
  readonly GET?: Handler;
  readonly POST?: Handler;
  /** Refuses whoever may not ask here; by default as JSON. */
  readonly refuse?: (error: GraphError, visit: Omit<Visit, 'viewer'>) => Response;
  /** The request headers its answers depend on, unless an answer says otherwise. */
  readonly vary?: string;
  /** Answers under any host, as whoever looks after the server may know its address only, and while the server stops. */
  readonly isHealth?: boolean;
  /** Answers without an account, whatever the settings: pages without data, and the ways to sign in. */
  readonly isOpen?: boolean;
}

/** Routes by path. A path that ends in `/*` stands for every path below it that has no route of its own. */
export type Routes = Readonly<Record<string, Route>>;

/** A route, and its path in the table. */
export interface FoundRoute {
  readonly path: string;
  readonly route: Route;
}

/** The route of a path: the same path, else the longest one above it. */
export function createFinder(routes: Routes): (path: string) => FoundRoute | undefined {
  const exact = new Map(Object.entries(routes).map(([path, route]) => [path, { path, route }]));
  const above = [...exact.values()].filter(({ path }) => path.endsWith('/*')).sort((a, b) => b.path.length - a.path.length);
  return (path) => exact.get(path) ?? above.find((found) => path.startsWith(found.path.slice(0, -1)));
}

/** The methods that a route answers, as `Allow` names them. */
export const listMethods = ({ GET, POST }: Route): readonly string[] => [
  ...(GET ? ['GET', 'HEAD'] : []),
  ...(POST ? ['POST'] : []),
  'OPTIONS',
];

export function findHandler({ GET, POST }: Route, method: string): Handler | undefined {
  if (method === 'GET' || method === 'HEAD') return GET;
  return method === 'POST' ? POST : undefined;
}

const MAX_PATHS_SHOWN = 12;

/** Paths that begin as this one does, for whoever mistyped the rest. */
export function listSiblings(routes: Routes, path: string): { readonly section: string; readonly paths: readonly string[] } {
  const section = `/${path.split('/')[1] ?? ''}`;
  const paths = Object.keys(routes).filter((one) => one.startsWith(`${section}/`) && !/[/*]$/.test(one));
  return { section, paths: paths.slice(0, MAX_PATHS_SHOWN) };
}
