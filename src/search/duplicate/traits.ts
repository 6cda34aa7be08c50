import type { EntityId, StatementId } from '../../../schema/ids.ts';
import type { Kind, Predicate } from '../../../schema/ontology.ts';

/** A statement about an entity, as it is compared. */
export interface StatementTrait {
  readonly id: StatementId;
  readonly predicate: Predicate;
  /** True if the entity is the subject. */
  readonly out: boolean;
  /** The other entity; null for a plain value. */
  readonly other: EntityId | null;
  readonly value: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  /** True if the predicate has one value at a time. */
  readonly single: boolean;
  readonly role: boolean;
}

/** What entities are compared by. */
export interface Traits {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly type: string | null;
  readonly names: readonly { readonly text: string; readonly norm: string; readonly parsed: boolean }[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly articles: readonly number[];
  readonly statements: readonly StatementTrait[];
}
