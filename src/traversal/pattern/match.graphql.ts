import { Entity, loadEntity, resolveEntity } from '../../graph/entity/entity.graphql.ts';
import { KNOWN_ARG } from '../../graphql/as-of/known.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { defineConnectionType } from '../../graphql/connection.ts';
import { defineListField, type ListConnectionShape } from '../../graphql/list-field.ts';
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

/** Complexity of a search, in rows. */
const COST_OF_A_SEARCH = 1000;

const MatchedNodeType = builder.objectRef<MatchedNode>('MatchedNode').implement({
  description: 'A node of the pattern with its entity.',
  fields: (t) => ({
    as: t.exposeString('as', { description: 'Alias of the node.' }),
    entity: t.field({ type: Entity, description: 'Entity of the node.', resolve: resolveEntity(({ entity }: MatchedNode) => entity) }),
  }),
});

const MatchedEdgeType = builder.objectRef<MatchedEdge>('MatchedEdge').implement({
  description: 'An edge of the pattern with its statements.',
  fields: (t) => ({
    as: t.exposeString('as', { nullable: true, description: 'Alias of the edge; null if it has none.' }),
    from: t.exposeString('from', { description: 'Alias of the node at the start of the edge.' }),
    to: t.exposeString('to', { description: 'Alias of the node at the end of the edge.' }),
    hops: t.field({
      type: [Hop],
      description: 'The consecutive statements of the edge.',
      complexity: { field: 1, multiplier: MAX_HOPS },
      resolve: ({ hops }) => [...hops],
    }),
  }),
});

const Match = builder.objectRef<MatchRow>('Match').implement({
  description: 'One match of a pattern: an entity for each node, and statements for each edge.',
  fields: (t) => ({
    nodes: t.field({
      type: [MatchedNodeType],
      description: 'Nodes, in the order of the pattern.',
      complexity: { field: 1, multiplier: MAX_PATTERN_NODES },
      resolve: listMatchedNodes,
    }),
    entity: t.field({
      type: Entity,
      description: 'Entity of the node with this alias.',
      args: { as: t.arg.string({ required: true, description: 'Alias of a node of the pattern.' }) },
      resolve: (row, { as }, context, info) => loadEntity(findEntityByAlias(row, as), context, info),
    }),
    edges: t.field({
      type: [MatchedEdgeType],
      description: 'Edges, in the order of the pattern.',
      complexity: { field: 1, multiplier: MAX_EDGES },
      resolve: listMatchedEdges,
    }),
    edge: t.field({
      type: MatchedEdgeType,
      description: 'Edge with this alias.',
      args: { as: t.arg.string({ required: true, description: 'Alias of an edge of the pattern.' }) },
      resolve: (row, { as }) => findEdgeByAlias(row, as),
    }),
  }),
});

const MatchGroupType = builder.objectRef<MatchGroup>('MatchGroup').implement({
  description: 'An entity with the number of its matches.',
  fields: (t) => ({
    entity: t.field({ type: Entity, description: 'Entity of the node.', resolve: resolveEntity(({ entity }: MatchGroup) => entity) }),
    count: t.exposeInt('count', { description: 'Number of matches with this entity.' }),
  }),
});

export const MatchConnection = defineConnectionType<MatchRow, MatchRow, ListConnectionShape<MatchRow, Matches>>(
  'Match',
  Match,
  (row) => row,
  {
    connection: (t) => ({
      truncated: t.boolean({
        description: `True if the search reached a limit (${MAX_MATCHES} matches, or too many statements read), so that there may be more matches. The result is the same each time.`,
        resolve: ({ list }) => list.truncated,
      }),
      groups: t.field({
        type: [MatchGroupType],
        description: `Number of matches for each entity of a node, largest number first (at most ${MAX_LIST_LENGTH}).`,
        args: { by: t.arg.string({ required: true, description: 'Alias of a node of the pattern.' }) },
        complexity: { field: 1, multiplier: MAX_LIST_LENGTH },
        resolve: ({ list }, { by }) => groupMatches(list, by),
      }),
    }),
  },
);

const OrderBy = builder.enumType('MatchOrderBy', {
  description: 'Sort keys of matches.',
  values: {
    ID: { description: 'Id of the entity, which follows the order of first recording.' },
    LINKS: { description: 'Number of current statements between the entity and other entities.' },
  } satisfies Record<MatchOrderBy, object>,
});

const MatchOrderInput = builder.inputType('MatchOrder', {
  description: 'One sort key of matches.',
  fields: (t) => ({
    as: t.string({ required: true, description: 'Alias of a node of the pattern.' }),
    by: t.field({ type: OrderBy, required: true, description: 'Sort key.' }),
    direction: t.field({ type: OrderDirectionEnum, defaultValue: 'ASC', description: 'Sort direction (default ASC).' }),
  }),
});

builder.queryField('match', (t) =>
  t.field(
    defineListField({
      type: MatchConnection,
      description: 'Finds all matches of a pattern in the graph, one for each combination of entities and statements.',
      args: {
        pattern: t.arg({ type: PatternInput, required: true, description: 'Pattern to search for.' }),
        ...KNOWN_ARG,
        orderBy: t.arg({
          type: [MatchOrderInput],
          description:
            'Sort keys, most important first. Ties are broken by the ids of the entities in the order of the nodes, then by the ids of the statements.',
        }),
      },
      cost: COST_OF_A_SEARCH,
      list: ({ pattern, orderBy }, context) => matchPattern(context, pattern, readOrder(orderBy)),
    }),
  ),
);
