import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../../database/connect.ts';

/** One sort key. The expression is never null. The last key of an order is unique. */
export interface OrderKey {
  /** Describes the order completely, so that cursors of another order can be detected. */
  readonly name: string;
  readonly expression: SQL | PgColumn;
  /** Postgres type of the key. */
  readonly type: 'bigint' | 'numeric' | 'text' | 'timestamptz' | 'double precision' | 'rank';
  readonly descending?: boolean;
  /** True if the key is computed from other tables for each row. */
  readonly costly?: boolean;
}

/** A grouping of the rows of a relation. */
export interface Grouping {
  /** Key of the group. Rows with a null key are not in any group. */
  readonly key: SQL | PgColumn;
  /** Join that the key needs. It may multiply rows; a row then counts in every group. */
  readonly join?: SQL;
}

/** Where a page begins. */
export interface PagePart {
  /** Sort keys of the row after which it begins; undefined at the first row. */
  readonly from: readonly string[] | undefined;
  readonly backward: boolean;
  /** About how many rows to look at. */
  readonly size: number;
}

export interface LightColumns<Row> {
  /** Names of GraphQL fields that read no other columns. */
  readonly fields: ReadonlySet<string>;
  readonly columns: Partial<Relation<Row>['columns']>;
}

/**
 * A set of rows that can be paged, counted and grouped, for all or for each of many parents in one SQL statement.
 * `Row` has the decoded columns.
 */
export interface Relation<Row> {
  readonly source: PgTable | SQL;
  readonly columns: { readonly [K in keyof Row]: PgColumn | SQL.Aliased<Row[K]> };
  /** What most requests read: if they ask for these fields of a row only, it has these columns only. */
  readonly light?: LightColumns<Row>;
  readonly where: SQL | undefined;
  /** Condition that a row belongs to a parent; absent at the root. */
  readonly parentCondition?: (parent: SQL) => SQL;
  readonly order: readonly OrderKey[];
  /** True if it is the same for all requests: then its values are written into the SQL, which Postgres plans once. */
  readonly isFixed?: boolean;
  /** True if its source reads `p.parent` itself: then one parent has no SELECT of its own. */
  readonly readsParent?: boolean;
  /** For many rows without a parent: the relation with a part of them that a page begins with; null if that is all of them. */
  readonly narrow?: (db: Db, part: PagePart) => Promise<Relation<Row> | null>;
  /** True if a limit was reached, so that there may be more rows. */
  readonly truncated?: boolean;
}

/** A parent condition on one column. */
export const isParent =
  (column: PgColumn | SQL) =>
  (parent: SQL): SQL =>
    sql`${column} = ${parent}`;

const lightForms = new WeakMap<object, unknown>();

/**
 * The relation with its light columns: reading the others from the wire takes longer than all that is done with a row. The same object each time, so
 * that its SQL is written once.
 */
export function selectLight<Row>(relation: Relation<Row>): Relation<Row> {
  if (!relation.light) return relation;
  const known = lightForms.get(relation) as Relation<Row> | undefined; // made below
  const made = known ?? { ...relation, columns: relation.light.columns as Relation<Row>['columns'] }; // no field reads the others
  lightForms.set(relation, made);
  return made;
}
