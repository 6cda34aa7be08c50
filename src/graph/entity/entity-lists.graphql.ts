import type { InputRef, ObjectRef } from '@pothos/core';
import { KIND_NAMES, KINDS, type Kind, type LocalText, typeLabels } from '../../../schema/ontology.ts';
import { builder, type Types } from '../../graphql/builder.ts';
import { type Connection, defineConnectionType, definePagedField } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { defineGroupsField } from '../../graphql/groups.ts';
import { getRequestedLanguages } from '../../graphql/lang/lang.graphql.ts';
import { OrderDirectionEnum, readOrder } from '../../graphql/page/order.graphql.ts';
import { EntityFilterInput, KIND_FILTERS } from '../filter/filter.graphql.ts';
import type { EntityFilter } from '../filter/filter.ts';
import { UnitEnum } from '../ontology/enums.graphql.ts';
import { Entity, type EntityNode, findEntityNode, toEntityNode } from './entity.graphql.ts';
import {
  buildEntityRelation,
  type ENTITY_ORDERS,
  type EntityGroupBy,
  type EntityOrder,
  type EntityRow,
  findEntity,
  getEntityGrouping,
} from './entity.store.ts';

const EntityOrderByEnum = builder.enumType('EntityOrderBy', {
  description: 'Sort keys of entities.',
  values: {
    ID: { description: 'Id, which follows the order of first recording.' },
    LABEL: { description: 'Label, in the order of the Kazakh alphabet.' },
    RECORDED_AT: { description: 'Time of first recording.' },
    LINKS: { description: 'Number of current statements that have the entity as subject or value.' },
    AMOUNT: {
      description: 'Largest amount in the given unit among the statements about the entity. Entities without such an amount come last.',
    },
  } satisfies Record<(typeof ENTITY_ORDERS)[number], object>,
});

const EntityOrderInput = builder.inputType('EntityOrder', {
  description: 'One sort key.',
  fields: (t) => ({
    by: t.field({ type: EntityOrderByEnum, required: true, description: 'Sort key.' }),
    direction: t.field({ type: OrderDirectionEnum, defaultValue: 'ASC', description: 'Sort direction (default ASC).' }),
    lang: t.field({ type: ['LanguageTag'], description: 'For LABEL: languages to try, best first.' }),
    unit: t.field({ type: UnitEnum, description: 'For AMOUNT: the unit (required).' }),
  }),
});

const readEntityOrder = (keys: readonly (typeof EntityOrderInput.$inferInput)[] | null | undefined, context: Context): EntityOrder[] =>
  readOrder(keys).map((key) => ({ ...key, lang: getRequestedLanguages(key.lang, context) }));

const EntityGroupByEnum = builder.enumType('EntityGroupBy', {
  description: 'Keys by which entities can be grouped.',
  values: {
    KIND: { description: 'Kind of the entity.' },
    TYPE: { description: 'Type of the entity, if its kind has types.' },
    STATUS: { description: 'For events: the status.' },
    COLLECTIVE: { description: 'True if the entity stands for several unnamed things.' },
  } satisfies Record<EntityGroupBy, object>,
});
const ENTITY_GROUP_LABELS: Readonly<Record<string, LocalText>> = Object.assign({}, ...KIND_NAMES.map(typeLabels), KINDS);

/** Defines a connection with entities as rows. */
const defineEntityConnection = <Node>(
  name: string,
  type: Parameters<typeof defineConnectionType<EntityRow, Node>>[1],
): Connection<EntityRow> =>
  defineConnectionType<EntityRow, Node>(name, type, (row) => toEntityNode(row) as Node, {
    // every node of the type is an entity row
    connection: (t) => ({ groups: defineGroupsField(t, EntityGroupByEnum, getEntityGrouping, (key) => ENTITY_GROUP_LABELS[key]) }),
  });

export const EntityConnection = defineEntityConnection('Entity', Entity);

const LIST_ARGS = <F extends InputRef<EntityFilter>>(filter: F) =>
  builder.args((t) => ({
    filter: t.field({ type: filter, description: 'Condition to meet (default: all).' }),
    orderBy: t.field({ type: [EntityOrderInput], description: 'Sort keys, most important first (default: id). Ties are broken by id.' }),
  }));

builder.queryFields((t) => ({
  entity: t.field({
    type: Entity,
    nullable: true,
    description: 'Returns one entity. An unknown reference is a NOT_FOUND error that suggests a similar slug.',
    args: { ref: t.arg({ type: 'EntityRef', required: true, description: 'Id, slug or identifier of the entity.' }) },
    resolve: async (_, { ref }, context, info) => findEntityNode(await findEntity(context.db, ref), context, info),
  }),
  entities: t.field(
    definePagedField({
      type: EntityConnection,
      description: 'Lists entities of all kinds.',
      args: LIST_ARGS(EntityFilterInput),
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
      args: { ref: t.arg({ type: 'EntityRef', required: true, description: 'Id, slug or identifier of the entity.' }) },
      resolve: async (_, { ref }, context, info) => findEntityNode(await findEntity(context.db, ref, kind), context, info),
    }),
  );
  builder.queryField(plural, (t) =>
    t.field(
      definePagedField({
        type: connection,
        description: `Lists entities of kind ${kind}.`,
        args: LIST_ARGS(KIND_FILTERS[kind]),
        relation: ({ filter, orderBy }, context) =>
          buildEntityRelation(context.db, { kind, filter, order: readEntityOrder(orderBy, context) }),
      }),
    ),
  );
  return connection;
}
