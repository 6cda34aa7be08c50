import { type Predicate, ROLE_NAMES, type Role } from '../../../schema/ontology.ts';
import { builder } from '../../graphql/builder.ts';
import { definePagedField } from '../../graphql/connection.ts';
import { PartialDateType } from '../../graphql/date/date.graphql.ts';
import { isOnlyRequested } from '../../graphql/requested-fields.ts';
import { Entity, type EntityNode, resolveEntityOrNull } from '../entity/entity.graphql.ts';
import { defineKindRootFields } from '../entity/entity-lists.graphql.ts';
import { EventOrderInput, ORDER_DESCRIPTION, readEntityOrder } from '../entity/entity-order.graphql.ts';
import { createKindRowLoader, defineKindType } from '../entity/kind.graphql.ts';
import { Evidence, resolveEvidence } from '../evidence/evidence.graphql.ts';
import { KIND_FILTERS } from '../filter/filter.graphql.ts';
import { AsOfInput } from '../filter/provenance.graphql.ts';
import { CertaintyEnum, EventStatusEnum, EventTypeEnum, RoleEnum, StandingEnum } from '../ontology/enums.graphql.ts';
import { Place } from '../place/place.graphql.ts';
import { loadFieldEntities, loadFieldEntity, loadFieldStatements } from '../statement/field-statements.graphql.ts';
import { loadCertainty, Statement, toStatementNode } from '../statement/statement.graphql.ts';
import type { StatementRow } from '../statement/statement.store.ts';
import { LIGHT_FIELDS } from '../statement/statement-columns.store.ts';
import { buildParticipationRelation, QUANTITY_PREDICATES } from './event.store.ts';
import { pickEventTime } from './event-time.ts';

const getEventRowLoader = createKindRowLoader('EVENT');

const Participant = builder.objectRef<StatementRow>('Participant').implement({
  description: 'A participant of an event, with its role.',
  fields: (t) => ({
    role: t.field({ type: RoleEnum, description: 'Role of the participant.', resolve: ({ predicate }) => predicate as Role }), // only roles are listed
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'The participant; null if there is one that the source does not name (UNKNOWN).',
      resolve: resolveEntityOrNull(({ objectId }: StatementRow) => objectId),
    }),
    eventStatus: t.field({
      type: EventStatusEnum,
      description: 'Status of the event.',
      resolve: async ({ subjectId }, _, context, info) => (await getEventRowLoader(context, info).load(subjectId)).status,
    }),
    certainty: t.field({ type: CertaintyEnum, description: 'STATED if a source states it, INFERRED otherwise.', resolve: loadCertainty }),
    statement: t.field({ type: Statement, description: 'Statement behind this entry.', resolve: toStatementNode }),
    evidence: t.field({
      type: [Evidence],
      description: 'Evidence of the statement, in the order of the text.',
      resolve: resolveEvidence,
    }),
  }),
});

export const Event = defineKindType(
  'EVENT',
  'Something that happened, was under way or is planned. Its participants, quantities, time and parts are stored as statements.',
);

const AS_OF = builder.args((t) => ({
  asOf: t.field({ type: AsOfInput, description: 'Point in time to read the graph at (default: now).' }),
}));
const outgoing = (...predicates: Predicate[]) => ({ predicates, direction: 'OUT' as const });

builder.objectFields(Event, (t) => ({
  type: t.field({
    type: EventTypeEnum,
    description: 'Type of the event.',
    resolve: async ({ id }, _, context, info) => (await getEventRowLoader(context, info).load(id)).type,
  }),
  status: t.field({
    type: EventStatusEnum,
    description:
      'Status of the event: the furthest one that a source asserts. A later article takes no event back, only a denial does. `statuses` has all, with their evidence.',
    resolve: async ({ id }, _, context, info) => (await getEventRowLoader(context, info).load(id)).status,
  }),
  standing: t.field({
    type: StandingEnum,
    description:
      'Standing of the status. If no source asserts any status, lists leave the event out, unless their filter names its standing.',
    resolve: async ({ id }, _, context, info) => (await getEventRowLoader(context, info).load(id)).standing,
  }),
  participants: t.field({
    type: [Participant],
    description: 'Participants of the event, including competing answers (at most 200; use `statements` to page through all).',
    args: { role: t.arg({ type: [RoleEnum], description: 'Only these roles.' }), ...AS_OF },
    resolve: ({ id }, { role, asOf }, context, info) =>
      loadFieldStatements(id, { ...outgoing(...(role ?? ROLE_NAMES)), asOf, isLight: isOnlyRequested(info, LIGHT_FIELDS) }, context, info),
  }),
  quantities: t.field({
    type: [Statement],
    description: 'Statements of the quantities of the event, including UNKNOWN ones (at most 200).',
    args: AS_OF,
    resolve: async ({ id }, { asOf }, context, info) =>
      (await loadFieldStatements(id, { ...outgoing(...QUANTITY_PREDICATES), asOf }, context, info)).map(toStatementNode),
  }),
  time: t.field({
    type: PartialDateType,
    nullable: true,
    description:
      'Date of the event, or the date it is planned for; null if not stated. If there are several, the first of these decides: rank, an actual date before a planned one, the earliest; `statements` has all.',
    args: AS_OF,
    resolve: async ({ id }, { asOf }, context, info) =>
      pickEventTime(await loadFieldStatements(id, { ...outgoing('TIME', 'PLANNED_TIME'), asOf }, context, info)),
  }),
  place: t.field({
    type: Place,
    nullable: true,
    description:
      'Place of the event; null if not stated. It may be inferred. If there are several answers, the first one by rank, then by slug; `statements` has all, with their certainty.',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) => loadFieldEntity(id, { ...outgoing('PLACE'), asOf }, context, info),
  }),
  partOf: t.field({
    type: Event,
    nullable: true,
    description: 'Event that this event is part of; null if not stated.',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) => loadFieldEntity(id, { ...outgoing('PART_OF'), asOf }, context, info),
  }),
  parts: t.field({
    type: [Event],
    description: 'Events that are part of this event (at most 200).',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) => loadFieldEntities(id, { predicates: ['PART_OF'], direction: 'IN', asOf }, context, info),
  }),
}));

builder.objectField(Statement, 'eventStatus', (t) =>
  t.field({
    type: EventStatusEnum,
    nullable: true,
    description: 'Status of the event if the subject is an event, such as of a participation; otherwise null.',
    resolve: async ({ subjectId, subjectKind }, _, context, info) =>
      subjectKind === 'EVENT' ? (await getEventRowLoader(context, info).load(subjectId)).status : null,
  }),
);

export const EventConnection = defineKindRootFields('EVENT', Event, 'event', 'events');

builder.interfaceField(Entity, 'events', (t) =>
  t.field(
    definePagedField({
      type: EventConnection,
      description: 'Events that the entity takes part in.',
      args: {
        role: t.arg({ type: [RoleEnum], description: 'Only these roles.' }),
        type: t.arg({ type: [EventTypeEnum], description: 'Only events of these types (default: any).' }),
        filter: t.arg({ type: KIND_FILTERS.EVENT, description: 'Condition on the events (default: all).' }),
        orderBy: t.arg({ type: [EventOrderInput], description: ORDER_DESCRIPTION }),
        ...AS_OF,
      },
      relation: ({ orderBy, ...query }, context) =>
        buildParticipationRelation(context.db, { ...query, order: readEntityOrder(orderBy, context) }),
      parent: ({ id }: EntityNode) => id,
    }),
  ),
);
