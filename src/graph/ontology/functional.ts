import { PREDICATES, type Predicate, type PredicateDefinition } from '../../../schema/ontology.ts';

/** Predicates with one value: at a time, or for ever if they are timeless, such as BIRTH_DATE. */
export const FUNCTIONAL_PREDICATES: readonly Predicate[] = (Object.entries(PREDICATES) as [Predicate, PredicateDefinition][]) // entries of a literal object
  .flatMap(([predicate, { functional }]) => (functional ? [predicate] : []));
