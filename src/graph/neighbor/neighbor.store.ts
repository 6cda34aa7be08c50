import { and, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import type { Kind, Predicate } from '../../../schema/ontology.ts';
import { statements } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import type { Grouping, Relation } from '../../graphql/page/relation.ts';
import type { AsOf, Direction } from '../filter/filter.ts';
import { isCurrentStatement } from '../filter/provenance.store.ts';
import type { StatementRow } from '../statement/statement.store.ts';
import { STATEMENT_COLUMNS } from '../statement/statement-columns.store.ts';

/** A statement between two entities, as seen from one of them. */
export type NeighborRow = StatementRow & {
  readonly direction: Exclude<Direction, 'BOTH'>;
  readonly otherId: EntityId;
};

export interface NeighborQuery {
  readonly predicate?: readonly Predicate[] | null | undefined;
  readonly direction: Direction;
  readonly kind?: readonly Kind[] | null | undefined;
  readonly asOf?: AsOf | null | undefined;
}

/** One row for each end of a statement. A statement of an entity about itself has direction OUT only. */
const selectEnds = (direction: Direction): SQL => sql`lateral (
  select 'OUT' as direction, ${statements.subjectId} as here, ${statements.objectId} as there, ${statements.valueKind} as kind where ${sql.raw(String(direction !== 'IN'))}
  union all
  select 'IN', ${statements.objectId}, ${statements.subjectId}, ${statements.subjectKind}
  where ${sql.raw(String(direction !== 'OUT'))} and ${statements.subjectId} <> ${statements.objectId}) n`;

/** The neighbors of each entity, one row per statement. */
export function buildNeighborRelation({ predicate, direction, kind, asOf }: NeighborQuery): Relation<NeighborRow> {
  return {
    source: sql`${statements} cross join ${selectEnds(direction)}`,
    columns: {
      ...STATEMENT_COLUMNS,
      direction: sql<'OUT' | 'IN'>`n.direction`.as('direction'),
      otherId: sql<EntityId>`n.there`.mapWith((id) => Number(id) as EntityId).as('other_id'), // the type of the id column
    },
    where: and(
      sql`${statements.objectId} is not null`,
      predicate ? inArray(statements.predicate, [...new Set(predicate)]) : undefined,
      kind
        ? sql`n.kind in (${sql.join(
            [...new Set(kind)].map((value) => sql`${value}::value_kind`),
            sql`, `,
          )})`
        : undefined,
      isCurrentStatement(statements, asOf),
    ),
    parentCondition: (parent) => sql`(${statements.subjectId} = ${parent} or ${statements.objectId} = ${parent}) and n.here = ${parent}`,
    order: [{ name: 'id', expression: statements.id, type: 'bigint' }],
  };
}

export interface LinkCount {
  readonly predicate: Predicate;
  readonly direction: Exclude<Direction, 'BOTH'>;
  readonly count: number;
}

/** Number of current links of each entity by predicate and direction, largest first. */
export async function loadLinkCounts(db: Db, ids: readonly EntityId[]): Promise<LinkCount[][]> {
  const rows = await db
    .select({
      id: sql<EntityId>`n.here`.mapWith((id) => Number(id) as EntityId), // as above
      predicate: sql<Predicate>`${statements.predicate}`,
      direction: sql<'OUT' | 'IN'>`n.direction`,
      count: sql<number>`count(*)`.mapWith(Number),
    })
    .from(sql`${statements} cross join ${selectEnds('BOTH')}`)
    .where(
      and(
        isAny(sql`n.here`, ids),
        or(isAny(statements.subjectId, ids), isAny(statements.objectId, ids)),
        sql`${statements.objectId} is not null`,
        isCurrentStatement(statements),
      ),
    )
    .groupBy(sql`n.here`, statements.predicate, sql`n.direction`)
    .orderBy(sql`count(*) desc`, statements.predicate, sql`n.direction desc`);
  const byEntity = Map.groupBy(rows, ({ id }) => id);
  return ids.map((id) => (byEntity.get(id) ?? []).map(({ predicate, direction, count }) => ({ predicate, direction, count })));
}

export const NEIGHBOR_GROUPINGS = ['PREDICATE', 'KIND', 'DIRECTION'] as const;
export type NeighborGroupBy = (typeof NEIGHBOR_GROUPINGS)[number];

export const getNeighborGrouping = (by: NeighborGroupBy): Grouping =>
  ({ PREDICATE: { key: statements.predicate }, KIND: { key: sql`n.kind` }, DIRECTION: { key: sql`n.direction` } })[by];
