import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';
import type { OpenRequests } from '../../http/drain.ts';

/** They are gauges, and only counters may be called so. */
const MISNAMED = ['nodejs_active_handles_total', 'nodejs_active_requests_total', 'nodejs_active_resources_total'];

/** Adds memory, CPU, garbage collection and the delay of the event loop of this process, and its open requests: once in a process. */
export function addProcessMetrics(registry: Registry, requests: OpenRequests): void {
  collectDefaultMetrics({ register: registry });
  for (const name of MISNAMED) registry.removeSingleMetric(name);
  new Gauge({
    name: 'shezhire_http_requests_open',
    help: 'Number of requests that are being answered, with open subscriptions.',
    registers: [registry],
    collect() {
      this.set(requests.count());
    },
  });
}
