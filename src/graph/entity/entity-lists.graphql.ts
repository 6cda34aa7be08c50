import type { InputRef, ObjectRef } from '@pothos/core';
import { KINDS, type Kind } from '../../../schema/ontology.ts';
import { KNOWN_ARG } from '../../graphql/as-of/known.graphql.ts';
import { builder, type Types } from '../../graphql/builder.ts';
import { type Connection, defineConnectionType, definePagedField } from '../../graphql/connection.ts';
import { defineGroupsField, GroupType } from '../../graphql/groups.ts';
import { EntityFilterInput, KIND_FILTERS } from '../filter/filter.graphql.ts';
import type { EntityFilter } from '../filter/filter.ts';
import { EntityKindEnum } from '../ontology/enums.graphql.ts';
import { Entity, type EntityNode, findReferredNode, toEntityNode } from './entity.graphql.ts';
import { buildEntityRelation, type EntityGroupBy, type EntityRow, getEntityGrouping } from './entity.store.ts';
import { EntityOrderInput, EventOrderInput, ORDER_DESCRIPTION, readEntityOrder } from './entity-order.graphql.ts';
import { describeEntityGroup } from './group-keys.ts';

const EntityGroupByEnum = builder.enumType('EntityGroupBy', {
  description: 'Keys by which entities can be grouped.',
  values: {
    KIND: { description: 'Kind of the entity.' },
    TYPE: { description: 'Kind and type of the entity, if its kind has types. Kinds may share a type, such as REPORT.' },
    STATUS: { description: 'For events: the status.' },
    COLLECTIVE: { description: 'True if the entity stands for several unnamed things.' },
    YEAR: { description: 'For events: the year of the date. Events without a date within one year are in no group.' },
    MONTH: { description: 'For events: the month of the date, such as 2020-06. Events without a date within one month are in no group.' },
  } satisfies Record<EntityGroupBy, object>,
});

builder.objectField(GroupType, 'kind', (t) =>
  t.expose('kind', {
    type: EntityKindEnum,
    nullable: true,
    description: 'Kind of the entities, if they are grouped by KIND or TYPE; otherwise null.',
  }),
);

/** Defines a connection with entities as rows. */
const defineEntityConnection = <Node>(
  name: string,
  type: Parameters<typeof defineConnectionType<EntityRow, Node>>[1],
): Connection<EntityRow> =>
  defineConnectionType<EntityRow, Node>(name, type, (row) => toEntityNode(row) as Node, {
    // every node of the type is an entity row
    connection: (t) => ({ groups: defineGroupsField(t, EntityGroupByEnum, getEntityGrouping, describeEntityGroup) }),
  });

export const EntityConnection = defineEntityConnection('Entity', Entity);

const LIST_ARGS = <F extends InputRef<EntityFilter>>(filter: F, order: typeof EntityOrderInput) =>
  builder.args((t) => ({
    filter: t.field({ type: filter, description: 'Condition to meet (default: all).' }),
    orderBy: t.field({ type: [order], description: ORDER_DESCRIPTION }),
  }));

builder.queryFields((t) => ({
  entity: t.field({
    type: Entity,
    nullable: true,
    description: 'Returns one entity. An unknown reference is a NOT_FOUND error that suggests a similar slug.',
    args: { ref: t.arg({ type: 'EntityRef', required: true, description: 'Id, slug or identifier of the entity.' }), ...KNOWN_ARG },
    resolve: (_, { ref }, context, info) => findReferredNode(ref, context, info),
  }),
  entities: t.field(
    definePagedField({
      type: EntityConnection,
      description: 'Lists entities of all kinds.',
      args: { ...LIST_ARGS(EntityFilterInput, EntityOrderInput), ...KNOWN_ARG },
      relation: ({ filter, orderBy }, context) => buildEntityRelation(context.db, { filter, order: readEntityOrder(orderBy, context) }),
    }),
  ),
}));

/** Defines the connection of a kind and its two root fields, for one entity and for all. */
export function defineKindRootFields(
  kind: Kind,
  type: ObjectRef<Types, EntityNode>,
  singular: string,
  plural: string,
): Connection<EntityRow> {
  const connection = defineEntityConnection<EntityNode>(type.name, type);
  builder.queryField(singular, (t) =>
    t.field({
      type,
      nullable: true,
      description: `Returns one ${KINDS[kind].en}. An unknown reference, or an entity of another kind, is a NOT_FOUND error.`,
      args: { ref: t.arg({ type: 'EntityRef', required: true, description: 'Id, slug or identifier of the entity.' }), ...KNOWN_ARG },
      resolve: (_, { ref }, context, info) => findReferredNode(ref, context, info, kind),
    }),
  );
  builder.queryField(plural, (t) =>
    t.field(
      definePagedField({
        type: connection,
        description: `Lists entities of kind ${kind}.`,
        args: { ...LIST_ARGS(KIND_FILTERS[kind], kind === 'EVENT' ? EventOrderInput : EntityOrderInput), ...KNOWN_ARG },
        relation: ({ filter, orderBy }, context) =>
          buildEntityRelation(context.db, { kind, filter, order: readEntityOrder(orderBy, context) }),
      }),
    ),
  );
  return connection;
}
