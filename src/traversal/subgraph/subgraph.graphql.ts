import type { GraphQLResolveInfo } from 'graphql';
import { formatEntityId, formatStatementId } from '../../base/id.ts';
import { Entity, loadEntity, resolveEntity, resolveKnownEntity } from '../../graph/entity/entity.graphql.ts';
import { CertaintyEnum, DirectionEnum, PredicateEnum } from '../../graph/ontology/enums.graphql.ts';
import { loadStatement, Statement } from '../../graph/statement/statement.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { type FrontierRow, type LinkGroup, MAX_EDGES_PER_NODE, type SubgraphRow } from './subgraph.ts';

const loadGroupStatements = ({ statements }: LinkGroup, context: Context, info: GraphQLResolveInfo) =>
  statements.slice(0, MAX_LIST_LENGTH).map((id) => loadStatement(id, context, info));

const Link = builder.objectRef<LinkGroup>('Link').implement({
  description:
    'An edge of a subgraph: one statement between two of its nodes. If edges are grouped, all statements from one node to another.',
  fields: (t) => ({
    key: t.string({
      description: 'Stable key of the edge: the id of its statement. If edges are grouped, the ids of its two ends.',
      resolve: ({ source, target, statements, isGrouped }) =>
        isGrouped ? `${formatEntityId(source.id)}-${formatEntityId(target.id)}` : statements.map(formatStatementId).join(),
    }),
    source: t.field({
      type: Entity,
      description: 'Subject of the statements.',
      resolve: resolveKnownEntity(({ source }: LinkGroup) => source),
    }),
    target: t.field({
      type: Entity,
      description: 'Value of the statements.',
      resolve: resolveKnownEntity(({ target }: LinkGroup) => target),
    }),
    predicates: t.expose('predicates', { type: [PredicateEnum], description: 'Distinct predicates of the statements.' }),
    certainty: t.expose('certainty', {
      type: CertaintyEnum,
      description: 'STATED if at least one of the statements is STATED, INFERRED otherwise.',
    }),
    count: t.int({ description: 'Number of statements.', resolve: ({ statements }) => statements.length }),
    statement: t.field({
      type: Statement,
      description: 'The statement. If there are several, the one that was recorded first.',
      resolve: (group, _, context, info) => loadStatement(group.statements[0], context, info),
    }),
    statements: t.field({
      type: [Statement],
      description: `The statements, in the order of recording (at most ${MAX_LIST_LENGTH}).`,
      resolve: (group, _, context, info) => loadGroupStatements(group, context, info),
    }),
  }),
});

const Frontier = builder.objectRef<FrontierRow>('Frontier').implement({
  description: 'Statements that were omitted at one entity, along one predicate in one direction.',
  fields: (t) => ({
    node: t.field({
      type: Entity,
      description: 'Entity with statements that were omitted.',
      resolve: resolveEntity(({ node }: FrontierRow) => node),
    }),
    predicate: t.expose('predicate', { type: PredicateEnum, description: 'Predicate of these statements.' }),
    direction: t.expose('direction', { type: DirectionEnum, description: 'OUT: the entity is the subject. IN: the entity is the value.' }),
    omitted: t.exposeInt('omitted', { description: 'Number of statements leading to entities that were not reached.' }),
    cursor: t.exposeString('cursor', { description: 'Cursor for `after`. Pass it with this entity as `of` to continue here.' }),
  }),
});

export const Subgraph = builder.objectRef<SubgraphRow>('Subgraph').implement({
  description:
    'A part of the graph: nodes and the edges between them, each listed once. Both ends of every edge are nodes of the subgraph.',
  fields: (t) => ({
    nodes: t.field({
      type: [Entity],
      description: 'The entities: the starting entities first, then the others in the order they were reached.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ nodes }, _, context, info) => Promise.all(nodes.map((id) => loadEntity(id, context, info))),
    }),
    edges: t.field({
      type: [Link],
      description: `Statements between two of the nodes that pass the filter, in either direction (at most ${MAX_EDGES_PER_NODE} × \`maxNodes\`).`,
      complexity: { field: 1, multiplier: MAX_EDGES_PER_NODE },
      resolve: ({ edges }) => [...edges],
    }),
    visited: t.exposeInt('visited', { description: 'Number of entities that were reached, including entities that `show` leaves out.' }),
    truncated: t.exposeBoolean('truncated', {
      description: 'True if a limit left something out. `frontier` lists the omitted statements.',
    }),
    frontier: t.field({
      type: [Frontier],
      description: `Entities with statements that a limit omitted, in the order the entities were reached (at most ${MAX_LIST_LENGTH}).`,
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ frontier }) => [...frontier()],
    }),
  }),
});
