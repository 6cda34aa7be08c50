import type { EntityId } from '../../../schema/ids.ts';
import { openProjection } from '../../../src/traversal/metrics/cached-projection.ts';
import { getValue } from '../../../src/traversal/metrics/entity-values.ts';
import type { MetricsContext } from '../../../src/traversal/metrics/metrics.ts';
import { createPace, type Pace } from '../../../src/traversal/metrics/pace.ts';
import { compileEdgeFilter, type EdgeCriteria } from '../../../src/traversal/topology/edge-filter.ts';
import type { Topology } from '../../../src/traversal/topology/topology.ts';

const NEVER = new AbortController().signal;

/** Work that nobody stops; it gives way so often that what it comes back to is tried too. */
export const unhurried = (): Pace => createPace(NEVER, () => {}, 3);

/** The part of a topology that passes, for somebody who waits without end. */
export async function groundOf(topology: Topology, passage: EdgeCriteria = {}, signal = NEVER): Promise<MetricsContext> {
  return {
    projection: await openProjection(topology, compileEdgeFilter(topology, passage), signal),
    direction: passage.direction ?? 'BOTH',
    signal,
  };
}

/** The value of a node of a made graph. */
export const valueAtNode = ({ projection: part }: MetricsContext, values: Float64Array | Uint32Array, node: number): number =>
  getValue(part, values, (node + 1) as EntityId); // made graphs number their entities so
