import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import {
  type EventType,
  PREDICATE_NAMES,
  PREDICATES,
  type Predicate,
  type PredicateDefinition,
  ROLE_NAMES,
  type Role,
} from '../../../schema/ontology.ts';
import { entities, events, statements } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import type { Relation } from '../../graphql/page/relation.ts';
import { buildEntityRelation, type EntityOrder, type EntityRow } from '../entity/entity.store.ts';
import type { AsOf, EntityFilter } from '../filter/filter.ts';
import { hasPredicate } from '../filter/predicate.store.ts';
import { isCurrentStatement } from '../filter/provenance.store.ts';

/** Predicates with quantities of an event. */
export const QUANTITY_PREDICATES: readonly Predicate[] = PREDICATE_NAMES.filter((name) =>
  (PREDICATES[name] as PredicateDefinition).values.includes('QUANTITY'),
); // widened from the literal type

export interface ParticipationQuery {
  readonly role?: readonly Role[] | null | undefined;
  readonly type?: readonly EventType[] | null | undefined;
  readonly asOf?: AsOf | null | undefined;
  readonly filter?: EntityFilter | null | undefined;
  readonly order?: readonly EntityOrder[];
}

/** The events that each entity takes part in. */
export function buildParticipationRelation(
  db: Db,
  { role, type, asOf, filter, order = [] }: ParticipationQuery,
): Promise<Relation<EntityRow>> {
  const takesPart = (parent: SQL) =>
    sql`${entities.id} in (select ${statements.subjectId} from ${statements} where ${and(
      sql`${statements.objectId} = ${parent}`,
      hasPredicate(statements.predicate, role ?? ROLE_NAMES),
      isCurrentStatement(statements, asOf),
    )})`;
  return buildEntityRelation(db, {
    kind: 'EVENT',
    filter,
    order,
    where: type
      ? sql`exists (select from ${events} where ${and(eq(events.id, entities.id), inArray(events.type, [...new Set(type)]))})`
      : undefined,
    parentCondition: takesPart,
  });
}
