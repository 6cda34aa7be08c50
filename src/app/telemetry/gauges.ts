import { Counter, Gauge, type Registry } from 'prom-client';
import { readVersion } from '../../base/version.ts';
import type { ChangeFeed } from '../../change/feed.store.ts';
import type { Database } from '../../database/connect.ts';
import type { LiveTopology } from '../../traversal/topology/live.store.ts';
import { countBytes } from '../../traversal/topology/topology-size.ts';

export interface Gauged {
  readonly database: Database;
  readonly topology: LiveTopology;
  readonly changes: ChangeFeed;
}

/** Adds what is read at the moment somebody asks. */
export function addGauges(registry: Registry, { database, topology, changes }: Gauged): void {
  addLoad(registry, database);
  addReplicas(registry, database);
  const gauge = createGauges(registry);
  gauge('shezhire_subscriptions_open', 'Number of open subscriptions.', changes.size);
  gauge(
    'shezhire_topology_lag_seconds',
    'Time since the oldest known change that the arrays lack; 0 if they lack none.',
    () => topology.lagMs() / 1000,
  );
  gauge('shezhire_topology_ready', 'Whether the arrays of links are built.', () => (topology.state().topology ? 1 : 0));
  gauge('shezhire_topology_entities', 'Number of entities in the arrays.', () => topology.state().topology?.nodes.count ?? 0);
  gauge('shezhire_topology_links', 'Number of links in the arrays.', () => topology.state().topology?.links.count ?? 0);
  gauge('shezhire_topology_bytes', 'Memory of the arrays.', () => {
    const { topology: arrays } = topology.state();
    return arrays ? countBytes(arrays) : 0;
  });
  const version = new Gauge({ name: 'shezhire_build_info', help: 'Version of Shezhire.', labelNames: ['version'], registers: [registry] });
  version.set({ version: readVersion() }, 1);
}

const createGauges = (registry: Registry) => (name: string, help: string, read: () => number) =>
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });

type ReplicaReport = ReturnType<Database['nodes']>['replicas'][number];
const OUTCOMES: Readonly<Record<string, 'chosen' | 'late' | 'failed'>> = { begun: 'chosen', late: 'late', failed: 'failed' };

/** The standbys that are read, by host and port as the settings name them. */
function addReplicas(registry: Registry, database: Database): void {
  const gauge = (name: string, help: string, read: (replica: ReplicaReport) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['replica'],
      registers: [registry],
      collect() {
        this.reset();
        for (const replica of database.nodes().replicas) this.set({ replica: replica.name }, read(replica));
      },
    });
  gauge('shezhire_replica_up', 'Whether the standby is read.', ({ fault }) => (fault === null ? 1 : 0));
  gauge('shezhire_replica_lag_seconds', 'Time that the standby is behind the primary at most.', ({ lagMs }) => lagMs / 1000);
  new Counter({
    name: 'shezhire_replica_operations_total',
    help: 'Number of operations that began to read the standby, and of those that left for the primary as it was late or failed.',
    labelNames: ['replica', 'outcome'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { name, counts } of database.nodes().replicas)
        for (const [outcome, key] of Object.entries(OUTCOMES)) this.inc({ replica: name, outcome }, counts?.[key] ?? 0);
    },
  });
  new Counter({
    name: 'shezhire_primary_changes_total',
    help: 'Number of times that another server, or another timeline of the log, became the primary.',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(database.nodes().moves);
    },
  });
}

/** The connections of the database, by what they are for. */
function addLoad(registry: Registry, database: Database): void {
  const common = { labelNames: ['pool'] as const, registers: [registry] };
  const gauge = (name: string, help: string, key: 'size' | 'inUse' | 'waiting') =>
    new Gauge({
      ...common,
      name,
      help,
      collect() {
        for (const [pool, load] of Object.entries(database.load())) this.set({ pool }, load[key]);
      },
    });
  gauge('shezhire_pool_connections', 'Maximum number of connections.', 'size');
  gauge('shezhire_pool_connections_in_use', 'Number of connections in use.', 'inUse');
  gauge('shezhire_pool_waiting', 'Number of statements that wait for a connection.', 'waiting');
  new Counter({
    ...common,
    name: 'shezhire_pool_shed_total',
    help: 'Number of statements that were refused, as no connection became free in time.',
    collect() {
      this.reset();
      for (const [pool, load] of Object.entries(database.load())) this.inc({ pool }, load.shed);
    },
  });
}
