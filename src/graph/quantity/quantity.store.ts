import { and, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Predicate, Unit } from '../../../schema/ontology.ts';
import { predicates, statements } from '../../../schema/tables/index.ts';
import type { Comparator } from '../../../schema/words.ts';
import type { Db } from '../../database/connect.ts';
import { type Parent, selectParents } from '../../graphql/page/page.store.ts';
import type { Grouping, Relation } from '../../graphql/page/relation.ts';
import { findWeakestComparator } from './quantity.ts';

/** Totals of the amounts with one predicate and one unit in a group of statements. */
export interface Aggregate {
  readonly group: string;
  readonly predicate: Predicate;
  readonly unit: Unit;
  readonly count: number;
  /** Null if amounts of the predicate cannot be added up. */
  readonly sum: string | null;
  readonly min: string;
  readonly max: string;
  readonly comparator: Comparator;
  /** Number of statements of the group and predicate with UNKNOWN instead of an amount. */
  readonly unknown: number | null;
}

/** A group under a parent. */
export interface GroupOfParent {
  readonly parent: Parent;
  readonly key: string;
}

/** Aggregates of each group, in one SQL statement. */
export async function loadAggregates<Row>(
  db: Db,
  relation: Relation<Row>,
  { key, join }: Grouping,
  groups: readonly GroupOfParent[],
): Promise<Aggregate[][]> {
  const parents = [...new Set(groups.map(({ parent }) => parent))];
  const keys = [...new Set(groups.map((item) => item.key))];
  const group = sql<string>`(${key})::text`;
  const conditions: (SQL | undefined)[] = [
    relation.parentCondition?.(sql`p.parent`),
    relation.where,
    sql`(${key})::text in (select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))`,
    sql`${statements.valueKind} in ('QUANTITY', 'UNKNOWN')`,
  ];
  const inner = db
    .select({
      group: group.as('in_group'),
      predicate: sql<Predicate>`${statements.predicate}`.as('of_predicate'),
      unit: sql<Unit | null>`${statements.unit}`.as('of_unit'),
      size: sql<number>`count(*)`.mapWith(Number).as('size'),
      sum: sql<string | null>`sum(${statements.amount})`.as('sum'),
      min: sql<string>`min(${statements.amount})`.as('min'),
      max: sql<string>`max(${statements.amount})`.as('max'),
      comparators: sql<string | null>`string_agg(distinct ${statements.comparator}::text, ',')`.as('comparators'),
    })
    .from(sql`${relation.source as PgTable}${join ? sql` ${join}` : sql``}`)
    .where(and(...conditions))
    .groupBy(sql`1`, sql`2`, sql`3`)
    .as('x');
  const rows = await db
    .select({
      ord: sql<number>`p.ord`.mapWith(Number),
      group: inner.group,
      predicate: inner.predicate,
      unit: inner.unit,
      size: inner.size,
      sum: inner.sum,
      min: inner.min,
      max: inner.max,
      comparators: inner.comparators,
      additive: predicates.additive,
    })
    .from(selectParents(parents))
    .crossJoinLateral(inner)
    .innerJoin(predicates, sql`${predicates.predicate} = ${inner.predicate}`)
    .orderBy(sql`p.ord`, inner.group, inner.predicate, inner.unit);
  const name = (parent: Parent | undefined, group: string) => JSON.stringify([parent, group]);
  const byGroup = Map.groupBy(rows, ({ ord, group }) => name(parents[ord - 1], group));
  return groups.map((item) => toAggregates(byGroup.get(name(item.parent, item.key)) ?? []));
}

interface AggregateRow extends Omit<Aggregate, 'unit' | 'count' | 'comparator' | 'unknown'> {
  readonly unit: Unit | null;
  readonly size: number;
  readonly comparators: string | null;
  readonly additive: boolean;
}

/** Aggregates of one group. Rows without a unit count UNKNOWN values. */
function toAggregates(rows: readonly AggregateRow[]): Aggregate[] {
  const unnamed = new Map(rows.flatMap(({ predicate, unit, size }) => (unit === null ? [[predicate, size]] : [])));
  return rows.flatMap(({ group, predicate, unit, size, sum, min, max, comparators, additive }) =>
    unit === null
      ? []
      : [
          {
            group,
            predicate,
            unit,
            count: size,
            sum: additive ? sum : null,
            min,
            max,
            comparator: findWeakestComparator((comparators?.split(',') ?? []) as Comparator[]), // values of the database enum
            unknown: unnamed.get(predicate) ?? 0,
          },
        ],
  );
}
