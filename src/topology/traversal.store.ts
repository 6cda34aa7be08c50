import type { EntityId } from '../../schema/ids.ts';
import type { Db } from '../database/connect.ts';
import type { TraversalFilter } from '../filter/filter.ts';
import { type Refs, resolveRefs } from '../filter/refs.store.ts';
import type { EntityRef } from '../node/ref.ts';
import type { LiveTopology } from './live.store.ts';
import { loadRegion, type TableReason } from './region.store.ts';
import { type Sieve, sieveOf } from './sieve.ts';
import { type NodeNumber, nodeOf, type Topology } from './topology.ts';

/** What a traversal needs of the operation it is part of. */
export interface Traverser {
  readonly db: Db;
  readonly topology: LiveTopology;
  /** Says in the reply's extensions that the tables answered. */
  tellTables(reason: TableReason): void;
}

export interface TraversalQuery {
  /** Where it starts, and the argument that says so. */
  readonly of: readonly EntityRef[];
  readonly argument: string;
  readonly filter?: TraversalFilter | null | undefined;
  /** How far from those entities it may get; null where it may need the whole graph. */
  readonly reach: number | null;
}

export interface Traversal {
  readonly topology: Topology;
  readonly sieve: Sieve;
  /** The entities of the query, in its order. */
  readonly starts: readonly NodeNumber[];
  readonly ids: readonly EntityId[];
  /** Whether the topology is only the part of the graph that the query may reach. */
  readonly isRegion: boolean;
}

/** Finds the ground of a traversal: the arrays with everything that is committed, else what the tables say within a budget. @throws NOT_FOUND, TOO_COSTLY, UNAVAILABLE */
export async function openTraversal(traverser: Traverser, { of, argument, filter, reach }: TraversalQuery): Promise<Traversal> {
  const { db } = traverser;
  const isPast = filter?.asOf?.known != null;
  const [startRefs, refs, current] = await Promise.all([
    resolveRefs(db, of, argument),
    resolveRefs(db, filter),
    isPast ? ('KNOWN' as const) : traverser.topology.current(),
  ]);
  const ids = of.map(startRefs.entity);
  const isRegion = typeof current === 'string';
  if (isRegion) traverser.tellTables(current);
  const topology = isRegion
    ? await loadRegion(db, { around: reach === null ? null : ids, depth: reach ?? 0, filter: filter ?? {}, refs, reason: current })
    : current;
  return { topology, sieve: sieveFor(topology, filter, refs), ids, starts: ids.map((id) => nodeOf(topology, id)), isRegion };
}

const sieveFor = (topology: Topology, filter: TraversalFilter | null | undefined, refs: Refs): Sieve =>
  sieveOf(topology, { ...filter, articles: filter?.article?.map(refs.article), valid: filter?.asOf?.valid });
