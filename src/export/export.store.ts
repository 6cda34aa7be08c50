import { and, eq, inArray, isNotNull, ne, not, or, type SQL, sql } from 'drizzle-orm';
import type { EntityId } from '../../schema/ids.ts';
import { ROLE_NAMES } from '../../schema/ontology.ts';
import {
  derivedEnds,
  entities,
  events,
  evidence,
  identifiers,
  KIND_TABLES,
  names,
  qualifiers,
  statements,
} from '../../schema/tables/index.ts';
import { isAny } from '../database/write.ts';
import { QUANTITY_PREDICATES } from '../graph/event/event.store.ts';
import { isEvidence } from '../graph/evidence/evidence.store.ts';
import { TIME_ORDER, TIME_PREDICATES } from '../graph/filter/entity.filter.store.ts';
import { hasPredicate } from '../graph/filter/predicate.store.ts';
import { isCurrentStatement } from '../graph/filter/provenance.store.ts';
import { NAME_GROUP, NAME_PREFERENCE, NAMES_OF_ARTICLES, SHOWN_ROLE } from '../graph/name/name.store.ts';
import { MAX_PARTICIPANTS } from './project-event.ts';
import type { ExportPart } from './selection.store.ts';

/** Condition for nodes if events are edges. */
export const isNodeInProjection = (kept: readonly EntityId[]) => or(ne(entities.kind, 'EVENT'), isAny(entities.id, kept));
/** Condition for statements that stay edges if events are edges: those between two nodes. */
export const isEdgeInProjection = (kept: readonly EntityId[]) =>
  and(
    or(ne(statements.subjectKind, 'EVENT'), isAny(statements.subjectId, kept)),
    or(sql`${statements.valueKind} <> 'EVENT'`, isAny(statements.objectId, kept)),
  );

/** Type of the entity, from the table of its kind. */
const selectType = sql`case ${entities.kind} ${sql.join(
  Object.entries(KIND_TABLES).flatMap(([kind, table]) =>
    'type' in table ? [sql`when ${kind}::value_kind then (select ${table.type} from ${table} where ${table.id} = ${entities.id})`] : [],
  ),
  sql` `,
)} end`;

/** A column of events only; null for others. */
const selectForEvent = (what: SQL): SQL => sql`case when ${entities.kind} = 'EVENT' then ${what} end`;

const selectStatus = sql`(select ${events.status} from ${events} where ${events.id} = ${entities.id})`;

const selectQuantity = sql`json_build_array(${statements.id}, ${statements.predicate}, ${statements.amount}::text, ${statements.comparator}, ${statements.unit},
    ${statements.amountTo}::text, ${statements.per}, 'E' || ${statements.ofId}, ${statements.ofText}, ${statements.equivalentAmount}::text, ${statements.equivalentUnit}, ${statements.standing})`;
const selectQuantities = sql`(select json_agg(${selectQuantity} order by ${statements.id})
    from ${statements} where ${and(eq(statements.subjectId, entities.id), inArray(statements.predicate, [...QUANTITY_PREDICATES]), isCurrentStatement(statements))})`;

/** The first of several answers, as in the API. */
const selectTime = sql`(select ${statements.date} from ${statements} where ${and(eq(statements.subjectId, entities.id), inArray(statements.predicate, [...TIME_PREDICATES]), isNotNull(statements.date), isCurrentStatement(statements))}
    order by ${TIME_ORDER} limit 1)`;

/** Number of links of the entity. A link to itself counts once. */
const selectLinkCount = (): SQL => {
  const count = (where: SQL | undefined) =>
    sql`(select count(*) from ${statements} where ${and(where, isNotNull(statements.objectId), isCurrentStatement(statements))})`;
  return sql`${count(eq(statements.subjectId, entities.id))} + ${count(and(eq(statements.objectId, entities.id), ne(statements.subjectId, entities.id)))}`;
};

/** Ordered by id. */
export const selectNodes = ({ isNode }: ExportPart, where: SQL | undefined): SQL => sql`
  select ${entities.id} as id, ${entities.slug} as slug, ${entities.kind} as kind, ${entities.collective} as collective, ${selectType} as type,
    ${selectForEvent(selectStatus)} as status,
    (select json_agg(n.name) from (select json_build_array(${names.text}, ${names.lang}, ${SHOWN_ROLE}, ${names.validEarliest}, ${names.validLatest}) as name
      from ${NAMES_OF_ARTICLES} where ${names.entityId} = ${entities.id} group by ${NAME_GROUP} order by ${NAME_PREFERENCE}) n) as names,
    (select json_agg(distinct ${identifiers.scheme} || ':' || ${identifiers.value}) from ${identifiers} where ${identifiers.entityId} = ${entities.id}) as identifiers,
    ${selectLinkCount()} as links, ${selectForEvent(selectTime)} as time, ${selectForEvent(selectQuantities)} as quantities
  from ${entities} where ${and(isNode, where)} order by ${entities.id}`;

