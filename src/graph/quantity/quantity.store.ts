import { type SQL, sql } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import type { LocalText, Predicate, Unit } from '../../../schema/ontology.ts';
import { predicates } from '../../../schema/tables/index.ts';
import type { Comparator } from '../../../schema/words.ts';
import type { Db } from '../../database/connect.ts';
import { type Parent, selectParents } from '../../graphql/page/page.store.ts';
import type { Grouping, Relation } from '../../graphql/page/relation.ts';
import { selectOneEach } from './competing.store.ts';
import { findWeakestComparator } from './quantity.ts';

/**
 * Totals of the amounts of one thing, with one predicate and one unit, in a group of statements. A subject counts once: of its amounts only
 * those of the best rank and of the latest articles count, and if they differ, they compete.
 */
export interface Aggregate {
  readonly group: string;
  readonly predicate: Predicate;
  readonly unit: Unit;
  /** Of rates: the unit to which they refer. */
  readonly per: Unit | null;
  /** What is counted, or the whole of which they are shares. */
  readonly ofId: EntityId | null;
  readonly ofText: LocalText | null;
  readonly count: number;
  /** Number of amounts that do not count. */
  readonly superseded: number;
  /** Number of subjects with amounts that compete. */
  readonly competing: number;
  /** Null if amounts of the predicate cannot be added up, or if they are not one number. */
  readonly sum: string | null;
  /** Null if amounts of the predicate cannot be added up, or if one has no such bound. */
  readonly sumLeast: string | null;
  readonly sumMost: string | null;
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

interface AggregateRow extends Omit<Aggregate, 'unit' | 'unknown' | 'comparator'> {
  readonly unit: Unit | null;
  readonly comparators: string | null;
}

/** The sum of a column of `selectOneEach`; null if one of them is. */
const sumAll = (column: string): SQL<string | null> => {
  const name = sql.identifier(column);
  return sql`case when count(*) = count(${name}) then sum(${name}) end`;
};
const totals = {
  group: sql<string>`in_group`.as('in_group'),
  predicate: sql<Predicate>`of_predicate`.as('of_predicate'),
  unit: sql<Unit | null>`of_unit`.as('of_unit'),
  per: sql<Unit | null>`of_per`.as('per'),
  ofId: sql<EntityId | null>`of_entity`.mapWith((id) => Number(id) as EntityId).as('of_id'), // a column of ids
  ofText: sql<LocalText | null>`of_words`.as('of_text'),
  count: sql<number>`sum(size)`.mapWith(Number).as('count'),
  superseded: sql<number>`sum(superseded)`.mapWith(Number).as('superseded'),
  competing: sql<number>`count(*) filter (where competes)`.mapWith(Number).as('competing'),
  sum: sumAll('number').as('sum'),
  sumLeast: sumAll('least').as('sum_least'),
  sumMost: sumAll('most').as('sum_most'),
  min: sql<string>`min(smallest)`.as('min'),
  max: sql<string>`max(largest)`.as('max'),
  comparators: sql<string | null>`string_agg(distinct compares, ',')`.as('comparators'),
};

/** Aggregates of each group, in one SQL statement. */
export async function loadAggregates<Row>(
  db: Db,
  relation: Relation<Row>,
  grouping: Grouping,
  groups: readonly GroupOfParent[],
): Promise<Aggregate[][]> {
  const parents = [...new Set(groups.map(({ parent }) => parent))];
  const keys = [...new Set(groups.map((item) => item.key))];
  const inner = db
    .select(totals)
    .from(sql`(${selectOneEach(relation, grouping, keys)}) each_one`)
    .groupBy(sql`1`, sql`2`, sql`3`, sql`4`, sql`5`, sql`6`)
    .as('x');
  const rows = await db
    .select({ ...inner._.selectedFields, ord: sql<number>`p.ord`.mapWith(Number), additive: predicates.additive })
    .from(selectParents(parents))
    .crossJoinLateral(inner)
    .innerJoin(predicates, sql`${predicates.predicate} = ${inner.predicate}`)
    .orderBy(
      sql`p.ord`,
      inner.group,
      inner.predicate,
      inner.unit,
      sql`per nulls first`,
      sql`x.of_id nulls first`,
      sql`x.of_text nulls first`,
    );
  const name = (parent: Parent | undefined, group: string) => JSON.stringify([parent, group]);
  const byGroup = Map.groupBy(rows, ({ ord, group }) => name(parents[ord - 1], group));
  return groups.map((item) => toAggregates((byGroup.get(name(item.parent, item.key)) ?? []).map(leaveSums)));
}

/** Amounts that cannot be added up have no sums. */
const leaveSums = ({ additive, ...row }: AggregateRow & { readonly additive: boolean }): AggregateRow =>
  additive ? row : { ...row, sum: null, sumLeast: null, sumMost: null };

/** Aggregates of one group. Rows without a unit count UNKNOWN values. */
function toAggregates(rows: readonly AggregateRow[]): Aggregate[] {
  const unknown = new Map(
    rows.flatMap(({ predicate, unit, count, superseded }) => (unit === null ? [[predicate, count + superseded]] : [])),
  );
  return rows.flatMap(({ unit, comparators, ...row }) => {
    const comparator = findWeakestComparator((comparators?.split(',') ?? []) as Comparator[]); // values of the database enum
    return unit === null ? [] : [{ ...row, unit, comparator, unknown: unknown.get(row.predicate) ?? 0 }];
  });
}
