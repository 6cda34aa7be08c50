import type { EntityId } from '../../../schema/ids.ts';
import { findIdIndex } from '../topology/id-index.ts';
import type { Groups } from './group.ts';
import type { GraphProjection } from './projection.ts';

/** A group of entities as one of them sees it. */
export interface GroupRow {
  /** The entity in it that has the smallest id. */
  readonly first: EntityId;
  readonly size: number;
}

/** An entity's value; 0 where it is not in the part. */
export const getValue = ({ ids }: GraphProjection, values: Float64Array | Uint32Array, id: EntityId): number =>
  values[findIdIndex(ids, ids.length, id)] ?? 0;

/** An entity's group; what is not in the part is alone. */
export function getGroup({ ids }: GraphProjection, { heads, sizes }: Groups, id: EntityId): GroupRow {
  const head = heads[findIdIndex(ids, ids.length, id)];
  return head === undefined ? { first: id, size: 1 } : { first: ids[head] as EntityId, size: sizes[head]! }; // a head has both
}
