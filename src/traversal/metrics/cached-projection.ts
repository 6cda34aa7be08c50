import { createHash } from 'node:crypto';
import type { Sieve } from '../topology/edge-filter.ts';
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

/** The part of a graph, as it is now, that a sieve lets pass, whichever way it leads. */
export function partOf(topology: Topology, sieve: Sieve, signal: AbortSignal): Promise<MeasuredPart> {
  const version = topology.version.number;
  const known = partsOf.get(topology);
  const { works } = known?.version === version ? known : { works: new Map() };
  partsOf.set(topology, { version, works });
  return shareWork({ works, key: keyOf(sieve), keep: MAX_PARTS, what: 'copying the graph', signal }, async (pace) => ({
    ...(await project(topology, sieve, pace)),
    works: new Map(),
  }));
}

/** The same for sieves that let the same pass. */
function keyOf({ traits, kinds, periods, articles }: Sieve): string {
  const hash = createHash('sha256');
  for (const table of [traits, kinds, periods, articles]) hash.update(`${table?.length ?? 'all'} `).update(table ?? '');
  return hash.digest('base64');
}

/** Whether a sieve knows all that the arrays hold by now: they may have grown since it was made. */
export const isCurrent = ({ periods, articles }: Topology, sieve: Sieve): boolean =>
  (sieve.periods === null || sieve.periods.length === periods.values.length) &&
  (sieve.articles === null || sieve.articles.length === articles.values.length);
