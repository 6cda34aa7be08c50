import { and, eq, inArray, isNotNull, ne, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { EntityId, StatementId } from '../../../schema/ids.ts';
import { ROLE_NAMES } from '../../../schema/ontology.ts';
import { entities, statements } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { isCurrentEntity, TIME_PREDICATES } from '../../graph/filter/entity.filter.store.ts';
import { isCurrentStatement } from '../../graph/filter/provenance.store.ts';
import { countRows, loadPages, NO_PARENT, type Slice } from '../../graphql/page/page.store.ts';
import type { Page } from '../../graphql/page/page.ts';
import { isParent, type OrderKey, type Relation } from '../../graphql/page/relation.ts';
import { TIMELINE_WHATS, type TimelineQuery, type TimelineRow, type TimelineWhat } from './timeline.ts';

/** A timeline, with the items that cannot be placed in time. */
export interface TimelineRelation extends Relation<TimelineRow> {
  readonly undated: Relation<TimelineRow>;
}

/** SQL condition: true if this type of items is requested. */
const isRequested = ({ what }: TimelineQuery, sort: TimelineWhat): SQL => sql.raw(String((what ?? TIMELINE_WHATS).includes(sort)));

/** Selects the distinct events of each entity `here`: itself, if it is an event, and events it takes part in. */
const selectEvents = ({ role, asOf }: TimelineQuery): SQL => sql`
  select ${statements.objectId} as here, ${statements.subjectId} as event_id from ${statements} where ${and(
    isNotNull(statements.objectId),
    inArray(statements.predicate, [...new Set(role ?? ROLE_NAMES)]),
    isCurrentStatement(statements, asOf),
  )}
  union select ${entities.id}, ${entities.id} from ${entities} where ${and(eq(entities.kind, 'EVENT'), isCurrentEntity(entities))}`;

/** Selects one row for each date of an event, or one row if it has no date. */
const selectEventItems = (query: TimelineQuery): SQL => sql`
  select e.here, e.event_id, ${statements.id} as statement_id, ${statements.date} as date, ${statements.dateEarliest} as earliest,
    ${statements.dateLatest} as latest, coalesce(${statements.predicate} = 'PLANNED_TIME', false) as is_planned
  from (${selectEvents(query)}) e left join ${statements} on ${and(
    sql`${statements.subjectId} = e.event_id`,
    inArray(statements.predicate, [...TIME_PREDICATES]),
    eq(statements.valueKind, 'DATE'),
    isCurrentStatement(statements, query.asOf),
  )} where ${isRequested(query, 'EVENT')}`;

/** Selects the statements with a valid time. If undated, also those without one, except roles, whose events are listed. */
const selectStatementItems = (
  query: TimelineQuery,
  isUndated: boolean,
  here: typeof statements.subjectId | typeof statements.objectId,
): SQL => sql`
  select ${here}, null::bigint, ${statements.id}, null::text, ${statements.validEarliest}, ${statements.validLatest}, false
  from ${statements} where ${and(
    isRequested(query, 'STATEMENT'),
    here === statements.objectId ? ne(statements.objectId, statements.subjectId) : undefined,
    notInArray(statements.predicate, [...TIME_PREDICATES]),
    or(
      isNotNull(statements.validFrom),
      isNotNull(statements.validTo),
      isUndated ? notInArray(statements.predicate, [...ROLE_NAMES]) : undefined,
    ),
    isCurrentStatement(statements, query.asOf),
  )}`;

/** Selects all items of the timeline of each entity `here`. */
const selectItems = (query: TimelineQuery, isUndated: boolean): SQL =>
  sql`${selectEventItems(query)} union all ${selectStatementItems(query, isUndated, statements.subjectId)} union all ${selectStatementItems(query, isUndated, statements.objectId)}`;

/** Days since 1970 outside of all dates: an open start comes first, an open end last. */
const BEFORE_ALL = -10_000_000;
const AFTER_ALL = 10_000_000;
const toDayNumber = (column: SQL, open: number): SQL => sql`coalesce(${column} - date '1970-01-01', ${sql.raw(String(open))})`;

const IN_TIME: readonly OrderKey[] = [
  { name: 'earliest', expression: toDayNumber(sql`t.earliest`, BEFORE_ALL), type: 'bigint' },
  { name: 'latest', expression: toDayNumber(sql`t.latest`, AFTER_ALL), type: 'bigint' },
];
const AT_ONE_TIME: readonly OrderKey[] = [
  { name: 'events first', expression: sql`(t.event_id is null)::int`, type: 'bigint' },
  { name: 'event', expression: sql`coalesce(t.event_id, 0)`, type: 'bigint' },
  { name: 'statement', expression: sql`coalesce(t.statement_id, 0)`, type: 'bigint' },
];

const COLUMNS: Relation<TimelineRow>['columns'] = {
  eventId: sql`t.event_id`.mapWith((id) => Number(id) as EntityId).as('event_id'), // the id columns' own types
  statementId: sql`t.statement_id`.mapWith((id) => Number(id) as StatementId).as('statement_id'),
  date: sql<string | null>`t.date`.as('date'),
  earliest: sql<string | null>`t.earliest::text`.as('earliest'),
  latest: sql<string | null>`t.latest::text`.as('latest'),
  isPlanned: sql<boolean>`t.is_planned`.as('is_planned'),
};

/** Builds the relation of dated or undated items. */
const buildRelation = (isUndated: boolean, source: SQL): Relation<TimelineRow> => ({
  source,
  columns: COLUMNS,
  where: sql`num_nonnulls(t.earliest, t.latest) ${sql.raw(isUndated ? '= 0' : '> 0')}`,
  order: isUndated ? AT_ONE_TIME : [...IN_TIME, ...AT_ONE_TIME],
});

const combineRelations = (query: TimelineQuery, part: (isUndated: boolean) => Relation<TimelineRow>): TimelineRelation => ({
  ...part(query.undated),
  undated: part(true),
});

/** Builds the timeline of each entity. */
export const buildTimelineRelation = (query: TimelineQuery): TimelineRelation =>
  combineRelations(query, (isUndated) => ({
    ...buildRelation(isUndated, sql`(${selectItems(query, isUndated)}) t`),
    parentCondition: isParent(sql`t.here`),
  }));

/** Builds one timeline for several entities. Shared items are listed once. */
export const buildSharedTimelineRelation = (query: TimelineQuery, ids: readonly EntityId[]): TimelineRelation =>
  combineRelations(query, (isUndated) =>
    buildRelation(
      isUndated,
      sql`(select distinct event_id, statement_id, date, earliest, latest, is_planned from (${selectItems(query, isUndated)}) items where ${isAny(sql`here`, ids)}) t`,
    ),
  );

/** Loads one page of it, for a connection. */
export async function loadSharedTimeline(db: Db, query: TimelineQuery, ids: readonly EntityId[], page: Page) {
  const relation = buildSharedTimelineRelation(query, ids);
  const [slice] = (await loadPages(db, relation, [NO_PARENT], page)) as [Slice<TimelineRow>]; // one for each parent
  const total = async ({ db: reader }: { readonly db: Db }) => (await countRows(reader, relation, [NO_PARENT]))[0] ?? 0;
  return { relation, parent: NO_PARENT, slice, total };
}
