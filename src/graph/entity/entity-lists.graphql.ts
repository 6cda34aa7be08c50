import type { InputRef, ObjectRef } from '@pothos/core';
import { KIND_NAMES, KINDS, type Kind, type LocalText, typeLabels } from '../../../schema/ontology.ts';
import { builder, type Types } from '../../graphql/builder.ts';
import { type Connection, connectionType, paged } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { groupsField } from '../../graphql/groups.ts';
import { askedLanguages } from '../../graphql/lang/lang.graphql.ts';
import { OrderDirectionEnum, readOrder } from '../../graphql/page/order.graphql.ts';
import { EntityFilterInput, KIND_FILTERS } from '../filter/filter.graphql.ts';
import type { EntityFilter } from '../filter/filter.ts';
import { UnitEnum } from '../ontology/enums.graphql.ts';
import { Entity, type EntityNode, entityNode, findEntityNode } from './entity.graphql.ts';
import {
  type ENTITY_ORDERS,
  type EntityGroupBy,
  type EntityOrder,
  type EntityRow,
  entityGrouping,
  entityRelation,
  findEntity,
} from './entity.store.ts';

const OrderBy = builder.enumType('EntityOrderBy', {
  description: 'What entities can be ordered by.',
  values: {
    ID: { description: 'The order in which they were first recorded.' },
    LABEL: { description: 'The primary name, by the Kazakh alphabet.' },
    RECORDED_AT: { description: 'When they were first recorded.' },
    LINKS: { description: 'The number of current statements they are subject or value of.' },
    AMOUNT: { description: 'The largest amount of a unit among their statements; those without one come last.' },
  } satisfies Record<(typeof ENTITY_ORDERS)[number], object>,
});

const OrderInput = builder.inputType('EntityOrder', {
  description: 'One key of an order.',
  fields: (t) => ({
    by: t.field({ type: OrderBy, required: true, description: 'What to order by.' }),
    direction: t.field({ type: OrderDirectionEnum, defaultValue: 'ASC', description: 'Which way.' }),
    lang: t.field({ type: ['LanguageTag'], description: 'For LABEL: the languages to try.' }),
    unit: t.field({ type: UnitEnum, description: 'For AMOUNT: the unit, required there.' }),
  }),
});

const orderOf = (given: readonly (typeof OrderInput.$inferInput)[] | null | undefined, context: Context): EntityOrder[] =>
  readOrder(given).map((key) => ({ ...key, lang: askedLanguages(key.lang, context) }));

const GroupBy = builder.enumType('EntityGroupBy', {
  description: 'What entities can be counted by.',
  values: {
    KIND: { description: 'Their kind.' },
    TYPE: { description: 'Their type, where their kind has types.' },
    STATUS: { description: 'For events: their status.' },
    COLLECTIVE: { description: 'Whether they stand for several unnamed things.' },
  } satisfies Record<EntityGroupBy, object>,
});
const LABELS: Readonly<Record<string, LocalText>> = Object.assign({}, ...KIND_NAMES.map(typeLabels), KINDS);

/** Declares the connection of a type whose rows are entities. */
const entityConnection = <Node>(name: string, type: Parameters<typeof connectionType<EntityRow, Node>>[1]): Connection<EntityRow> =>
  connectionType<EntityRow, Node>(name, type, (row) => entityNode(row) as Node, {
    // a node of the type is an entity's row
    connection: (t) => ({ groups: groupsField(t, GroupBy, entityGrouping, (key) => LABELS[key]) }),
  });

export const EntityConnection = entityConnection('Entity', Entity);

const LIST_ARGS = <F extends InputRef<EntityFilter>>(filter: F) =>
  builder.args((t) => ({
    filter: t.field({ type: filter, description: 'Which of them; all, where left out.' }),
    orderBy: t.field({ type: [OrderInput], description: 'In which order; by default as recorded. Ties are broken by id.' }),
  }));

builder.queryFields((t) => ({
  entity: t.field({
    type: Entity,
    nullable: true,
    description: 'One entity. One that is not there is NOT_FOUND, with the slug that was perhaps meant.',
    args: { ref: t.arg({ type: 'EntityRef', required: true, description: 'Its id, slug or identifier.' }) },
    resolve: async (_, { ref }, context, info) => findEntityNode(await findEntity(context.db, ref), context, info),
  }),
  entities: t.field(
    paged({
      type: EntityConnection,
      description: 'Entities of all kinds.',
      args: LIST_ARGS(EntityFilterInput),
      relation: ({ filter, orderBy }, context) => entityRelation(context.db, { filter, order: orderOf(orderBy, context) }),
    }),
  ),
}));

/** Declares the connection and the two root fields of a kind: one of it, and all of it. */
export function kindRoots(kind: Kind, type: ObjectRef<Types, EntityNode>, one: string, many: string): Connection<EntityRow> {
  const connection = entityConnection<EntityNode>(type.name, type);
  builder.queryField(one, (t) =>
    t.field({
      type,
      nullable: true,
      description: `One ${KINDS[kind].en}. One that is not there, or is of another kind, is NOT_FOUND.`,
      args: { ref: t.arg({ type: 'EntityRef', required: true, description: 'Its id, slug or identifier.' }) },
      resolve: async (_, { ref }, context, info) => findEntityNode(await findEntity(context.db, ref, kind), context, info),
    }),
  );
  builder.queryField(many, (t) =>
    t.field(
      paged({
        type: connection,
        description: `Entities of kind ${kind}.`,
        args: LIST_ARGS(KIND_FILTERS[kind]),
        relation: ({ filter, orderBy }, context) => entityRelation(context.db, { kind, filter, order: orderOf(orderBy, context) }),
      }),
    ),
  );
  return connection;
}
