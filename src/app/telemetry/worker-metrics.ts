import { AggregatorRegistry, Counter, Gauge, Registry } from 'prom-client';
import { GraphError } from '../../base/errors.ts';
import { answerPeer, askPeer, type Peer } from '../../base/peer.ts';
import type { WorkerRole } from '../../base/worker.ts';
import type { PrintableMetrics } from './page.ts';

const [OWN, ALL] = ['own metrics', 'all metrics'];
/** A worker that is busy for longer is left out of a scrape. */
const OWN_TIMEOUT_MS = 2_000;
const ALL_TIMEOUT_MS = 3_000;

/** Who serves one port, for whoever has started them. */
export interface Counted {
  /** Those who serve now. */
  list(): readonly Peer[];
  /** How many ended without being told to. */
  countEnded(): number;
}

/**
 * Has a worker tell its metrics. They have its number as a label: summed, a counter would fall when a worker is replaced, which Prometheus
 * takes for a start of all.
 * @returns what all workers have, as a scrape reaches any of them
 */
export function shareMetrics(registry: Registry, { slot }: WorkerRole): PrintableMetrics {
  registry.setDefaultLabels({ worker: String(slot) });
  answerPeer(process, OWN, () => registry.getMetricsAsJSON());
  return {
    contentType: registry.contentType,
    async metrics() {
      const page = await askPeer(process, ALL, ALL_TIMEOUT_MS);
      if (typeof page !== 'string') throw new GraphError('UNAVAILABLE', 'the process that started this worker does not answer; try again');
      return page;
    },
  };
}

/** The metrics of all workers that answer in time. */
export function gatherMetrics(workers: Counted): PrintableMetrics {
  const registry = createOwnRegistry(workers);
  const ask = (worker: Peer) => askPeer(worker, OWN, OWN_TIMEOUT_MS);
  return {
    contentType: registry.contentType,
    async metrics() {
      const told = await Promise.all([registry.getMetricsAsJSON(), ...workers.list().map(ask)]);
      const lists = told.flatMap((list) => (Array.isArray(list) ? [list] : []));
      // Nothing is left out or averaged, as no two of them have the same labels.
      return AggregatorRegistry.aggregate(lists.map((list) => list.map((metric) => ({ ...metric, aggregator: 'sum' })))).metrics();
    },
  };
}

/** Answers workers that are asked for the metrics of all. */
export const answerWithMetrics = (worker: Peer, page: PrintableMetrics): void => answerPeer(worker, ALL, () => page.metrics());

function createOwnRegistry({ list, countEnded }: Counted): Registry {
  const registry = new Registry();
  new Gauge({
    name: 'shezhire_workers',
    help: 'Number of workers that serve.',
    registers: [registry],
    collect() {
      this.set(list().length);
    },
  });
  new Counter({
    name: 'shezhire_workers_ended_total',
    help: 'Number of workers that ended without being told to, and were replaced.',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(countEnded());
    },
  });
  return registry;
}
