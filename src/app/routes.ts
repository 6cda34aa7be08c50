import type { Logger } from 'pino';
import type { AttemptLimit } from '../access/attempts.ts';
import type { Provider } from '../access/provider.ts';
import type { AuditRefusal } from '../access/refusal-audit.ts';
import { listSignInRoutes } from '../access/sign-in.ts';
import type { ModelConfig } from '../base/model-settings.ts';
import type { ChangeFeed } from '../change/feed.store.ts';
import type { Database } from '../database/connect.ts';
import { listExportRoutes } from '../export/export.ts';
import type { KeptCards } from '../graph/entity/kept-cards.store.ts';
import { listHealthRoutes } from '../http/health.ts';
import type { Readiness } from '../http/readiness.ts';
import type { Routes } from '../http/route.ts';
import { listDocumentRoutes } from '../intake/document/document-route.ts';
import { listReconcileRoutes } from '../reconcile/reconcile.ts';
import type { LiveTopology } from '../traversal/topology/live.store.ts';
import type { PastTopologies } from '../traversal/topology/past.store.ts';
import type { ExplorerFiles } from './explorer/files.ts';
import { listExplorerRoutes } from './explorer/page.ts';
import { createGraphqlRoute } from './graphql.ts';
import { redirectToNode } from './id.ts';
import { schema } from './schema.ts';
import { createSchemaPage } from './schema-page.ts';
import type { Metrics } from './telemetry/metrics.ts';
import { listMetricsRoutes } from './telemetry/page.ts';
import { createWelcomePage } from './welcome.ts';

/** What the handlers work with. */
export interface Services {
  readonly database: Database;
  readonly log: Logger;
  readonly deadlineMs: number;
  readonly topology: LiveTopology;
  readonly pastTopologies: PastTopologies;
  readonly changes: ChangeFeed;
  /** Keeps refused attempts. */
  readonly auditRefusal: AuditRefusal;
  /** Who signs accounts in; null if nobody does. */
  readonly provider: Provider | null;
  /** The model that may make proposals; null without one. */
  readonly model: ModelConfig | null;
  /** True if only accounts read more than spans of attached texts. */
  readonly areTextsClosed: boolean;
  /** How often one client begins to sign in. */
  readonly attempts: AttemptLimit;
  readonly cards: KeptCards;
  readonly explorer: ExplorerFiles | null;
  /** Subscriptions and exports of one client at a time. */
  readonly clientStreams: number;
  readonly clientExports: number;
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  /** A port where the metrics are served alone. */
  readonly metricsPort: number | undefined;
}

/** Every address of the server, and who answers there. */
export const listRoutes = (services: Services): Routes => ({
  '/': { GET: createWelcomePage(), isOpen: true },
  ...(services.explorer && listExplorerRoutes(services.explorer)),
  ...listSignInRoutes(services),
  '/graphql': createGraphqlRoute(services),
  '/schema.graphql': { GET: createSchemaPage() },
  ...listExportRoutes({ ...services, schema }),
  ...listReconcileRoutes(services),
  ...listDocumentRoutes(),
  '/id/*': { GET: redirectToNode },
  ...(services.metricsPort === undefined && listMetricsRoutes(services.metrics.page)),
  ...listHealthRoutes(services.readiness, services.database.check),
});
