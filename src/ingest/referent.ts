import type { EntityId } from '../../schema/ids.ts';
import type { Kind } from '../../schema/ontology.ts';

/** Id and kind of a referenced entity. */
export interface Referent {
  readonly id: EntityId;
  readonly kind: Kind;
  /** True if no words that mean it are kept. */
  readonly isForgotten?: boolean;
}
