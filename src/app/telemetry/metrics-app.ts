import { createServerAdapter } from '@whatwg-node/server';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { createReadiness } from '../../http/readiness.ts';
import { createRouter } from '../../http/router.ts';
import { listMetricsRoutes } from './page.ts';

/** The metrics alone, for a port of their own. */
export function createMetricsApp(registry: Registry, log: Logger) {
  const answer = createRouter(listMetricsRoutes(registry), { log, readiness: createReadiness() });
  return createServerAdapter((request) => answer(request));
}
