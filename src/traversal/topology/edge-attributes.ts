import { KIND_NAMES, PREDICATE_NAMES, type Predicate } from '../../../schema/ontology.ts';
import { type Certainty, RANKS, type Rank } from '../../../schema/words.ts';

/** Predicate, rank and certainty of a link as one number below `ATTRIBUTE_COUNT`. */
export type EdgeAttributes = number;

const CERTAINTY_BITS = 1;
const RANK_BITS = 2;
const PER_PREDICATE = 2 ** (RANK_BITS + CERTAINTY_BITS);

/** Edge attributes of a retracted link. No edge filter passes it. */
export const RETRACTED: EdgeAttributes = PREDICATE_NAMES.length * PER_PREDICATE;
/** Number of different edge attributes, including `RETRACTED`. */
export const ATTRIBUTE_COUNT = RETRACTED + 1;

const indexWords = (words: readonly string[]): ReadonlyMap<string, number> => new Map(words.map((word, at) => [word, at]));

/** Index of each kind and predicate in the ontology. */
export const KIND_INDEXES = indexWords(KIND_NAMES);
export const PREDICATE_INDEXES = indexWords(PREDICATE_NAMES);

export const packAttributes = (predicate: number, rank: Rank, certainty: Certainty): EdgeAttributes =>
  predicate * PER_PREDICATE + RANKS.indexOf(rank) * 2 ** CERTAINTY_BITS + (certainty === 'INFERRED' ? 1 : 0);

/** Returns the same attributes with certainty INFERRED. */
export const toInferred = (attributes: EdgeAttributes): EdgeAttributes => attributes | 1;

export const getPredicate = (attributes: EdgeAttributes): Predicate => PREDICATE_NAMES[Math.floor(attributes / PER_PREDICATE)] as Predicate; // below RETRACTED
export const getRank = (attributes: EdgeAttributes): Rank => RANKS[(attributes >> CERTAINTY_BITS) & (2 ** RANK_BITS - 1)] as Rank; // packed from it
export const getCertainty = (attributes: EdgeAttributes): Certainty => (attributes & 1 ? 'INFERRED' : 'STATED');
