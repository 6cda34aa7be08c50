import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServerAdapter } from '@whatwg-node/server';
import type { Logger } from 'pino';
import { createAttemptLimit } from '../access/attempts.ts';
import { createIdentify } from '../access/identify.ts';
import { createProvider } from '../access/provider.ts';
import { createRefusalAudit } from '../access/refusal-audit.ts';
import type { AccessConfig } from '../base/access-settings.ts';
import { createLog } from '../base/log.ts';
import type { ModelConfig } from '../base/model-settings.ts';
import type { Observer } from '../base/observer.ts';
import { type ChangeFeed, followChanges } from '../change/feed.store.ts';
import type { Database } from '../database/connect.ts';
import { DEADLINE_MS } from '../database/open-reader.ts';
import { keepCards } from '../graph/entity/kept-cards.store.ts';
import { createClientReader, type Proxies } from '../http/client.ts';
import type { Hosts } from '../http/host.ts';
import { createReadiness, type Readiness } from '../http/readiness.ts';
import type { ClientConnection } from '../http/route.ts';
import { createRouter } from '../http/router.ts';
import { followTopology, type LiveTopology } from '../traversal/topology/live.store.ts';
import { createPastTopologies } from '../traversal/topology/past.store.ts';
import type { ExplorerFiles } from './explorer/files.ts';
import { listRoutes, type Services } from './routes.ts';
import { addGauges } from './telemetry/gauges.ts';
import { createMetrics, type Metrics } from './telemetry/metrics.ts';
import { createObservers } from './telemetry/observers.ts';

export interface AppOptions extends Hosts {
  readonly database: Database;
  readonly log?: Logger;
  readonly deadlineMs?: number;
  /** The database's links as arrays; made from the database by default. */
  readonly topology?: LiveTopology;
  /** What subscriptions tell; made from the database by default. */
  readonly changes?: ChangeFeed;
  /** Entities that are kept in memory with their names; by default none. */
  readonly cardCache?: number;
  /** The built explorer, which is served at `/`; by default a short page is. */
  readonly explorer?: ExplorerFiles | null;
  /** The proxies that tell the addresses of clients; by default there are none. */
  readonly trustedProxies?: Proxies;
  /** Subscriptions and exports of one client at a time; by default any number. */
  readonly clientStreams?: number;
  readonly clientExports?: number;
  /** Who may read; by default everybody. */
  readonly access?: AccessConfig;
  /** The model that may make proposals; by default there is none. */
  readonly model?: ModelConfig | undefined;
  /** Whether the server stops; by default it never does. */
  readonly readiness?: Readiness;
  /** What is counted; by default only what this application does. */
  readonly metrics?: Metrics;
  /** A port where the metrics are served alone: then they are not served here. */
  readonly metricsPort?: number | undefined;
  /** Who is told of requests and statements; by default the log and the metrics. */
  readonly observers?: readonly Observer[];
}

/** Refused keys and tokens of one client in a minute. */
const MAX_REFUSED_SECRETS = 30;
/** Times that one client may begin to sign in within a minute. */
const MAX_SIGN_INS = 30;
const OPEN_ACCESS: AccessConfig = { isReadClosed: false, areTextsClosed: false, oidc: undefined };

/** What Node's server hands in with a request. */
interface NodeContext {
  readonly req?: IncomingMessage;
  readonly res?: ServerResponse;
}

/** The whole application as one function from a request to a response: the door for the server and for the tests. */
export function createApp({ publicUrl, allowedHosts, trustedProxies = 0, access = OPEN_ACCESS, ...options }: AppOptions) {
  const services = completeServices(options, access);
  const { database, log, metrics } = services;
  const observers = options.observers ?? createObservers({ log, metrics });
  addGauges(metrics.registry, services);
  database.observe((statement) => observers.forEach((observer) => void observer.statement?.(statement)));
  const identify = createIdentify({
    database,
    findTokenAccount: async (token) => services.provider?.findTokenAccount(token),
    refused: createAttemptLimit('refused secrets', MAX_REFUSED_SECRETS),
    isClosed: access.isReadClosed,
  });
  const answer = createRouter(listRoutes(services), { ...services, observers, publicUrl, allowedHosts, identify });
  const readClient = createClientReader(trustedProxies);
  return createServerAdapter<NodeContext>((request, { req, res }) => answer(request, describeConnection(req && readClient(req), res)));
}

const describeConnection = (client: string | undefined, response: ServerResponse | undefined): ClientConnection => ({
  client,
  ...(response && {
    cut: () => void response.destroy(),
    // Before anybody whom the end of the connection makes fail.
    onClose: (listener) => void response.prependOnceListener('close', () => listener(response.writableFinished)),
  }),
});

function completeServices(
  { database, log = createLog('silent'), ...given }: Omit<AppOptions, 'access'>,
  { oidc, areTextsClosed }: AccessConfig,
): Services {
  const topology = given.topology ?? followTopology(database.follower, log);
  return {
    database,
    log,
    deadlineMs: given.deadlineMs ?? DEADLINE_MS,
    topology,
    pastTopologies: createPastTopologies(database.follower, topology),
    auditRefusal: createRefusalAudit(database.transaction, log),
    provider: oidc ? createProvider(database, oidc) : null,
    attempts: createAttemptLimit('sign-ins', MAX_SIGN_INS),
    areTextsClosed,
    model: given.model ?? null,
    changes: given.changes ?? followChanges(database, log),
    cards: keepCards(database.follower, given.cardCache ?? 0),
    explorer: given.explorer ?? null,
    clientStreams: given.clientStreams ?? Number.POSITIVE_INFINITY,
    clientExports: given.clientExports ?? Number.POSITIVE_INFINITY,
    readiness: given.readiness ?? createReadiness(),
    metrics: given.metrics ?? createMetrics(),
    metricsPort: given.metricsPort,
  };
}
