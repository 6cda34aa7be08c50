import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';

/** One key of an order. Its expression is never null; the last key of an order is unique. */
export interface OrderKey {
  /** What it orders by, with everything that changes it: cursors of another order are told apart by it. */
  readonly name: string;
  readonly expression: SQL | PgColumn;
  /** The Postgres type its text is read back as. */
  readonly type: 'bigint' | 'numeric' | 'text' | 'timestamptz' | 'double precision' | 'rank';
  readonly descending?: boolean;
  /** It is worked out from other tables, row by row. */
  readonly costly?: boolean;
}

/** How the rows of a relation can be counted in groups. */
export interface Grouping {
  /** The group's key as text; rows for which it is null are in no group. */
  readonly key: SQL | PgColumn;
  /** What the key needs besides the relation's own source; may multiply rows, which then count in every group they are in. */
  readonly join?: SQL;
}

/**
 * A set of rows that can be paged, counted and grouped: for all, or for each of many parents in one SQL statement.
 * `Row` is what its columns decode to.
 */
export interface Relation<Row> {
  readonly source: PgTable | SQL;
  readonly columns: { readonly [K in keyof Row]: PgColumn | SQL.Aliased<Row[K]> };
  readonly where: SQL | undefined;
  /** The condition that ties a row to a parent's id; absent where there is no parent. */
  readonly parentCondition?: (parent: SQL) => SQL;
  readonly order: readonly OrderKey[];
  /** The moment as of which statements are asked for: their evidence is of the same. */
  readonly known?: string | null | undefined;
  /** There may be more rows than the relation holds: it stopped looking. */
  readonly truncated?: boolean;
}

/** Ties rows to parents by a column of theirs. */
export const isParent =
  (column: PgColumn | SQL) =>
  (parent: SQL): SQL =>
    sql`${column} = ${parent}`;
