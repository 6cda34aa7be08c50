import type postgres from 'postgres';
import type { Db } from '../../src/database/connect.ts';
import type { NameRow, Query } from './data-set.ts';

/** What was found for one query. */
export interface Answer {
  /** The best first. */
  readonly found: readonly Found[];
  /** How many answer in all. */
  readonly candidates: number;
  /** Whether the first is said to be meant; undefined of a contender that does not say. */
  readonly sure?: boolean;
}

export interface Found {
  readonly id: string;
  readonly score: number;
  /** The name that answered, and why, where it is told. */
  readonly told?: string;
}

/** Where the names of a data set are: the project's tables, and a connection past the project. */
export interface Gazetteer {
  readonly db: Db;
  readonly sql: postgres.Sql;
  readonly names: readonly NameRow[];
  /** The data set's own id of each entity. */
  readonly idOf: ReadonlyMap<number, string>;
}

/** One that finds names. */
export interface Contender {
  readonly title: string;
  /** Makes what it looks in; not part of the time. */
  prepare(gazetteer: Gazetteer): Promise<void>;
  find(gazetteer: Gazetteer, queries: readonly Query[]): Promise<Answer[]>;
}
