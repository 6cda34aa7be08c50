import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { type EntityType, type Kind, type Predicate, ROLE_NAMES, typesOf } from '../../../schema/ontology.ts';
import { entities, events, KIND_TABLES, mentions, names, statements } from '../../../schema/tables/index.ts';
import { badInput } from '../../base/errors.ts';
import { isAny } from '../../database/write.ts';
import type { DateRange, EntityFilter, LinkFilter, NameFilter, ParticipantFilter } from './filter.ts';
import { hasPredicate } from './predicate.store.ts';
import { buildProvenanceCondition, isCurrentStatement, type Statements } from './provenance.store.ts';
import type { Refs } from './refs.store.ts';
import { hasText, isInRange } from './value-filters.store.ts';

type Entities = typeof entities;

/** Predicates with the date of an event. */
export const TIME_PREDICATES: readonly Predicate[] = ['TIME', 'PLANNED_TIME'];
/** The order in which the dates of an event answer for it: by rank, actual ones before planned ones, the earliest first. As in `pickEventTime`. */
export const TIME_ORDER = sql`${statements.rank}, ${statements.predicate} = 'PLANNED_TIME', ${statements.dateEarliest} nulls last, ${statements.dateLatest} nulls last, ${statements.date} collate "C"`;

/** Compiles filters to SQL. Every joined table gets its own alias, so that nested filters do not interfere. */
export function createEntityFilter(refs: Refs) {
  let aliases = 0;
  const next = (letter: string) => {
    aliases += 1;
    return `${letter}${aliases}`;
  };

  function condition(filter: EntityFilter | null | undefined, e: Entities): SQL | undefined {
    if (!filter) return undefined;
    return and(
      filter.and ? and(...filter.and.map((inner) => condition(inner, e))) : undefined,
      filter.or ? (or(...filter.or.map((inner) => condition(inner, e) ?? sql`true`)) ?? sql`false`) : undefined,
      filter.not ? isNot(condition(filter.not, e)) : undefined,
      filter.ref ? isAny(e.id, filter.ref.map(refs.entity)) : undefined,
      filter.kind ? inArray(e.kind, [...new Set(filter.kind)]) : undefined,
      filter.type ? hasType(e, filter.type) : undefined,
      filter.status
        ? sql`exists (select from ${events} where ${and(eq(events.id, e.id), inArray(events.status, [...new Set(filter.status)]))})`
        : undefined,
      filter.standing
        ? sql`exists (select from ${events} where ${and(eq(events.id, e.id), inArray(events.standing, [...new Set(filter.standing)]))})`
        : undefined,
      filter.collective == null ? undefined : eq(e.collective, filter.collective),
      filter.name ? hasName(e, filter.name) : undefined,
      ...(filter.linked ?? []).map((link) => isLinked(e.id, link)),
      filter.time ? isAtTime(e.id, filter.time) : undefined,
      ...(filter.participants ?? []).map((participant) => hasParticipant(e.id, participant)),
      filter.mentionedIn
        ? sql`exists (select from ${mentions} where ${and(eq(mentions.entityId, e.id), isAny(mentions.articleId, filter.mentionedIn.map(refs.article)))})`
        : undefined,
    );
  }

  /** Condition: some statement links the entity to any other, to given ones, to ones that match a filter, or to an UNKNOWN. */
  function isLinked(id: PgColumn, link: LinkFilter): SQL {
    if (link.quantity && (link.entity || link.where || link.unknown != null))
      throw badInput('filter.linked', 'both a quantity and an entity', 'the value of a statement is one of them: ask in two conditions');
    const direction = link.direction ?? 'BOTH';
    const ways = [
      ...(direction === 'IN' ? [] : [(s: Statements) => ({ here: s.subjectId, there: s.objectId })]),
      ...(direction === 'OUT' ? [] : [(s: Statements) => ({ here: s.objectId, there: s.subjectId })]),
    ].map((ends) => {
      const name = next('s');
      const s = alias(statements, name) as unknown as Statements; // an alias has the columns of its table
      const { here, there } = ends(s);
      return sql`exists (select from ${statements} ${sql.identifier(name)} where ${and(
        eq(here, id),
        link.predicate ? hasPredicate(s.predicate, link.predicate) : undefined,
        link.unknown ? eq(s.valueKind, 'UNKNOWN') : link.quantity ? undefined : sql`${s.objectId} is not null`,
        link.entity ? isAny(there, link.entity.map(refs.entity)) : undefined,
        link.where ? isOther(there, link.where) : undefined,
        buildProvenanceCondition(s, link, refs),
      )})`;
    });
    return or(...ways) ?? sql`false`;
  }

  /** Condition: the event has the participant, and some quantity if the filter names one. */
  const hasParticipant = (id: PgColumn, { role, quantity, ...link }: ParticipantFilter): SQL | undefined =>
    and(
      isLinked(id, { ...link, predicate: role ?? ROLE_NAMES, direction: 'OUT' }),
      quantity
        ? isLinked(id, { quantity, asOf: link.asOf, rank: link.rank, standing: link.standing, stance: link.stance, direction: 'OUT' })
        : undefined,
    );

  /** Condition: some date of the event may be in the range. */
  function isAtTime(id: PgColumn, range: DateRange): SQL {
    const name = next('s');
    const s = alias(statements, name) as unknown as Statements; // as above
    const dates = { earliest: s.dateEarliest, latest: s.dateLatest };
    return sql`exists (select from ${statements} ${sql.identifier(name)} where ${and(
      eq(s.subjectId, id),
      inArray(s.predicate, [...TIME_PREDICATES]),
      eq(s.valueKind, 'DATE'),
      isInRange(dates, range, 'filter.time'),
      sql`daterange(${s.dateEarliest}, ${s.dateLatest}, '[]') && daterange(${range.from?.earliest ?? null}::date, ${range.to?.latest ?? null}::date, '[]')`, // by the index
      isCurrentStatement(s),
    )})`;
  }

  function isOther(id: PgColumn, filter: EntityFilter): SQL {
    const name = next('e');
    const e = alias(entities, name) as unknown as Entities; // as above
    return sql`exists (select from ${entities} ${sql.identifier(name)} where ${and(eq(e.id, id), condition(filter, e))})`;
  }

  function hasName(e: Entities, filter: NameFilter): SQL {
    const name = next('n');
    const n = alias(names, name) as unknown as typeof names; // as above
    return sql`exists (select from ${names} ${sql.identifier(name)} where ${and(
      eq(n.entityId, e.id),
      hasText(n.norm, filter),
      filter.lang ? inArray(n.lang, [...new Set(filter.lang)]) : undefined,
      filter.role ? inArray(n.role, [...new Set(filter.role)]) : undefined,
    )})`;
  }

  return { condition, isOther };
}

