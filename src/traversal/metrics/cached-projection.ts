import { createHash } from 'node:crypto';
import type { EdgeFilter } from '../topology/edge-filter.ts';
import type { Topology } from '../topology/topology.ts';
import { type Part, project } from './projection.ts';
import { shareWork, type Works } from './shared-work.ts';

/** A part with what was measured on it. */
export interface MeasuredPart extends Part {
  readonly works: Works;
}

/** So many parts of a graph are kept. */
const MAX_PARTS = 4;

interface Parts {
  readonly version: number;
  readonly works: Works;
}
const partsOf = new WeakMap<Topology, Parts>();

/** The part of a graph, as it is now, that an edge filter lets pass, whichever way it leads. */
export function partOf(topology: Topology, edgeFilter: EdgeFilter, signal: AbortSignal): Promise<MeasuredPart> {
  const version = topology.version.number;
  const known = partsOf.get(topology);
  const { works } = known?.version === version ? known : { works: new Map() };
  partsOf.set(topology, { version, works });
  return shareWork({ works, key: keyOf(edgeFilter), keep: MAX_PARTS, what: 'copying the graph', signal }, async (pace) => ({
    ...(await project(topology, edgeFilter, pace)),
    works: new Map(),
  }));
}

/** The same for edge filters that let the same pass. */
function keyOf({ attributes, kinds, periods, articles }: EdgeFilter): string {
  const hash = createHash('sha256');
  for (const table of [attributes, kinds, periods, articles]) hash.update(`${table?.length ?? 'all'} `).update(table ?? '');
  return hash.digest('base64');
}

/** Whether an edge filter knows all that the arrays hold by now: they may have grown since it was made. */
export const isCurrent = ({ periods, articles }: Topology, edgeFilter: EdgeFilter): boolean =>
  (edgeFilter.periods === null || edgeFilter.periods.length === periods.values.length) &&
  (edgeFilter.articles === null || edgeFilter.articles.length === articles.values.length);
