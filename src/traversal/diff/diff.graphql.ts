import { formatEntityId, formatStatementId } from '../../base/id.ts';
import { Entity, resolveEntity, resolveKnownEntity } from '../../graph/entity/entity.graphql.ts';
import { EntityKindEnum, PredicateEnum, RankEnum, StandingEnum } from '../../graph/ontology/enums.graphql.ts';
import { findRevision, Revision } from '../../graph/revision/revision.graphql.ts';
import { loadStatement, Statement } from '../../graph/statement/statement.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { getRequestedLanguages, LANG_ARG } from '../../graphql/lang/lang.graphql.ts';
import { pickName } from '../../text/name/name.ts';
import { DEFAULT_SUBGRAPH_NODES, MAX_DEPTH, MAX_STARTS, MAX_SUBGRAPH_NODES } from '../neighborhood/neighborhood.ts';
import { MAX_EDGES_PER_NODE } from '../subgraph/subgraph.ts';
import { findDiff } from './diff.store.ts';
import { type DiffChange, type DiffEdgeRow, type DiffField, type DiffNodeRow, type DiffRow, type EntityState, selectPart } from './diff.ts';

/** Complexity of comparing two states, in rows. */
const COMPARISON_COST = 300;

const DiffChangeEnum = builder.enumType('DiffChange', {
  description: 'Difference between two states of the graph.',
  values: {
    ADDED: { description: 'It stands in the later state only.' },
    REMOVED: { description: 'It stands in the earlier state only.' },
    CHANGED: { description: 'It stands in both states and differs.' },
    UNCHANGED: { description: 'It is the same in both states: an end of an edge that differs.' },
  } satisfies Record<DiffChange, object>,
});

const DiffFieldEnum = builder.enumType('DiffField', {
  description: 'Parts of an entity or a statement that differ.',
  values: {
    NAMES: { description: 'The names of the entity.' },
    IDENTIFIERS: { description: 'The identifiers of the entity.' },
    CLASS: { description: 'The slug, kind, type, status or coordinates of the entity, or whether it is collective.' },
    DESCRIPTION: { description: 'The description of the entity.' },
    VALUES: { description: 'Statements about the entity whose value is not an entity: quantities, texts, dates, UNKNOWN.' },
    RANK: { description: 'The rank of the statement.' },
    STANDING: { description: 'The standing of the statement.' },
    EVIDENCE: { description: 'The evidence of the statement.' },
  } satisfies Record<DiffField, object>,
});

/** The label of an entity in one of the states. */
const defineLabelField = (description: string, stateOf: (row: DiffNodeRow) => EntityState | null) => ({
  nullable: true as const,
  description,
  args: LANG_ARG,
  resolve: (row: DiffNodeRow, { lang }: { lang?: readonly string[] | null | undefined }, context: Context) => {
    const state = stateOf(row);
    return state && (pickName(state.names, getRequestedLanguages(lang, context)) ?? state.slug);
  },
});

const DiffNode = builder.objectRef<DiffNodeRow>('DiffNode').implement({
  description: 'An entity that differs between two states of the graph, or the end of an edge that does.',
  fields: (t) => ({
    key: t.string({ description: 'Id of the entity.', resolve: ({ id }) => formatEntityId(id) }),
    entity: t.field({
      type: Entity,
      description: 'The entity, as it is now.',
      resolve: resolveKnownEntity(({ id, kind }: DiffNodeRow) => ({ id, kind })),
    }),
    kind: t.expose('kind', { type: EntityKindEnum, description: 'Kind of the entity.' }),
    change: t.expose('change', { type: DiffChangeEnum, description: 'Difference of the entity.' }),
    fields: t.expose('fields', { type: [DiffFieldEnum], description: 'If it changed: the parts that differ.' }),
    labelBefore: t.string(defineLabelField('Label in the state `from`; null if it did not stand.', ({ before }) => before)),
    labelAfter: t.string(defineLabelField('Label in the state `to`; null if it does not stand.', ({ after }) => after)),
  }),
});

