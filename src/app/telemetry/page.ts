import type { Registry } from 'prom-client';
import { respondBytes } from '../../http/response.ts';
import type { Routes } from '../../http/route.ts';

/** The metrics as Prometheus reads them. */
export const listMetricsRoutes = (registry: Registry): Routes => ({
  '/metrics': {
    isHealth: true,
    GET: async () => respondBytes(await registry.metrics(), { 'content-type': registry.contentType, 'cache-control': 'no-store' }),
  },
});
