import type { EntityId } from '../../../schema/ids.ts';
import type { EntityRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import type { TraversalFilter } from '../../graph/filter/filter.ts';
import { findEntities, notFound, type Refs, resolveRefs } from '../../graph/filter/refs.store.ts';
import { compileEdgeFilter, type EdgeFilter } from './edge-filter.ts';
import type { LiveTopology } from './live.store.ts';
import { loadPartialTopology, type PartialTopologyQuery, type TableReason } from './partial-topology.store.ts';
import { findNode, type NodeIndex, type Topology } from './topology.ts';

/** What a traversal needs of the operation it is part of. */
export interface TraversalContext {
  readonly db: Db;
  readonly topology: LiveTopology;
  /** Says in the reply's extensions that the tables answered. */
  reportTables(reason: TableReason): void;
}

export interface TraversalQuery {
  /** Where it starts, and the argument that says so; one for each, where they are several. */
  readonly of: readonly EntityRef[];
  readonly argument: string | readonly string[];
  /** How many of them, from the first, it gets away from: the others are only found. All, where left out. */
  readonly around?: number;
  readonly filter?: TraversalFilter | null | undefined;
  /** How far from those entities it may get; null where it may need the whole graph. */
  readonly reach: number | null;
}

export interface Traversal {
  readonly topology: Topology;
  readonly edgeFilter: EdgeFilter;
  /** The entities of the query, in its order. */
  readonly starts: readonly NodeIndex[];
  readonly ids: readonly EntityId[];
  /** Whether the topology is only the part of the graph that the query may reach. */
  readonly isPartial: boolean;
  /** What the filter refers to. */
  readonly refs: Refs;
}

/** Finds the ground of a traversal: the arrays with everything that is committed, else what the tables say within a budget. @throws NOT_FOUND, TOO_COSTLY, UNAVAILABLE */
export async function openTraversal(context: TraversalContext, query: TraversalQuery): Promise<Traversal> {
  const { db } = context;
  const { of, filter, reach, around = of.length } = query;
  const [entitiesByRef, refs, current] = await Promise.all([
    findEntities(
      db,
      of.filter(({ by }) => by !== 'id'),
    ),
    resolveRefs(db, filter),
    findCurrentTopology(context, filter),
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

/** The arrays with everything that is committed; else why the tables are to answer. */
export const findCurrentTopology = async (
  context: TraversalContext,
  filter: TraversalFilter | null | undefined,
): Promise<Topology | TableReason> => (filter?.asOf?.known == null ? context.topology.current() : 'KNOWN');

/** The arrays, or what the tables say of a region, which the reply's extensions then tell. @throws TOO_COSTLY, UNAVAILABLE */
export async function openTopology(
  context: TraversalContext,
  current: Topology | TableReason,
  query: Omit<PartialTopologyQuery, 'reason'>,
): Promise<Topology> {
  if (typeof current !== 'string') return current;
  context.reportTables(current);
  return loadPartialTopology(context.db, { ...query, reason: current });
}

/** What is named by its id is looked for in the tables only where the arrays do not have it. @throws NOT_FOUND for the first that nothing has */
async function findStarts(
  db: Db,
  { of, argument }: TraversalQuery,
  idsByRef: Map<string, EntityId>,
  current: Topology | TableReason,
): Promise<EntityId[]> {
  const remaining: EntityRef[] = [];
  for (const ref of of) {
    if (ref.by !== 'id') continue;
    if (typeof current !== 'string' && findNode(current, ref.id) >= 0)
      idsByRef.set(ref.written, ref.id as EntityId); // an entity's
    else remaining.push(ref);
  }
  for (const [written, { id }] of await findEntities(db, remaining)) idsByRef.set(written, id);
  for (const [at, ref] of of.entries())
    if (!idsByRef.has(ref.written)) throw await notFound(db, ref, typeof argument === 'string' ? argument : (argument[at] ?? ''));
  return of.map(({ written }) => idsByRef.get(written) as EntityId); // none is missing
}

const compileFilterFor = (topology: Topology, filter: TraversalFilter | null | undefined, refs: Refs): EdgeFilter =>
  compileEdgeFilter(topology, { ...filter, articles: filter?.article?.map(refs.article), valid: filter?.asOf?.valid });
