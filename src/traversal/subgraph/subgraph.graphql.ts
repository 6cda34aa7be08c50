import type { GraphQLResolveInfo } from 'graphql';
import { entityId, statementId } from '../../base/id.ts';
import { Entity, loadEntity, toEntity, toKnownEntity } from '../../graph/entity/entity.graphql.ts';
import { CertaintyEnum, DirectionEnum, PredicateEnum } from '../../graph/ontology/enums.graphql.ts';
import { loadStatement, Statement } from '../../graph/statement/statement.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { type FrontierRow, type LinkGroup, MAX_EDGES_PER_NODE, type SubgraphRow } from './subgraph.ts';

const loadGroupStatements = ({ statements, known }: LinkGroup, context: Context, info: GraphQLResolveInfo) =>
  statements.slice(0, MAX_LIST_LENGTH).map((id) => loadStatement(id, known, context, info));

const Link = builder.objectRef<LinkGroup>('Link').implement({
  description: 'A statement between two entities that are shown; where they are grouped, all that lead from one to the other.',
  fields: (t) => ({
    key: t.string({
      description: 'The same for the same link in every answer: the id of its statement or, where they are grouped, those of its ends.',
      resolve: ({ source, target, statements, isGrouped }) =>
        isGrouped ? `${entityId(source.id)}-${entityId(target.id)}` : statements.map(statementId).join(),
    }),
    source: t.field({ type: Entity, description: 'The subject.', resolve: toKnownEntity(({ source }: LinkGroup) => source) }),
    target: t.field({ type: Entity, description: 'The value.', resolve: toKnownEntity(({ target }: LinkGroup) => target) }),
    predicates: t.expose('predicates', { type: [PredicateEnum], description: 'The predicates of its statements, each once.' }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'STATED if one of its statements is.' }),
    count: t.int({ description: 'How many statements it stands for.', resolve: ({ statements }) => statements.length }),
    statement: t.field({
      type: Statement,
      description: 'Its statement; of several the first that was recorded.',
      resolve: (group, _, context, info) => loadStatement(group.statements[0], group.known, context, info),
    }),
    statements: t.field({
      type: [Statement],
      description: `Its statements, in the order they were recorded (at most ${MAX_LIST_LENGTH}).`,
      resolve: (group, _, context, info) => loadGroupStatements(group, context, info),
    }),
  }),
});

const Frontier = builder.objectRef<FrontierRow>('Frontier').implement({
  description: 'What was left out at an entity, along one predicate and direction.',
  fields: (t) => ({
    node: t.field({ type: Entity, description: 'The entity.', resolve: toEntity(({ node }: FrontierRow) => node) }),
    predicate: t.expose('predicate', { type: PredicateEnum, description: 'The predicate.' }),
    direction: t.expose('direction', { type: DirectionEnum, description: 'OUT: the entity is the subject. IN: it is the value.' }),
    omitted: t.exposeInt('omitted', { description: 'How many statements lead from here to entities that were not come to.' }),
    cursor: t.exposeString('cursor', { description: 'Pass it as `after`, with this entity as `of`, to go on here.' }),
  }),
});

export const Subgraph = builder.objectRef<SubgraphRow>('Subgraph').implement({
  description: 'A part of the graph, to be shown: nodes, and edges between them. Nothing is there twice, and no edge leads out of it.',
  fields: (t) => ({
    nodes: t.field({
      type: [Entity],
      description: 'The entities, those it starts from first, then in the order they were come to.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ nodes }, _, context, info) => Promise.all(nodes.map((id) => loadEntity(id, context, info))),
    }),
    edges: t.field({
      type: [Link],
      description: `Every statement between two of the nodes that passes the filter, whichever way it leads; at most ${MAX_EDGES_PER_NODE} for each node that there may be.`,
      complexity: { field: 1, multiplier: MAX_EDGES_PER_NODE },
      resolve: ({ edges }) => [...edges],
    }),
    visited: t.exposeInt('visited', { description: 'How many entities were come to, those that are not shown too.' }),
    truncated: t.exposeBoolean('truncated', { description: 'Whether a budget left something out: `frontier` says what and where.' }),
    frontier: t.field({
      type: [Frontier],
      description: `Where a budget left something out, in the order the entities were come to (at most ${MAX_LIST_LENGTH}).`,
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ frontier }) => [...frontier()],
    }),
  }),
});
