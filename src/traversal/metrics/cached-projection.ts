import { createHash } from 'node:crypto';
import type { EdgeFilter } from '../topology/edge-filter.ts';
import type { Topology } from '../topology/topology.ts';
import { type GraphProjection, projectGraph } from './projection.ts';
import { shareWork, type Works } from './shared-work.ts';

/** A graph projection with the results that were computed on it. */
export interface CachedProjection extends GraphProjection {
  readonly works: Works;
}

/** Maximum number of projections to keep per topology. */
const MAX_PROJECTIONS = 4;

interface ProjectionCache {
  readonly version: number;
  readonly works: Works;
}
const caches = new WeakMap<Topology, ProjectionCache>();

/** Returns the current projection of the links that pass an edge filter, in either direction. */
export function openProjection(topology: Topology, edgeFilter: EdgeFilter, signal: AbortSignal): Promise<CachedProjection> {
  const version = topology.version.number;
  const cached = caches.get(topology);
  const { works } = cached?.version === version ? cached : { works: new Map() };
  caches.set(topology, { version, works });
  return shareWork(
    { works, key: hashEdgeFilter(edgeFilter), maxKept: MAX_PROJECTIONS, what: 'copying the graph', signal },
    async (pace) => ({
      ...(await projectGraph(topology, edgeFilter, pace)),
      works: new Map(),
    }),
  );
}

/** Returns the same key for edge filters that pass the same links. */
function hashEdgeFilter({ attributes, kinds, periods, articles }: EdgeFilter): string {
  const hash = createHash('sha256');
  for (const table of [attributes, kinds, periods, articles]) hash.update(`${table?.length ?? 'all'} `).update(table ?? '');
  return hash.digest('base64');
}

/** Returns false if the arrays have grown since the edge filter was compiled. */
export const isCurrent = ({ periods, articles }: Topology, edgeFilter: EdgeFilter): boolean =>
  (edgeFilter.periods === null || edgeFilter.periods.length === periods.values.length) &&
  (edgeFilter.articles === null || edgeFilter.articles.length === articles.values.length);
