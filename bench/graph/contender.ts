/** A path between two entities: ids of its entities, and of the statements between them. */
export interface FoundPath {
  readonly entities: readonly number[];
  readonly statements: readonly number[];
}

/** Some entities around an entity (including itself), by id. */
export interface Around {
  readonly entities: readonly number[];
  /** Statements between them. */
  readonly statements: readonly number[];
}

/** A system under test. Every answer has the labels of its entities, and the predicates of its statements. */
export interface Contender {
  readonly title: string;
  /**
   * Finds a shortest path in either direction; null if there is none of at most `MAX_PATH_LENGTH`. Missing if the
   * contender does not take part.
   */
  readonly path?: (from: number, to: number) => Promise<FoundPath | null>;
  /** Finds at most `most` entities within a distance. */
  readonly around: (of: number, distance: number, most: number) => Promise<Around>;
  /** Counts the entities within a distance, including the start; null if the answer is truncated. */
  readonly reach?: (of: number, distance: number) => Promise<number | null>;
}

/** Maximum number of hops of a path. */
export const MAX_PATH_LENGTH = 6;

/** The answer timed out. */
export class Late extends Error {}
export const TIMEOUT_MS = 10_000;
