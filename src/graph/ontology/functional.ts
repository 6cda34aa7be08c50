import { PREDICATES, type Predicate } from '../../../schema/ontology.ts';

const ALL = Object.keys(PREDICATES) as Predicate[]; // keys of a literal object

/** Predicates with one value: at a time, or for ever if they are timeless, such as BIRTH_DATE. */
export const FUNCTIONAL_PREDICATES: readonly Predicate[] = ALL.filter((predicate) => PREDICATES[predicate].functional);
