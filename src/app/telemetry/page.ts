import type { Registry } from 'prom-client';
import { respondBytes } from '../../http/response.ts';
import type { Routes } from '../../http/route.ts';

/** The metrics of one process, or of all that serve a port. */
export type PrintableMetrics = Pick<Registry, 'contentType' | 'metrics'>;

/** The metrics as Prometheus reads them. */
export const listMetricsRoutes = (page: PrintableMetrics): Routes => ({
  '/metrics': {
    isHealth: true,
    GET: async () => respondBytes(await page.metrics(), { 'content-type': page.contentType, 'cache-control': 'no-store' }),
  },
});
