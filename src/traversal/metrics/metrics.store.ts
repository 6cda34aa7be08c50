import type { TraversalFilter } from '../../graph/filter/filter.ts';
import { openTraversal, type TraversalContext } from '../topology/traversal.store.ts';
import { isCurrent, openProjection } from './cached-projection.ts';
import type { MetricsContext } from './metrics.ts';

/** What metrics need from the context of their operation. */
export interface MeasuringOperation extends TraversalContext {
  readonly signal: AbortSignal;
}

/**
 * Opens the projection that a filter selects, from the arrays or else from the tables.
 * @throws NOT_FOUND, TOO_COSTLY, UNAVAILABLE, TIMEOUT
 */
export async function openMetricsContext(
  operation: MeasuringOperation,
  filter: TraversalFilter | null | undefined,
): Promise<MetricsContext> {
  const { topology, edgeFilter } = await openTraversal(operation, { of: [], argument: '', filter, reach: null });
  if (!isCurrent(topology, edgeFilter)) return openMetricsContext(operation, filter);
  const { signal } = operation;
  return { projection: await openProjection(topology, edgeFilter, signal), direction: filter?.direction ?? 'BOTH', signal };
}