/** Negates a condition. A null condition counts as false. */
export const isNot = (condition: SQL | undefined): SQL => sql`(${condition ?? sql`true`}) is not true`;

/** Condition: the entity has one of the types. */
function hasType(e: Entities, types: readonly EntityType[]): SQL {
  const kinds = (Object.keys(KIND_TABLES) as Kind[]).filter((kind) => types.some((type) => typesOf(kind).includes(type)));
  return (
    or(
      ...kinds.map((kind) => {
        const table: typeof events = KIND_TABLES[kind] as typeof events; // each of them has a type
        return sql`exists (select from ${table} where ${and(eq(table.id, e.id), inArray(table.type, types as (typeof events.type)['_']['data'][]))})`;
      }),
    ) ?? sql`false`
  );
}

/** True if some part of a filter names the standing of events. */
const namesStanding = ({ standing, and: all, or: any, not }: EntityFilter): boolean =>
  standing != null || [...(all ?? []), ...(any ?? []), ...(not ? [not] : [])].some(namesStanding);

/** Condition: the entity is no event whose status no source asserts, unless a filter names the standing. */
export const isAssertedEntity = (e: Entities, filter: EntityFilter | null | undefined): SQL | undefined =>
  filter && namesStanding(filter)
    ? undefined
    : sql`not exists (select from ${events} where ${events.id} = ${e.id} and ${events.standing} > 'DISPUTED')`;

/** Condition: the entity is not retracted. */
export const isCurrentEntity = (e: Entities): SQL => isNull(e.retractedIn);
