import type { ClientOptions } from './client-options.ts';
import { guardAddress } from './guard-address.ts';
import type { DatabaseNode } from './node.ts';
import type { Nodes } from './nodes.ts';
import { createPool, type Pool } from './pool.ts';
import { createPrimarySource, createSource, type ReadSource, type Replica, type ReplicaCounts } from './read-source.ts';
import type { Load } from './semaphore.ts';

export interface ReadConnections {
  /** Chooses where an operation reads: at the standby with the fewest connections in use. */
  openSource(): ReadSource;
  /** The primary, for what must not be older than now. */
  readonly primary: ReadSource;
  load(): Load;
  /** What is asked of each standby. */
  listReplicas(): readonly { readonly name: string; readonly counts: ReplicaCounts; readonly load: Load }[];
  close(): Promise<void>;
}

const ACQUIRE_TIMEOUT_MS = 5_000;

/** Opens the connections that requests read from: a pool for the primary, and one for each standby that is read. */
export function openReadConnections(nodes: Nodes, options: ClientOptions, size: number): ReadConnections {
  const readers = createPool(() => nodes.primary.open(options), size, ACQUIRE_TIMEOUT_MS);
  const primary = createPrimarySource(readers);
  const replicas = new Map<DatabaseNode, Replica>();
  let turn = 0;

  function openReplica(node: DatabaseNode): Replica {
    const known = replicas.get(node);
    if (known) return known;
    const pool: Pool = createPool(() => node.address.open(options), size, ACQUIRE_TIMEOUT_MS);
    const replica = { node, readers: guardAddress(pool, node), counts: { chosen: 0, late: 0, failed: 0 } };
    replicas.set(node, replica);
    return replica;
  }
  function pick(): Replica | undefined {
    const readable = nodes.listReadable().map(openReplica);
    turn += 1;
    const turned = readable.map((_, at) => readable[(at + turn) % readable.length] as Replica); // as many as there are
    const countUsed = ({ readers: pool }: Replica) => pool.load().inUse + pool.load().waiting;
    return turned.reduce<Replica | undefined>((least, one) => (least && countUsed(least) <= countUsed(one) ? least : one), undefined);
  }

  return {
    openSource: () => (nodes.isReplicated ? createSource(readers, pick()) : primary),
    primary,
    load: readers.load,
    listReplicas: () => [...replicas.values()].map(({ node, counts, readers: pool }) => ({ name: node.name, counts, load: pool.load() })),
    close: async () => void (await Promise.all([readers.close(), ...[...replicas.values()].map(({ readers: pool }) => pool.close())])),
  };
}
