import type { EntityId } from '../../../schema/ids.ts';
import { findIdIndex } from '../topology/id-index.ts';
import type { Groups } from './group.ts';
import type { GraphProjection } from './projection.ts';

/** The group of an entity. */
export interface GroupRow {
  /** The entity with the smallest id in the group. */
  readonly first: EntityId;
  readonly size: number;
}

/** Returns the value of an entity; 0 if it is not in the projection. */
export const getValue = ({ ids }: GraphProjection, values: Float64Array | Uint32Array, id: EntityId): number =>
  values[findIdIndex(ids, ids.length, id)] ?? 0;

/** Returns the group of an entity. An entity outside the projection is alone. */
export function getGroup({ ids }: GraphProjection, { heads, sizes }: Groups, id: EntityId): GroupRow {
  const head = heads[findIdIndex(ids, ids.length, id)];
  return head === undefined ? { first: id, size: 1 } : { first: ids[head] as EntityId, size: sizes[head]! }; // a head has both
}
