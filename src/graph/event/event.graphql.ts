import { type Predicate, ROLE_NAMES, type Role } from '../../../schema/ontology.ts';
import { builder } from '../../graphql/builder.ts';
import { paged } from '../../graphql/connection.ts';
import { PartialDateType, storedDate } from '../../graphql/date/date.graphql.ts';
import { Entity, type EntityNode, toEntityOrNull } from '../entity/entity.graphql.ts';
import { kindRoots } from '../entity/entity-lists.graphql.ts';
import { kindRows, kindType } from '../entity/kind.graphql.ts';
import { Evidence } from '../evidence/evidence.graphql.ts';
import { AsOfInput } from '../filter/filter.graphql.ts';
import { CertaintyEnum, EventStatusEnum, EventTypeEnum, RoleEnum } from '../ontology/enums.graphql.ts';
import { Place } from '../place/place.graphql.ts';
import { entitiesOf, entityOf, statementsOf } from '../statement/listing.graphql.ts';
import { certaintyOf, evidenceOf, Statement, statementNode } from '../statement/statement.graphql.ts';
import type { StatementRow } from '../statement/statement.store.ts';
import { participations, QUANTITY_PREDICATES } from './event.store.ts';

const rowOf = kindRows('EVENT');

const Participant = builder.objectRef<StatementRow>('Participant').implement({
  description: 'Who or what takes part in an event, and in which role.',
  fields: (t) => ({
    role: t.field({ type: RoleEnum, description: 'The role.', resolve: ({ predicate }) => predicate as Role }), // listed by roles only
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'Who or what; null where there is one that is not named (UNKNOWN).',
      resolve: toEntityOrNull(({ objectId }: StatementRow) => objectId),
    }),
    certainty: t.field({ type: CertaintyEnum, description: 'Whether a source states it.', resolve: certaintyOf }),
    statement: t.field({ type: Statement, description: 'The statement that says so.', resolve: statementNode }),
    evidence: t.field({
      type: [Evidence],
      description: 'Every sentence it rests on.',
      resolve: ({ id, known }, _, context, info) => evidenceOf(context, info).load({ id, known }),
    }),
  }),
});

export const Event = kindType(
  'EVENT',
  'Something that happened, was under way or is planned. Participants, quantities, time and parts are its statements.',
);

const AS_OF = builder.args((t) => ({ asOf: t.field({ type: AsOfInput, description: 'As it stood at a moment; by default now.' }) }));
const out = (...predicates: Predicate[]) => ({ predicates, direction: 'OUT' as const });

builder.objectFields(Event, (t) => ({
  type: t.field({
    type: EventTypeEnum,
    description: 'What happened.',
    resolve: async ({ id }, _, context, info) => (await rowOf(context, info).load(id)).type,
  }),
  status: t.field({
    type: EventStatusEnum,
    description: 'Whether it is over, under way or planned, as its source says.',
    resolve: async ({ id }, _, context, info) => (await rowOf(context, info).load(id)).status,
  }),
  participants: t.field({
    type: [Participant],
    description: 'Who and what takes part, competing answers side by side (at most 200; `statements` pages through all).',
    args: { role: t.arg({ type: [RoleEnum], description: 'Only in these roles.' }), ...AS_OF },
    resolve: ({ id }, { role, asOf }, context, info) => statementsOf(id, { ...out(...(role ?? ROLE_NAMES)), asOf }, context, info),
  }),
  quantities: t.field({
    type: [Statement],
    description: 'Its quantities, also those that are UNKNOWN (at most 200).',
    args: AS_OF,
    resolve: async ({ id }, { asOf }, context, info) =>
      (await statementsOf(id, { ...out(...QUANTITY_PREDICATES), asOf }, context, info)).map(statementNode),
  }),
  time: t.field({
    type: PartialDateType,
    nullable: true,
    description: 'When it was, or is planned for; null where not stated. The first of several answers: `statements` has all.',
    args: AS_OF,
    resolve: async ({ id }, { asOf }, context, info) =>
      storedDate(
        (await statementsOf(id, { ...out('TIME', 'PLANNED_TIME'), asOf }, context, info)).find(({ date }) => date !== null)?.date ?? null,
      ),
  }),
  place: t.field({
    type: Place,
    nullable: true,
    description: 'Where it was; null where not stated. It may be inferred: `statements` says so, and has all answers.',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) => entityOf(id, { ...out('PLACE'), asOf }, context, info),
  }),
  partOf: t.field({
    type: Event,
    nullable: true,
    description: 'The event it is part of.',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) => entityOf(id, { ...out('PART_OF'), asOf }, context, info),
  }),
  parts: t.field({
    type: [Event],
    description: 'The events that are part of it (at most 200).',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) => entitiesOf(id, { predicates: ['PART_OF'], direction: 'IN', asOf }, context, info),
  }),
}));

export const EventConnection = kindRoots('EVENT', Event, 'event', 'events');

builder.interfaceField(Entity, 'events', (t) =>
  t.field(
    paged({
      type: EventConnection,
      description: 'The events it takes part in.',
      args: {
        role: t.arg({ type: [RoleEnum], description: 'Only in these roles.' }),
        type: t.arg({ type: [EventTypeEnum], description: 'Only events of these types.' }),
        ...AS_OF,
      },
      relation: (query, { db }) => participations(db, query),
      parent: ({ id }: EntityNode) => id,
    }),
  ),
);
