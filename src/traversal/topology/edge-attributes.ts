import { KIND_NAMES, PREDICATE_NAMES, type Predicate } from '../../../schema/ontology.ts';
import { type Certainty, RANKS, type Rank } from '../../../schema/words.ts';

/** What a link is besides its ends: predicate, rank and certainty as one number below `TRAITS`. */
export type Trait = number;

const CERTAINTY_BITS = 1;
const RANK_BITS = 2;
const PER_PREDICATE = 2 ** (RANK_BITS + CERTAINTY_BITS);

/** The trait of a link that is retracted. No sieve lets it pass. */
export const GONE: Trait = PREDICATE_NAMES.length * PER_PREDICATE;
/** The number of traits, `GONE` among them. */
export const TRAITS = GONE + 1;

const numbered = (words: readonly string[]): ReadonlyMap<string, number> => new Map(words.map((word, at) => [word, at]));

/** The place of each kind and predicate in the ontology: how the arrays name it. */
export const KIND_NUMBERS = numbered(KIND_NAMES);
export const PREDICATE_NUMBERS = numbered(PREDICATE_NAMES);

export const traitOf = (predicate: number, rank: Rank, certainty: Certainty): Trait =>
  predicate * PER_PREDICATE + RANKS.indexOf(rank) * 2 ** CERTAINTY_BITS + (certainty === 'INFERRED' ? 1 : 0);

/** The same of a link that is inferred. */
export const inferred = (trait: Trait): Trait => trait | 1;

export const predicateOf = (trait: Trait): Predicate => PREDICATE_NAMES[Math.floor(trait / PER_PREDICATE)] as Predicate; // below GONE
export const rankOf = (trait: Trait): Rank => RANKS[(trait >> CERTAINTY_BITS) & (2 ** RANK_BITS - 1)] as Rank; // as it was made
export const certaintyOf = (trait: Trait): Certainty => (trait & 1 ? 'INFERRED' : 'STATED');
