import { KINDS, type LocalText, PREDICATES } from '../../../schema/ontology.ts';
import { rowLoader } from '../../graphql/batch.ts';
import { builder } from '../../graphql/builder.ts';
import { connectionType, paged } from '../../graphql/connection.ts';
import { groupsField } from '../../graphql/groups.ts';
import { Entity, type EntityNode, loadEntity } from '../entity/entity.graphql.ts';
import { AsOfInput } from '../filter/filter.graphql.ts';
import { DirectionEnum, EntityKindEnum, PredicateEnum } from '../ontology/enums.graphql.ts';
import { PredicateInfo } from '../ontology/ontology.graphql.ts';
import { Statement, statementNode } from '../statement/statement.graphql.ts';
import {
  type LinkCount,
  loadLinkCounts,
  type NeighborGroupBy,
  type NeighborRow,
  neighborGrouping,
  neighborRelation,
} from './neighbor.store.ts';

const linkCountsOf = rowLoader(loadLinkCounts);

const LinkCountType = builder.objectRef<LinkCount>('LinkCount').implement({
  description: 'How many statements of one predicate and direction tie an entity to others.',
  fields: (t) => ({
    predicate: t.expose('predicate', { type: PredicateEnum, description: 'The predicate.' }),
    predicateInfo: t.field({ type: PredicateInfo, description: 'The predicate with its labels.', resolve: ({ predicate }) => predicate }),
    direction: t.expose('direction', { type: DirectionEnum, description: 'OUT: the entity is the subject. IN: it is the value.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const GroupBy = builder.enumType('NeighborGroupBy', {
  description: 'What neighbors can be counted by.',
  values: {
    PREDICATE: { description: 'The predicate of the tie.' },
    KIND: { description: 'The kind of the neighbor.' },
    DIRECTION: { description: 'Which way the tie leads.' },
  } satisfies Record<NeighborGroupBy, object>,
});
const LABELS: Readonly<Record<string, LocalText>> = {
  ...KINDS,
  ...Object.fromEntries(Object.entries(PREDICATES).map(([name, { label }]) => [name, label])),
};

const NeighborConnection = connectionType(
  'Neighbor',
  Entity,
  ({ otherId }: NeighborRow, context, info) => loadEntity(otherId, context, info),
  {
    // a loadable type takes an id for its row
    edge: (t) => ({
      statement: t.field({ type: Statement, description: 'What ties them.', resolve: ({ row }) => statementNode(row) }),
      predicate: t.field({ type: PredicateEnum, description: "The statement's predicate.", resolve: ({ row }) => row.predicate }),
      direction: t.field({
        type: DirectionEnum,
        description: 'OUT: the neighbor is the value. IN: it is the subject.',
        resolve: ({ row }) => row.direction,
      }),
    }),
    connection: (t) => ({ groups: groupsField(t, GroupBy, neighborGrouping, (key) => LABELS[key]) }),
  },
);

builder.interfaceFields(Entity, (t) => ({
  linkCounts: t.field({
    type: [LinkCountType],
    description: 'How many neighbors it has by predicate and direction, the most first: to look at before anything is expanded.',
    resolve: ({ id }, _, context, info) => linkCountsOf(context, info).load(id),
  }),
  neighbors: t.field(
    paged({
      type: NeighborConnection,
      description: 'What it is tied to, by one statement an edge. An entity tied by several statements is there several times.',
      args: {
        predicate: t.arg({ type: [PredicateEnum], description: 'Only by these predicates.' }),
        direction: t.arg({ type: DirectionEnum, required: true, defaultValue: 'BOTH', description: 'Which way the ties lead.' }),
        kind: t.arg({ type: [EntityKindEnum], description: 'Only neighbors of these kinds.' }),
        asOf: t.arg({ type: AsOfInput, description: 'As it stood at a moment; by default now.' }),
      },
      relation: (query) => neighborRelation(query),
      parent: ({ id }: EntityNode) => id,
    }),
  ),
}));
