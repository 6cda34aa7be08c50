import type { EntityId } from '../../../schema/ids.ts';
import type { EntityRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import type { TraversalFilter } from '../../graph/filter/filter.ts';
import { findEntities, notFound, type Refs, resolveRefs } from '../../graph/filter/refs.store.ts';
import { compileEdgeFilter, type EdgeFilter } from './edge-filter.ts';
import type { LiveTopology, NotReadyReason } from './live.store.ts';
import { loadPartialTopology, type PartialTopologyQuery } from './partial-topology.store.ts';
import { findNode, type NodeIndex, type Topology } from './topology.ts';

/** What a traversal needs from the context of its operation. */
export interface TraversalContext {
  readonly db: Db;
  readonly topology: LiveTopology;
  /** Reports in the extensions of the response that the tables were read. */
  reportTables(reason: NotReadyReason): void;
}

export interface TraversalQuery {
  /** Starting entities, and their argument: one name for all, or one for each. */
  readonly of: readonly EntityRef[];
  readonly argument: string | readonly string[];
  /** Number of entities, from the first, that the traversal leaves. The others are only looked up. Default: all. */
  readonly around?: number;
  readonly filter?: TraversalFilter | null | undefined;
  /** Maximum distance from these entities; null if the whole graph may be needed. */
  readonly reach: number | null;
}

export interface Traversal {
  readonly topology: Topology;
  readonly edgeFilter: EdgeFilter;
  /** Entities of the query, in its order. */
  readonly starts: readonly NodeIndex[];
  readonly ids: readonly EntityId[];
  /** True if the topology only has the part of the graph that the query can reach. */
  readonly isPartial: boolean;
  /** Resolved references of the filter. */
  readonly refs: Refs;
}

/**
 * Opens a traversal: on the arrays with everything that is committed, or else on the tables within a budget.
 * @throws NOT_FOUND, UNAVAILABLE
 */
export async function openTraversal(context: TraversalContext, query: TraversalQuery): Promise<Traversal> {
  const { db } = context;
  const { of, filter, reach, around = of.length } = query;
  const [entitiesByRef, refs, current] = await Promise.all([
    findEntities(
      db,
      of.filter(({ by }) => by !== 'id'),
    ),
    resolveRefs(db, filter),
    context.topology.current(),
  ]);
  const ids = await findStarts(db, query, new Map([...entitiesByRef].map(([written, { id }]) => [written, id])), current);
  const topology = await openTopology(context, current, {
    around: reach === null ? null : ids.slice(0, around),
    depth: reach ?? 0,
    filter: filter ?? {},
    refs,
  });
  const isPartial = topology !== current;
  return {
    topology,
    edgeFilter: compileFilterFor(topology, filter, refs),
    ids,
    starts: ids.map((id) => findNode(topology, id)),
    isPartial,
    refs,
  };
}

/** Returns the arrays, or loads a part of the graph from the tables and reports that. @throws UNAVAILABLE */
export async function openTopology(
  context: TraversalContext,
  current: Topology | NotReadyReason,
  query: PartialTopologyQuery,
): Promise<Topology> {
  if (typeof current !== 'string') return current;
  context.reportTables(current);
  return loadPartialTopology(context.db, query);
}

/**
 * Finds the starting entities. Ids are looked up in the tables only if the arrays do not have them.
 * @throws NOT_FOUND for the first unknown reference
 */
async function findStarts(
  db: Db,
  { of, argument }: TraversalQuery,
  idsByRef: Map<string, EntityId>,
  current: Topology | NotReadyReason,
): Promise<EntityId[]> {
  const remaining: EntityRef[] = [];
  for (const ref of of) {
    if (ref.by !== 'id') continue;
    const node = typeof current === 'string' ? -1 : findNode(current, ref.id);
    if (typeof current !== 'string' && current.nodes.present[node] === 1)
      idsByRef.set(ref.written, ref.id as EntityId); // an entity's
    else remaining.push(ref);
  }
  for (const [written, { id }] of await findEntities(db, remaining)) idsByRef.set(written, id);
  for (const [at, ref] of of.entries())
    if (!idsByRef.has(ref.written)) throw await notFound(db, ref, typeof argument === 'string' ? argument : (argument[at] ?? ''));
  return of.map(({ written }) => idsByRef.get(written) as EntityId); // none is missing
}

const compileFilterFor = (topology: Topology, filter: TraversalFilter | null | undefined, refs: Refs): EdgeFilter =>
  compileEdgeFilter(topology, { ...filter, articles: filter?.article?.map(refs.article), asOf: filter?.asOf });
