import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { EntityId, RevisionId } from '../../../schema/ids.ts';
import type { Kind, LocalText, Unit } from '../../../schema/ontology.ts';
import { documents, entities, events, groups, offices, organizations, places, statements, things } from '../../../schema/tables/index.ts';
import type { EntityRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { isAnyOf, prepareSelect, writeNumbers } from '../../database/select.ts';
import type { Grouping, OrderKey, Relation } from '../../graphql/page/relation.ts';
import { findCanonicals } from '../canonical/canonical.store.ts';
import { createEntityFilter, isAssertedEntity, isCurrentEntity, TIME_ORDER, TIME_PREDICATES } from '../filter/entity.filter.store.ts';
import { type EntityFilter, isEmptyFilter } from '../filter/filter.ts';
import { isCurrentStatement } from '../filter/provenance.store.ts';
import { createKindError, type FoundEntity, findEntities, notFound, type Refs, resolveRefs } from '../filter/refs.store.ts';
import { buildDateOrder } from '../filter/value-filters.store.ts';
import { buildLabelSortKey } from '../name/name.store.ts';

export interface EntityRow {
  readonly id: EntityId;
  readonly slug: string;
  readonly kind: Kind;
  readonly collective: boolean;
  readonly description: LocalText | null;
  readonly recordedIn: RevisionId;
  readonly retractedIn: RevisionId | null;
  /** The id that was asked for, if the entity answers for that one. */
  readonly redirectedFrom?: EntityId;
}

export const entityColumns = {
  id: entities.id,
  slug: entities.slug,
  kind: entities.kind,
  collective: entities.collective,
  description: entities.description,
  recordedIn: entities.recordedIn,
  retractedIn: entities.retractedIn,
};

const selectEntities = prepareSelect<EntityRow>(
  entityColumns,
  (list) => sql`select ${list} from ${entities} where ${isAnyOf(entities.id, 'ids')}`,
);
/** Entities by id, including retracted ones. */
export async function loadEntities(db: Db, ids: readonly EntityId[]): Promise<(EntityRow | null)[]> {
  const rows = await selectEntities(db, { ids: writeNumbers(ids) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const moved = await findCanonicals(db, rows);
  if (moved.size > 0)
    for (const row of await selectEntities(db, { ids: writeNumbers([...new Set(moved.values())]) })) byId.set(row.id, row);
  return ids.map((id) => byId.get(moved.get(id) ?? id) ?? null);
}

/** The id of a referenced entity, or of the one that answers for it. @throws NOT_FOUND if it does not exist or has another kind */
export const findEntity = async (db: Db, ref: EntityRef, kind?: Kind): Promise<EntityId> => (await findReferred(db, ref, kind)).id;

/** The same with the id that the reference names itself. @throws as findEntity */
export async function findReferred(db: Db, ref: EntityRef, kind?: Kind): Promise<FoundEntity> {
  const found = (await findEntities(db, [ref])).get(ref.written);
  if (!found) throw await notFound(db, ref, 'ref', kind);
  if (kind && found.kind !== kind) throw createKindError(ref, 'ref', kind, found.kind);
  return found;
}

export const ENTITY_ORDERS = ['ID', 'LABEL', 'RECORDED_AT', 'LINKS', 'AMOUNT', 'TIME'] as const;
export interface EntityOrder {
  readonly by: (typeof ENTITY_ORDERS)[number];
  readonly descending: boolean;
  /** For LABEL. */
  readonly lang: readonly string[];
  /** For AMOUNT. */
  readonly unit: Unit | undefined;
}

const linkCount = sql`(select count(*) from ${statements} where ${and(isCurrentStatement(statements), sql`(${statements.subjectId} = ${entities.id} or ${statements.objectId} = ${entities.id})`)})`;
const largestAmount = (unit: Unit) =>
  sql`(select max(${statements.amount}) from ${statements} where ${and(isCurrentStatement(statements), eq(statements.subjectId, entities.id), eq(statements.unit, unit))})`;

/** A column of the statement with the date of an event. */
const selectTime = (column: PgColumn): SQL =>
  sql`(select ${column} from ${statements} where ${and(
    eq(statements.subjectId, entities.id),
    inArray(statements.predicate, [...TIME_PREDICATES]),
    eq(statements.valueKind, 'DATE'),
    isCurrentStatement(statements),
  )} order by ${TIME_ORDER} limit 1)`;
const TIME = { earliest: selectTime(statements.dateEarliest), latest: selectTime(statements.dateLatest) };

/** The SQL keys of a sort key. Entities without the amount come last in both directions. */
function orderKeys({ by, descending, lang, unit }: EntityOrder): OrderKey[] {
  switch (by) {
    case 'ID':
      return [{ name: 'id', expression: entities.id, type: 'bigint', descending }];
    case 'LABEL':
      return [{ name: `label ${lang.join()}`, expression: buildLabelSortKey(lang), type: 'text', descending, costly: true }];
    case 'RECORDED_AT':
      return [{ name: 'recorded', expression: entities.recordedIn, type: 'bigint', descending }];
    case 'LINKS':
      return [{ name: 'links', expression: linkCount, type: 'bigint', descending, costly: true }];
    case 'AMOUNT': {
      const amount = largestAmount(unit ?? 'KZT');
      return [
        { name: `no ${unit}`, expression: sql`(${amount} is null)::int`, type: 'bigint', costly: true },
        { name: `amount ${unit}`, expression: sql`coalesce(${amount}, 0)`, type: 'numeric', descending, costly: true },
      ];
    }
    case 'TIME':
      return buildDateOrder('time', TIME, descending, true);
  }
}

export interface EntityQuery {
  readonly kind?: Kind;
  readonly filter?: EntityFilter | null | undefined;
  readonly order?: readonly EntityOrder[];
  /** More conditions, and the parent condition. */
  readonly where?: SQL | undefined;
  readonly parentCondition?: (parent: SQL) => SQL;
}

const describesNothing = ({ filter, order = [], where, parentCondition }: EntityQuery): boolean =>
  isEmptyFilter(filter) && order.length === 0 && !where && !parentCondition;
/** The relations of all current entities, by kind: their SQL is written once. */
const allEntities = new Map<Kind | undefined, Relation<EntityRow>>();

/** The current entities that match a query. @throws NOT_FOUND for an unknown reference in the filter */
export async function buildEntityRelation(db: Db, query: EntityQuery): Promise<Relation<EntityRow>> {
  const refs = await resolveRefs(db, query.filter);
  if (!describesNothing(query)) return composeRelation(query, refs);
  const relation = allEntities.get(query.kind) ?? { ...composeRelation(query, refs), isFixed: true };
  allEntities.set(query.kind, relation);
  return relation;
}

function composeRelation({ kind, filter, order = [], where, parentCondition }: EntityQuery, refs: Refs): Relation<EntityRow> {
  const isAsserted = kind === undefined || kind === 'EVENT' ? isAssertedEntity(entities, filter) : undefined;
  return {
    source: entities,
    columns: entityColumns,
    where: and(
      isCurrentEntity(entities),
      kind && eq(entities.kind, kind),
      isAsserted,
      createEntityFilter(refs).condition(filter, entities),
      where,
    ),
    ...(parentCondition && { parentCondition }),
    order: [...order.flatMap(orderKeys), { name: 'id', expression: entities.id, type: 'bigint' }],
  };
}

export const ENTITY_GROUPINGS = ['KIND', 'TYPE', 'STATUS', 'COLLECTIVE', 'YEAR', 'MONTH'] as const;
export type EntityGroupBy = (typeof ENTITY_GROUPINGS)[number];

const typedTables = [organizations, places, offices, groups, documents, things, events];
/** The year or month that a date lies in. */
const selectPeriod = (format: 'YYYY' | 'YYYY-MM'): SQL => {
  const [from, to] = [TIME.earliest, TIME.latest].map((day) => sql`to_char(${day}, ${sql.raw(`'${format}'`)})`);
  return sql`case when ${from} = ${to} then ${from} end`;
};

const typeOf = sql`coalesce(${sql.join(
  typedTables.map((table) => sql`(select ${table.type} from ${table} where ${table.id} = ${entities.id})`),
  sql`, `,
)})`;

/** The grouping of entities by a key. */
export const getEntityGrouping = (by: EntityGroupBy): Grouping =>
  ({
    KIND: { key: entities.kind },
    TYPE: { key: sql`${entities.kind}::text || ' ' || ${typeOf}` },
    STATUS: { key: sql`(select ${events.status} from ${events} where ${events.id} = ${entities.id})` },
    COLLECTIVE: { key: entities.collective },
    YEAR: { key: selectPeriod('YYYY') },
    MONTH: { key: selectPeriod('YYYY-MM') },
  })[by];
