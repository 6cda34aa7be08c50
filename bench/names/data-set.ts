/** The kinds an entity of a data set can have. */
export const KINDS = ['PERSON', 'ORGANIZATION', 'PLACE'] as const;
export type DataKind = (typeof KINDS)[number];

/** One name of an entity that can be found. */
export interface NameRow {
  readonly id: string;
  readonly text: string;
  readonly kind?: DataKind | undefined;
  readonly lang?: string | undefined;
}

/** A name someone wrote. */
export interface Query {
  readonly text: string;
  /** Whom it means; null where that is none of those there. */
  readonly expected: string | null;
  /** Told to all who are measured: only entities of this kind. */
  readonly kind?: DataKind | undefined;
  readonly lang?: string | undefined;
}

/** Queries that are counted together: a row of the table. */
export interface QueryGroup {
  readonly title: string;
  readonly queries: readonly Query[];
}

/** Names to find, and what they are looked for by. */
export interface NameSet {
  readonly names: readonly NameRow[];
  readonly groups: readonly QueryGroup[];
  /** What a reader of the table has to know, such as queries that are left out. */
  readonly notes?: readonly string[];
}

/** A word as it was written, and the word it is a form of. */
export interface FormOf {
  readonly form: string;
  readonly lemma: string;
}

/** Words with their lemmas. */
export interface LemmaSet {
  readonly title: string;
  readonly forms: readonly FormOf[];
}

export interface DataSets {
  readonly lemmas: readonly LemmaSet[];
  readonly names: readonly NameSet[];
}

/** The same text twice is one. */
export const distinctBy = <T>(rows: readonly T[], key: (row: T) => string): T[] =>
  [...new Map(rows.toReversed().map((row) => [key(row), row] as const)).values()].reverse();