const DiffEdge = builder.objectRef<DiffEdgeRow>('DiffEdge').implement({
  description: 'A statement between two entities that differs between two states of the graph.',
  fields: (t) => ({
    key: t.string({ description: 'Id of the statement.', resolve: ({ id }) => formatStatementId(id) }),
    statement: t.field({
      type: Statement,
      description: 'The statement, as it is now.',
      resolve: ({ id }, _, context, info) => loadStatement(id, context, info),
    }),
    source: t.field({
      type: Entity,
      description: 'Subject of the statement.',
      resolve: resolveEntity(({ subjectId }: DiffEdgeRow) => subjectId),
    }),
    target: t.field({
      type: Entity,
      description: 'Value of the statement.',
      resolve: resolveEntity(({ objectId }: DiffEdgeRow) => objectId),
    }),
    predicate: t.expose('predicate', { type: PredicateEnum, description: 'Predicate of the statement.' }),
    change: t.expose('change', { type: DiffChangeEnum, description: 'Difference of the statement.' }),
    fields: t.expose('fields', { type: [DiffFieldEnum], description: 'If it changed: the parts that differ.' }),
    rankBefore: t.field({
      type: RankEnum,
      nullable: true,
      description: 'Rank in the state `from`; null if it did not stand.',
      resolve: ({ before }) => before?.rank ?? null,
    }),
    rankAfter: t.field({
      type: RankEnum,
      nullable: true,
      description: 'Rank in the state `to`; null if it does not stand.',
      resolve: ({ after }) => after?.rank ?? null,
    }),
    standingBefore: t.field({
      type: StandingEnum,
      nullable: true,
      description: 'Standing in the state `from`; null if it did not stand, or was not a fact.',
      resolve: ({ before }) => before?.standing ?? null,
    }),
    standingAfter: t.field({
      type: StandingEnum,
      nullable: true,
      description: 'Standing in the state `to`; null if it does not stand, or is not a fact.',
      resolve: ({ after }) => after?.standing ?? null,
    }),
    evidenceBefore: t.int({
      description: 'Number of pieces of evidence in the state `from`.',
      resolve: ({ before }) => before?.evidence.length ?? 0,
    }),
    evidenceAfter: t.int({
      description: 'Number of pieces of evidence in the state `to`.',
      resolve: ({ after }) => after?.evidence.length ?? 0,
    }),
  }),
});

const DiffPart = builder.objectRef<Pick<DiffRow, 'nodes' | 'edges'>>('DiffPart').implement({
  description: 'The part of a diff with one kind of difference, as a graph.',
  fields: (t) => ({
    nodes: t.field({
      type: [DiffNode],
      description: 'The entities with the difference, and the ends of the edges, by id. `change` tells which.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ nodes }) => [...nodes],
    }),
    edges: t.field({
      type: [DiffEdge],
      description: `The statements with the difference, by id (at most ${MAX_EDGES_PER_NODE} × \`maxNodes\`).`,
      complexity: { field: 1, multiplier: MAX_EDGES_PER_NODE },
      resolve: ({ edges }) => [...edges],
    }),
  }),
});

const GraphDiff = builder.objectRef<DiffRow>('GraphDiff').implement({
  description: 'The difference between two states of the graph.',
  fields: (t) => ({
    from: t.field({
      type: Revision,
      nullable: true,
      description: 'Revision of the state `from`; null before the first one.',
      resolve: ({ from }, _, context, info) => findRevision(from, context, info),
    }),
    to: t.field({
      type: Revision,
      nullable: true,
      description: 'Revision of the state `to`; null before the first one.',
      resolve: ({ to }, _, context, info) => findRevision(to, context, info),
    }),
    added: t.field({ type: DiffPart, description: 'Part that stands in `to` only.', resolve: (row) => selectPart(row, 'ADDED') }),
    removed: t.field({ type: DiffPart, description: 'Part that stands in `from` only.', resolve: (row) => selectPart(row, 'REMOVED') }),
    changed: t.field({
      type: DiffPart,
      description: 'Part that stands in both and differs.',
      resolve: (row) => selectPart(row, 'CHANGED'),
    }),
    truncated: t.exposeBoolean('truncated', {
      description: 'True if a limit left something out. Compare closer states, or the part around some entities.',
    }),
  }),
});

builder.queryField('diff', (t) =>
  t.field({
    type: GraphDiff,
    description:
      'Compares two states of the graph: entities and statements that were added, removed or changed, with labels of both states. As a file, every node and edge has the attribute `change`.',
    args: {
      from: t.arg({ type: 'Known', required: true, description: 'State to compare from.' }),
      to: t.arg({ type: 'Known', required: true, description: 'State to compare to. It may be earlier than `from`.' }),
      of: t.arg({
        type: ['EntityRef'],
        description: `Compare only the part around these entities (1–${MAX_STARTS}; default: the whole graph).`,
      }),
      depth: t.arg.int({
        required: true,
        defaultValue: 1,
        description: `Maximum number of hops from these entities, in either state (0–${MAX_DEPTH}, default 1).`,
      }),
      maxNodes: t.arg.int({
        required: true,
        defaultValue: DEFAULT_SUBGRAPH_NODES,
        description: `Maximum number of entities to return (1–${MAX_SUBGRAPH_NODES}, default ${DEFAULT_SUBGRAPH_NODES}).`,
      }),
    },
    complexity: ({ maxNodes }) => ({ field: COMPARISON_COST, multiplier: Math.min(MAX_SUBGRAPH_NODES, Math.max(1, maxNodes)) }),
    resolve: (_, args, { db }) => findDiff(db, args),
  }),
);
