import { Histogram, Registry } from 'prom-client';
import type { CurrentRequest } from '../../base/current-request.ts';
import type { Answered, ObservedStatement, Observer } from '../../base/observer.ts';
import { WORKER } from '../../base/worker.ts';
import { UNKNOWN_FIELD } from '../../graphql/root-fields.ts';
import type { PrintableMetrics } from './page.ts';
import { shareMetrics } from './worker-metrics.ts';

/** What is counted, and the observer that counts it. Labels have few values: no client chooses any. */
export interface Metrics {
  readonly registry: Registry;
  /** What is shown: of this process, or of all workers of the port. */
  readonly page: PrintableMetrics;
  readonly observer: Observer;
}

const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30];
const STATEMENT_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STATEMENT_COUNTS = [0, 1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 500];
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'shezhire_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by address, method and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const operations = new Histogram({
    name: 'shezhire_graphql_operation_duration_seconds',
    help: 'Time of a query or mutation, by root field and outcome. An operation with several root fields counts for each.',
    labelNames: ['field', 'outcome'],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const perRequest = new Histogram({
    name: 'shezhire_request_sql_statements',
    help: 'Number of SQL statements run for a request, by address.',
    labelNames: ['route'],
    buckets: STATEMENT_COUNTS,
    registers,
  });
  const statements = new Histogram({
    name: 'shezhire_sql_statement_duration_seconds',
    help: 'Time of an SQL statement on its connection, by what it is for and outcome.',
    labelNames: ['source', 'outcome'],
    buckets: STATEMENT_SECONDS,
    registers,
  });
  const countOperation = (request: CurrentRequest, { outcome, ms }: Answered) => {
    if (request.isSubscription || (request.fields.length === 0 && request.error === undefined)) return;
    for (const field of request.fields.length > 0 ? request.fields : [UNKNOWN_FIELD]) operations.observe({ field, outcome }, ms / 1000);
  };
  return {
    registry,
    page: WORKER ? shareMetrics(registry, WORKER) : registry,
    observer: {
      end(request, answered) {
        const route = request.route || 'none';
        const method = METHODS.has(request.method) ? request.method : 'other';
        requests.observe({ route, method, status: answered.status || 'none' }, answered.ms / 1000);
        perRequest.observe({ route }, request.statements);
        if (route === '/graphql') countOperation(request, answered);
      },
      statement: ({ source, isFailed, ms }: ObservedStatement) =>
        statements.observe({ source, outcome: isFailed ? 'failed' : 'OK' }, ms / 1000),
    },
  };
}
