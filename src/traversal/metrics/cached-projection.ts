import { createHash } from 'node:crypto';
import type { EdgeFilter } from '../topology/edge-filter.ts';
import type { Topology } from '../topology/topology.ts';
import { type GraphProjection, projectGraph } from './projection.ts';
import { shareWork, type Works } from './shared-work.ts';

/** A part with what was measured on it. */
export interface CachedProjection extends GraphProjection {
  readonly works: Works;
}

/** So many parts of a graph are kept. */
const MAX_PROJECTIONS = 4;

interface ProjectionCache {
  readonly version: number;
  readonly works: Works;
}
const caches = new WeakMap<Topology, ProjectionCache>();

/** The part of a graph, as it is now, that an edge filter lets pass, whichever way it leads. */
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

/** The same for edge filters that let the same pass. */
function hashEdgeFilter({ attributes, kinds, periods, articles }: EdgeFilter): string {
  const hash = createHash('sha256');
  for (const table of [attributes, kinds, periods, articles]) hash.update(`${table?.length ?? 'all'} `).update(table ?? '');
  return hash.digest('base64');
}

/** Whether an edge filter knows all that the arrays hold by now: they may have grown since it was made. */
export const isCurrent = ({ periods, articles }: Topology, edgeFilter: EdgeFilter): boolean =>
  (edgeFilter.periods === null || edgeFilter.periods.length === periods.values.length) &&
  (edgeFilter.articles === null || edgeFilter.articles.length === articles.values.length);
