import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServerAdapter } from '@whatwg-node/server';
import { type Logger, pino } from 'pino';
import { type ChangeFeed, followChanges } from '../change/feed.store.ts';
import { type Database, DEADLINE_MS } from '../database/connect.ts';
import { createClientReader, type Proxies } from '../http/client.ts';
import type { Hosts } from '../http/host.ts';
import { createReadiness, type Readiness } from '../http/readiness.ts';
import { createRouter } from '../http/router.ts';
import { followTopology, type LiveTopology } from '../traversal/topology/live.store.ts';
import type { ExplorerFiles } from './explorer/files.ts';
import { listRoutes, type Services } from './routes.ts';

export interface AppOptions extends Hosts {
  readonly database: Database;
  readonly log?: Logger;
  readonly deadlineMs?: number;
  /** The database's links as arrays; made from the database by default. */
  readonly topology?: LiveTopology;
  /** What subscriptions tell; made from the database by default. */
  readonly changes?: ChangeFeed;
  /** The built explorer, which is served at `/`; by default a short page is. */
  readonly explorer?: ExplorerFiles | null;
  /** The proxies that tell the addresses of clients; by default there are none. */
  readonly trustedProxies?: Proxies;
  /** Subscriptions and exports of one client at a time; by default any number. */
  readonly clientStreams?: number;
  readonly clientExports?: number;
  /** Whether the server stops; by default it never does. */
  readonly readiness?: Readiness;
}

/** What Node's server hands in with a request. */
interface NodeContext {
  readonly req?: IncomingMessage;
  readonly res?: ServerResponse;
}

/** The whole application as one function from a request to a response: the door for the server and for the tests. */
export function createApp({ publicUrl, allowedHosts, trustedProxies = 0, ...options }: AppOptions) {
  const services = completeServices(options);
  const answer = createRouter(listRoutes(services), { ...services, publicUrl, allowedHosts });
  const readClient = createClientReader(trustedProxies);
  return createServerAdapter<NodeContext>((request, { req, res }) =>
    answer(request, { client: req && readClient(req), cut: res && (() => void res.destroy()) }),
  );
}

function completeServices({ database, log = pino({ level: 'silent' }), ...given }: AppOptions): Services {
  return {
    database,
    log,
    deadlineMs: given.deadlineMs ?? DEADLINE_MS,
    topology: given.topology ?? followTopology(database.follower, log),
    changes: given.changes ?? followChanges(database, log),
    explorer: given.explorer ?? null,
    clientStreams: given.clientStreams ?? Number.POSITIVE_INFINITY,
    clientExports: given.clientExports ?? Number.POSITIVE_INFINITY,
    readiness: given.readiness ?? createReadiness(),
  };
}
