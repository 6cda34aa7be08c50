import { KIND_NAMES, PREDICATE_NAMES, type Predicate } from '../../../schema/ontology.ts';
import { type Certainty, FACTS, RANKS, type Rank, STANDINGS, type Standing } from '../../../schema/words.ts';

/** Predicate, standing, rank and certainty of a link, and a mark of cancelled events, as one number below `ATTRIBUTE_COUNT`. */
export type EdgeAttributes = number;

const CERTAINTY_BITS = 1;
const RANK_BITS = 2;
const STANDING_BITS = 3;
/** Set if the subject is a cancelled event. */
const CANCELLED = 2 ** (STANDING_BITS + RANK_BITS + CERTAINTY_BITS);
const PER_PREDICATE = CANCELLED * 2;

/** Edge attributes of a retracted link. No edge filter passes it. */
export const RETRACTED: EdgeAttributes = PREDICATE_NAMES.length * PER_PREDICATE;
/** Number of different edge attributes, including `RETRACTED`. */
export const ATTRIBUTE_COUNT = RETRACTED + 1;

const indexWords = (words: readonly string[]): ReadonlyMap<string, number> => new Map(words.map((word, at) => [word, at]));

/** Index of each kind and predicate in the ontology. */
export const KIND_INDEXES = indexWords(KIND_NAMES);
export const PREDICATE_INDEXES = indexWords(PREDICATE_NAMES);

export const packAttributes = (
  predicate: number,
  standing: Standing,
  rank: Rank,
  certainty: Certainty,
  isCancelled = false,
): EdgeAttributes =>
  predicate * PER_PREDICATE +
  (isCancelled ? CANCELLED : 0) +
  STANDINGS.indexOf(standing) * 2 ** (RANK_BITS + CERTAINTY_BITS) +
  RANKS.indexOf(rank) * 2 ** CERTAINTY_BITS +
  (certainty === 'INFERRED' ? 1 : 0);

/** Returns the same attributes with certainty INFERRED. */
export const toInferred = (attributes: EdgeAttributes): EdgeAttributes => attributes | 1;

export const getPredicate = (attributes: EdgeAttributes): Predicate => PREDICATE_NAMES[Math.floor(attributes / PER_PREDICATE)] as Predicate; // below RETRACTED
export const getRank = (attributes: EdgeAttributes): Rank => RANKS[(attributes >> CERTAINTY_BITS) & (2 ** RANK_BITS - 1)] as Rank; // packed from it
export const getStanding = (attributes: EdgeAttributes): Standing =>
  STANDINGS[(attributes >> (RANK_BITS + CERTAINTY_BITS)) & (2 ** STANDING_BITS - 1)] as Standing; // packed from it
export const getCertainty = (attributes: EdgeAttributes): Certainty => (attributes & 1 ? 'INFERRED' : 'STATED');

/** True if the link counts where nothing else is asked: it is a fact and not DEPRECATED. */
export const isCounted = (attributes: EdgeAttributes): boolean =>
  attributes !== RETRACTED && getRank(attributes) !== 'DEPRECATED' && (FACTS as readonly Standing[]).includes(getStanding(attributes));
