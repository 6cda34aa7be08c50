/** A way from one entity to another: the ids of the entities on it, and of the statements between them. */
export interface Path {
  readonly entities: readonly number[];
  readonly statements: readonly number[];
}

/** Some of what is around an entity, itself among them, by ids. */
export interface Around {
  readonly entities: readonly number[];
  /** Statements between them. */
  readonly statements: readonly number[];
}

/** One that walks through the graph. Every answer has the labels of its entities, and the predicates of its statements. */
export interface Contender {
  readonly title: string;
  /** A shortest way, whichever way the statements lead; null where there is none of at most `MAX_PATH_LENGTH`. Missing where it is not asked for one. */
  readonly path?: (from: number, to: number) => Promise<Path | null>;
  /** At most `most` entities within a distance. */
  readonly around: (of: number, distance: number, most: number) => Promise<Around>;
  /** How many entities are within a distance, the one itself too; null where that is not told. */
  readonly reach?: (of: number, distance: number) => Promise<number | null>;
}

/** No way is longer than this. */
export const MAX_PATH_LENGTH = 6;

/** An answer was given up. */
export class Late extends Error {}
export const TIMEOUT_MS = 10_000;
