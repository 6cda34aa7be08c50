import { Entity, loadEntity, toEntity } from '../../graph/entity/entity.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { connectionType } from '../../graphql/connection.ts';
import { type ListedShape, listed } from '../../graphql/listed.ts';
import { OrderDirectionEnum, readOrder } from '../../graphql/page/order.graphql.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { Hop } from '../hop/hop.graphql.ts';
import { matchPattern } from './match.store.ts';
import { groupMatches, type Matches, type MatchGroup, type MatchRow } from './match.ts';
import { findEdgeByAlias, findEntityByAlias, listMatchedEdges, listMatchedNodes, type MatchedEdge, type MatchedNode } from './matched.ts';
import type { MatchOrderBy } from './order.ts';
import { PatternInput } from './pattern.graphql.ts';
import { MAX_EDGES, MAX_HOPS, MAX_PATTERN_NODES } from './pattern.ts';
import { MAX_MATCHES } from './search.ts';

/** Searching for a pattern costs as much as so many rows. */
const COST_OF_A_SEARCH = 1000;

const MatchedNodeType = builder.objectRef<MatchedNode>('MatchedNode').implement({
  description: 'What a node of the pattern stands for.',
  fields: (t) => ({
    as: t.exposeString('as', { description: 'Its alias.' }),
    entity: t.field({ type: Entity, description: 'The entity.', resolve: toEntity(({ entity }: MatchedNode) => entity) }),
  }),
});

const MatchedEdgeType = builder.objectRef<MatchedEdge>('MatchedEdge').implement({
  description: 'What an edge of the pattern stands for.',
  fields: (t) => ({
    as: t.exposeString('as', { nullable: true, description: 'Its alias, if it has one.' }),
    from: t.exposeString('from', { description: 'The alias of the node it comes from.' }),
    to: t.exposeString('to', { description: 'The alias of the node it leads to.' }),
    hops: t.field({
      type: [Hop],
      description: 'The statements it stands for, one after another.',
      complexity: { field: 1, multiplier: MAX_HOPS },
      resolve: ({ hops }) => [...hops],
    }),
  }),
});

const Match = builder.objectRef<MatchRow>('Match').implement({
  description: 'One way in which a pattern matches: an entity for each of its nodes, statements for each of its edges.',
  fields: (t) => ({
    nodes: t.field({
      type: [MatchedNodeType],
      description: "The nodes, in the pattern's order.",
      complexity: { field: 1, multiplier: MAX_PATTERN_NODES },
      resolve: listMatchedNodes,
    }),
    entity: t.field({
      type: Entity,
      description: 'The entity that an alias stands for.',
      args: { as: t.arg.string({ required: true, description: "The alias of one of the pattern's nodes." }) },
      resolve: (row, { as }, context, info) => loadEntity(findEntityByAlias(row, as), context, info),
    }),
    edges: t.field({
      type: [MatchedEdgeType],
      description: "The edges, in the pattern's order.",
      complexity: { field: 1, multiplier: MAX_EDGES },
      resolve: listMatchedEdges,
    }),
    edge: t.field({
      type: MatchedEdgeType,
      description: 'What the edge of an alias stands for.',
      args: { as: t.arg.string({ required: true, description: "The alias of one of the pattern's edges." }) },
      resolve: (row, { as }) => findEdgeByAlias(row, as),
    }),
  }),
});

const MatchGroupType = builder.objectRef<MatchGroup>('MatchGroup').implement({
  description: 'How often an alias stands for an entity.',
  fields: (t) => ({
    entity: t.field({ type: Entity, description: 'The entity.', resolve: toEntity(({ entity }: MatchGroup) => entity) }),
    count: t.exposeInt('count', { description: 'In how many of the matches that were found.' }),
  }),
});

export const MatchConnection = connectionType<MatchRow, MatchRow, ListedShape<MatchRow, Matches>>('Match', Match, (row) => row, {
  connection: (t) => ({
    truncated: t.boolean({
      description: `Whether a budget ended the search, so that there may be more matches: ${MAX_MATCHES} were found, or too many statements looked at. The same are found each time.`,
      resolve: ({ of }) => of.truncated,
    }),
    groups: t.field({
      type: [MatchGroupType],
      description: `How many of the matches each entity of a node has, the most first (at most ${MAX_LIST_LENGTH}).`,
      args: { by: t.arg.string({ required: true, description: "The alias of one of the pattern's nodes." }) },
      complexity: { field: 1, multiplier: MAX_LIST_LENGTH },
      resolve: ({ of }, { by }) => groupMatches(of, by),
    }),
  }),
});

const OrderBy = builder.enumType('MatchOrderBy', {
  description: 'What matches can be ordered by.',
  values: {
    ID: { description: 'The id of the entity: the order in which they were first recorded.' },
    LINKS: { description: 'The number of current statements that tie the entity to others.' },
  } satisfies Record<MatchOrderBy, object>,
});

const MatchOrderInput = builder.inputType('MatchOrder', {
  description: 'One key of an order of matches.',
  fields: (t) => ({
    as: t.string({ required: true, description: "The alias of one of the pattern's nodes." }),
    by: t.field({ type: OrderBy, required: true, description: 'What of its entity to order by.' }),
    direction: t.field({ type: OrderDirectionEnum, defaultValue: 'ASC', description: 'Which way.' }),
  }),
});

builder.queryField('match', (t) =>
  t.field(
    listed({
      type: MatchConnection,
      description: 'Finds every place in the graph that looks like a pattern: one match for each choice of entities and statements.',
      args: {
        pattern: t.arg({ type: PatternInput, required: true, description: 'What to look for.' }),
        orderBy: t.arg({
          type: [MatchOrderInput],
          description:
            "In which order; by default, and among equals, by the ids of the entities in the order of the pattern's nodes, then of the statements.",
        }),
      },
      cost: COST_OF_A_SEARCH,
      list: ({ pattern, orderBy }, context) => matchPattern(context, pattern, readOrder(orderBy)),
    }),
  ),
);
