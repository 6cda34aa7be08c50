import type { TraversalFilter } from '../../graph/filter/filter.ts';
import { openTraversal, type Traverser } from '../topology/traversal.store.ts';
import { isCurrent, partOf } from './cached-projection.ts';
import type { Ground } from './metrics.ts';

/** What measuring needs of the operation it is part of. */
export interface Measurer extends Traverser {
  readonly signal: AbortSignal;
}

/** Finds the part of the graph that a filter lets pass: in the arrays, else in the tables. @throws NOT_FOUND, TOO_COSTLY, UNAVAILABLE, TIMEOUT */
export async function openGround(measurer: Measurer, filter: TraversalFilter | null | undefined): Promise<Ground> {
  const { topology, edgeFilter } = await openTraversal(measurer, { of: [], argument: '', filter, reach: null });
  if (!isCurrent(topology, edgeFilter)) return openGround(measurer, filter);
  const { signal } = measurer;
  return { part: await partOf(topology, edgeFilter, signal), direction: filter?.direction ?? 'BOTH', signal };
}
