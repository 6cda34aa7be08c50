import { TraversalFilterInput } from '../../graph/filter/traversal-filter.graphql.ts';
import { CertaintyEnum, EntityKindEnum, PredicateEnum } from '../../graph/ontology/enums.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { Subgraph } from '../subgraph/subgraph.graphql.ts';
import { neighborhoodOf } from './neighborhood.store.ts';
import { DEFAULT_PER_NODE, DEFAULT_SUBGRAPH_NODES, MAX_DEPTH, MAX_STARTS, MAX_SUBGRAPH_NODES } from './neighborhood.ts';
import type { ExpansionOrder } from './order.ts';

/** Walking one level costs as much as so many rows: hubs have very many links. */
const COST_OF_A_LEVEL = 300;

const OrderEnum = builder.enumType('ExpansionOrder', {
  description: 'Which neighbors come first where there are too many.',
  values: {
    LINKS: { description: 'Those with the most links.' },
    RECENCY: { description: 'Those of the statements recorded last.' },
    EVIDENCE: { description: 'Those of the statements with the most evidence.' },
  } satisfies Record<ExpansionOrder, object>,
});

const ShowInput = builder.inputType('Show', {
  description: 'What is shown of what is walked through. What is left out here is walked through all the same.',
  fields: (t) => ({
    kind: t.field({ type: [EntityKindEnum], description: 'Only entities of these kinds, and where it starts.' }),
    predicate: t.field({ type: [PredicateEnum], description: 'Only edges of these predicates.' }),
    certainty: t.field({ type: CertaintyEnum, description: 'Only edges of this certainty.' }),
  }),
});

builder.queryField('neighborhood', (t) =>
  t.field({
    type: Subgraph,
    description:
      'What is around some entities, level by level, and what ties it together: for a picture. Where there is more than the budgets allow, the best neighbors of each entity are there, and `frontier` says what is left out.',
    args: {
      of: t.arg({ type: ['EntityRef'], required: true, description: `Where it starts: 1 to ${MAX_STARTS} entities.` }),
      depth: t.arg.int({ required: true, defaultValue: 1, description: `How many hops: 0 to ${MAX_DEPTH}.` }),
      filter: t.arg({ type: TraversalFilterInput, description: 'Along which statements; any that stand now, where left out.' }),
      show: t.arg({ type: ShowInput, description: 'What of it is shown; all, where left out.' }),
      maxNodes: t.arg.int({
        required: true,
        defaultValue: DEFAULT_SUBGRAPH_NODES,
        description: `At most so many entities are shown: 1 to ${MAX_SUBGRAPH_NODES}.`,
      }),
      maxPerNode: t.arg.int({
        required: true,
        defaultValue: DEFAULT_PER_NODE,
        description: `From each entity the walk comes to at most so many others: 1 to ${MAX_SUBGRAPH_NODES}.`,
      }),
      order: t.arg({
        type: OrderEnum,
        required: true,
        defaultValue: 'LINKS',
        description: 'Which of them come first. Ties are broken by id.',
      }),
      grouped: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'Whether the statements that lead from one entity to the same other are one edge.',
      }),
      after: t.arg.string({
        description:
          'A cursor of a frontier: from its entity the walk goes on along its predicate, after what was there. `of` names that entity.',
      }),
    },
    complexity: ({ depth, maxNodes }) => ({
      field: COST_OF_A_LEVEL * Math.min(MAX_DEPTH, Math.max(1, depth)),
      multiplier: Math.min(MAX_SUBGRAPH_NODES, Math.max(1, maxNodes)),
    }),
    resolve: (_, query, context) => neighborhoodOf(context, query),
  }),
);
