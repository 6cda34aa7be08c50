import { createServerAdapter } from '@whatwg-node/server';
import type { Logger } from 'pino';
import { createReadiness } from '../../http/readiness.ts';
import { createRouter } from '../../http/router.ts';
import { listMetricsRoutes, type PrintableMetrics } from './page.ts';

/** The metrics alone, for a port of their own. */
export function createMetricsApp(page: PrintableMetrics, log: Logger) {
  const answer = createRouter(listMetricsRoutes(page), { log, readiness: createReadiness() });
  return createServerAdapter((request) => answer(request));
}
