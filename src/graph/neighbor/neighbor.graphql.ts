import { KINDS, type LocalText, PREDICATES } from '../../../schema/ontology.ts';
import { builder } from '../../graphql/builder.ts';
import { defineConnectionType, definePagedField } from '../../graphql/connection.ts';
import { defineGroupsField } from '../../graphql/groups.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { Entity, type EntityNode, loadEntity } from '../entity/entity.graphql.ts';
import { AsOfInput } from '../filter/provenance.graphql.ts';
import { DirectionEnum, EntityKindEnum, PredicateEnum } from '../ontology/enums.graphql.ts';
import { PredicateInfo } from '../ontology/ontology.graphql.ts';
import { Statement, toStatementNode } from '../statement/statement.graphql.ts';
import {
  buildNeighborRelation,
  getNeighborGrouping,
  type LinkCount,
  loadLinkCounts,
  type NeighborGroupBy,
  type NeighborRow,
} from './neighbor.store.ts';

const getLinkCountLoader = createRowLoader(loadLinkCounts);

const LinkCountType = builder.objectRef<LinkCount>('LinkCount').implement({
  description: 'Number of links of an entity by predicate and direction.',
  fields: (t) => ({
    predicate: t.expose('predicate', { type: PredicateEnum, description: 'Predicate.' }),
    predicateInfo: t.field({
      type: PredicateInfo,
      description: 'Predicate with its labels and rules.',
      resolve: ({ predicate }) => predicate,
    }),
    direction: t.expose('direction', { type: DirectionEnum, description: 'OUT: the entity is the subject. IN: the entity is the value.' }),
    count: t.exposeInt('count', { description: 'Number of statements.' }),
  }),
});

const NeighborGroupByEnum = builder.enumType('NeighborGroupBy', {
  description: 'Keys by which neighbors can be grouped.',
  values: {
    PREDICATE: { description: 'Predicate of the statement.' },
    KIND: { description: 'Kind of the neighbor.' },
    DIRECTION: { description: 'Direction of the statement.' },
  } satisfies Record<NeighborGroupBy, object>,
});
const NEIGHBOR_GROUP_LABELS: Readonly<Record<string, LocalText>> = {
  ...KINDS,
  ...Object.fromEntries(Object.entries(PREDICATES).map(([name, { label }]) => [name, label])),
};

const NeighborConnection = defineConnectionType(
  'Neighbor',
  Entity,
  ({ otherId }: NeighborRow, context, info) => loadEntity(otherId, context, info),
  {
    // an edge has the columns of its statement
    edge: (t) => ({
      statement: t.field({
        type: Statement,
        description: 'Statement between the entity and the neighbor.',
        resolve: ({ row }) => toStatementNode(row),
      }),
      predicate: t.field({ type: PredicateEnum, description: 'Predicate of the statement.', resolve: ({ row }) => row.predicate }),
      direction: t.field({
        type: DirectionEnum,
        description: 'OUT: the neighbor is the value. IN: the neighbor is the subject.',
        resolve: ({ row }) => row.direction,
      }),
    }),
    connection: (t) => ({
      groups: defineGroupsField(t, NeighborGroupByEnum, getNeighborGrouping, (key) => ({ label: NEIGHBOR_GROUP_LABELS[key] })),
    }),
  },
);

builder.interfaceFields(Entity, (t) => ({
  linkCounts: t.field({
    type: [LinkCountType],
    description: 'Number of links by predicate and direction, largest first. Use it to decide what to expand.',
    resolve: ({ id }, _, context, info) => getLinkCountLoader(context, info).load(id),
  }),
  neighbors: t.field(
    definePagedField({
      type: NeighborConnection,
      description:
        'Entities linked to this one. Each edge is one statement, so that an entity linked by several statements appears several times.',
      args: {
        predicate: t.arg({ type: [PredicateEnum], description: 'Only statements with these predicates (default: any).' }),
        direction: t.arg({
          type: DirectionEnum,
          required: true,
          defaultValue: 'BOTH',
          description: 'OUT: the entity is the subject. IN: the entity is the value (default BOTH).',
        }),
        kind: t.arg({ type: [EntityKindEnum], description: 'Only neighbors of these kinds (default: any).' }),
        asOf: t.arg({ type: AsOfInput, description: 'Point in time to read the graph at (default: now).' }),
      },
      relation: (query) => buildNeighborRelation(query),
      parent: ({ id }: EntityNode) => id,
    }),
  ),
}));
