import { KIND_NAMES, type Kind, PREDICATE_NAMES, type Predicate } from '../../schema/ontology.ts';

/** A made-up graph. Entities and statements are identified by index; an id in a database is the index plus one. */
export interface Graph {
  readonly entities: number;
  /** Index of each entity's kind in `KIND_NAMES`. */
  readonly kinds: Uint8Array;
  readonly labels: readonly string[];
  readonly statements: number;
  readonly subjects: Uint32Array;
  readonly objects: Uint32Array;
  /** Index of each statement's predicate in `PREDICATE_NAMES`. */
  readonly predicates: Uint8Array;
}

export const getKind = ({ kinds }: Graph, index: number): Kind => KIND_NAMES[kinds[index]!] as Kind; // every entity has one
export const getPredicate = ({ predicates }: Graph, index: number): Predicate => PREDICATE_NAMES[predicates[index]!] as Predicate; // every statement has one

export const toId = (index: number): number => index + 1;
export const toIndex = (id: number): number => id - 1;
