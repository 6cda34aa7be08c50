import { TraversalFilterInput } from '../../graph/filter/traversal-filter.graphql.ts';
import { CertaintyEnum, EntityKindEnum, PredicateEnum } from '../../graph/ontology/enums.graphql.ts';
import { KNOWN_ARG } from '../../graphql/as-of/known.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { Subgraph } from '../subgraph/subgraph.graphql.ts';
import type { ExpansionOrder } from './expansion-order.ts';
import { findNeighborhood } from './neighborhood.store.ts';
import { DEFAULT_PER_NODE, DEFAULT_SUBGRAPH_NODES, MAX_DEPTH, MAX_STARTS, MAX_SUBGRAPH_NODES } from './neighborhood.ts';

/** Complexity of one level, in rows. Hubs have very many links. */
const COST_PER_LEVEL = 300;

const OrderEnum = builder.enumType('ExpansionOrder', {
  description: 'Order of the neighbors of an entity. It decides which neighbors are kept if there are too many.',
  values: {
    LINKS: { description: 'Neighbors with the most links first.' },
    RECENCY: { description: 'Neighbors of the most recently recorded statements first.' },
    EVIDENCE: { description: 'Neighbors of the statements with the most evidence first.' },
  } satisfies Record<ExpansionOrder, object>,
});

const ShowInput = builder.inputType('Show', {
  description: 'Selection of the visited entities and statements to return. The others are still visited.',
  fields: (t) => ({
    kind: t.field({ type: [EntityKindEnum], description: 'Only entities of these kinds, and the starting entities.' }),
    predicate: t.field({ type: [PredicateEnum], description: 'Only edges with these predicates.' }),
    certainty: t.field({ type: CertaintyEnum, description: 'Only edges with this certainty.' }),
  }),
});

builder.queryField('neighborhood', (t) =>
  t.field({
    type: Subgraph,
    description:
      'Returns the entities around some entities, level by level, and the statements between them. If there are too many, the best neighbors of each entity are returned, and `frontier` lists the omitted statements.',
    args: {
      of: t.arg({ type: ['EntityRef'], required: true, description: `Starting entities (1–${MAX_STARTS}).` }),
      ...KNOWN_ARG,
      depth: t.arg.int({
        required: true,
        defaultValue: 1,
        description: `Maximum number of hops from the starting entities (0–${MAX_DEPTH}, default 1).`,
      }),
      filter: t.arg({ type: TraversalFilterInput, description: 'Only follow these statements (default: all current ones).' }),
      show: t.arg({ type: ShowInput, description: 'Entities and statements to return (default: all).' }),
      maxNodes: t.arg.int({
        required: true,
        defaultValue: DEFAULT_SUBGRAPH_NODES,
        description: `Maximum number of entities to return (1–${MAX_SUBGRAPH_NODES}, default ${DEFAULT_SUBGRAPH_NODES}).`,
      }),
      maxPerNode: t.arg.int({
        required: true,
        defaultValue: DEFAULT_PER_NODE,
        description: `Maximum number of neighbors to follow from each entity (1–${MAX_SUBGRAPH_NODES}, default ${DEFAULT_PER_NODE}).`,
      }),
      order: t.arg({
        type: OrderEnum,
        required: true,
        defaultValue: 'LINKS',
        description: 'Order of the neighbors of each entity (default LINKS). Ties are broken by id.',
      }),
      grouped: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'True to group all statements from one entity to another into one edge (default false).',
      }),
      after: t.arg.string({
        description: 'Cursor of a frontier. The search continues at its entity along its predicate. `of` must contain only that entity.',
      }),
    },
    complexity: ({ depth, maxNodes }) => ({
      field: COST_PER_LEVEL * Math.min(MAX_DEPTH, Math.max(1, depth)),
      multiplier: Math.min(MAX_SUBGRAPH_NODES, Math.max(1, maxNodes)),
    }),
    resolve: (_, query, context) => findNeighborhood(context, query),
  }),
);