/** The support of a statement. */
const selectSupport = sql`lateral (
  select bool_or(${evidence.certainty} = 'STATED') as stated, count(*) as evidence,
    string_agg('A' || ${evidence.articleId} || '.' || ${evidence.sentence}, ' ' order by ${evidence.articleId}, ${evidence.sentence}) as sentences
  from ${evidence} where ${and(eq(evidence.statementId, statements.id), isEvidence)}) v`;

const selectQualifiers = sql`case when ${statements.qualifiersKey} is not null then (
    select json_agg(json_build_array(${qualifiers.predicate}, ${qualifiers.valueKind}, 'E' || ${qualifiers.objectId}, ${qualifiers.amount}::text, ${qualifiers.amountTo}::text,
      ${qualifiers.comparator}, ${qualifiers.unit}, ${qualifiers.text}, ${qualifiers.date}) order by ${qualifiers.position})
    from ${qualifiers} where ${qualifiers.statementId} = ${statements.id}) end`;

/** The latest day of the end, of its own or derived, and the derived end, if derived ends count. */
const selectEnd = ({ hasDerivedEnds }: ExportPart): readonly [latest: SQL, derived: SQL] => {
  if (!hasDerivedEnds) return [sql`${statements.validLatest}`, sql`null::text`];
  const select = (what: typeof derivedEnds.end | typeof derivedEnds.endLatest) =>
    sql`(select ${what} from ${derivedEnds} where ${eq(derivedEnds.statementId, statements.id)})`;
  return [sql`least(${statements.validLatest}, ${select(derivedEnds.endLatest)})`, select(derivedEnds.end)];
};

/** Condition: the entity takes part in an event, which is the subject. */
const isRole = hasPredicate(statements.predicate, ROLE_NAMES);

/** Ordered by id. */
export const selectLinks = (part: ExportPart, where: SQL | undefined): SQL => sql`
  select ${statements.id} as id, ${statements.subjectId} as subject, ${statements.subjectKind} as subject_kind, ${statements.objectId} as object,
    ${statements.valueKind} as object_kind, ${statements.predicate} as predicate, ${statements.rank} as rank, ${statements.validFrom} as valid_from,
    ${statements.validTo} as valid_to, ${statements.validEarliest} as valid_earliest, ${selectEnd(part)[0]} as valid_latest, ${selectEnd(part)[1]} as derived_end,
    ${statements.standing} as standing, v.stated, v.evidence, v.sentences, ${selectQualifiers} as qualifiers,
    case when ${isRole} then (select ${events.status} from ${events} where ${events.id} = ${statements.subjectId}) end as event_status
  from ${statements} cross join ${selectSupport} where ${and(part.isLink, where)} order by ${statements.id}`;

/** The quantities of events, ordered by id. */
export const selectQuantityRows = ({ isNode }: ExportPart): SQL => sql`
  select ${statements.id} as id, ${statements.subjectId} as event, ${selectQuantity} as quantity, ${statements.rank} as rank, v.stated, v.sentences
  from ${statements} join ${entities} on ${entities.id} = ${statements.subjectId} cross join ${selectSupport}
  where ${and(isNode, inArray(statements.predicate, [...QUANTITY_PREDICATES]), isCurrentStatement(statements))} order by ${statements.id}`;

/** Condition for participations of entities that are not events. */
const isParticipation = and(isRole, sql`${statements.valueKind} <> 'EVENT'`);

/** Events with too many participants, which stay nodes. */
export const selectKeptEvents = ({ isLink }: ExportPart): SQL => sql`
  select ${statements.subjectId} as id from ${statements} where ${and(isLink, isParticipation)}
  group by ${statements.subjectId} having count(distinct ${statements.objectId}) > ${MAX_PARTICIPANTS} order by 1`;

/** All other events with their participations, grouped by participant. */
export const selectEvents = (part: ExportPart, kept: readonly EntityId[]): SQL => sql`
  select ${entities.id} as id, ${selectType} as type, ${selectForEvent(selectStatus)} as status, ${selectTime} as time, ${selectQuantities} as quantities,
    (select json_agg(json_build_array(${statements.id}, ${statements.predicate}, ${statements.objectId}, ${statements.valueKind}, ${statements.validFrom},
        ${statements.validTo}, ${statements.validEarliest}, ${sql.join([...selectEnd(part)], sql`, `)}, ${statements.standing}, v.stated, v.evidence, v.sentences, ${selectQualifiers}) order by ${statements.objectId}, ${statements.id})
      from ${statements} cross join ${selectSupport} where ${and(eq(statements.subjectId, entities.id), isParticipation, part.isLink)}) as participations
  from ${entities} where ${and(part.isNode, eq(entities.kind, 'EVENT'), not(isAny(entities.id, kept)))} order by ${entities.id}`;

/** Number of links of events that are not exported. */
export const countUnprojected = ({ isLink }: ExportPart, kept: readonly EntityId[]): SQL => {
  const edge = isEdgeInProjection(kept) ?? sql`true`;
  const projected = and(isParticipation, not(isAny(statements.subjectId, kept)));
  return sql`select count(*) as count from ${statements} where ${and(isLink, sql`not (${edge})`, sql`not (${projected})`)}`;
};
