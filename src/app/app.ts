import type { ServerResponse } from 'node:http';
import { createServerAdapter } from '@whatwg-node/server';
import { type Logger, pino } from 'pino';
import { type ChangeFeed, followChanges } from '../change/feed.store.ts';
import { type Database, DEADLINE_MS } from '../database/connect.ts';
import { createRouter } from '../http/router.ts';
import { followTopology, type LiveTopology } from '../traversal/topology/live.store.ts';
import type { ExplorerFiles } from './explorer/files.ts';
import { listRoutes } from './routes.ts';

export interface AppOptions {
  readonly database: Database;
  readonly log?: Logger;
  readonly deadlineMs?: number;
  /** The database's links as arrays; made from the database by default. */
  readonly topology?: LiveTopology;
  /** What subscriptions tell; made from the database by default. */
  readonly changes?: ChangeFeed;
  /** The built explorer, which is served at `/`; by default a short page is. */
  readonly explorer?: ExplorerFiles | null;
}

/** What Node's server hands in with a request. */
interface NodeContext {
  readonly res?: ServerResponse;
}

/** The whole application as one function from a request to a response: the door for the server and for the tests. */
export function createApp({ database, log = pino({ level: 'silent' }), deadlineMs = DEADLINE_MS, ...given }: AppOptions) {
  const topology = given.topology ?? followTopology(database.follower, log);
  const changes = given.changes ?? followChanges(database, log);
  const routes = listRoutes({ database, log, deadlineMs, topology, changes, explorer: given.explorer ?? null });
  const answer = createRouter(routes, log);
  return createServerAdapter<NodeContext>((request, { res }) => answer(request, res && (() => void res.destroy())));
}
