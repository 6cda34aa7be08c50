import { Entity, loadEntity } from '../../graph/entity/entity.graphql.ts';
import { TraversalFilterInput } from '../../graph/filter/traversal-filter.graphql.ts';
import { EntityKindEnum } from '../../graph/ontology/enums.graphql.ts';
import { KNOWN_ARG } from '../../graphql/as-of/known.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { defineConnectionType } from '../../graphql/connection.ts';
import { defineListField, type ListConnectionShape, type OrderedRows } from '../../graphql/list-field.ts';
import { COST_OF_METRICS, DEFINITIONS, FILTER_DESCRIPTION } from './metrics.graphql.ts';
import { openMetricsContext } from './metrics.store.ts';
import { countLinks } from './projection.ts';
import { type RankedMeasure, type RankedRow, type Ranking, rankEntities } from './ranking.ts';

const RankedMeasureEnum = builder.enumType('RankedMeasure', {
  description: 'Metrics that entities can be ranked by. `Measures` has the same metrics for one entity.',
  values: {
    DEGREE: { description: DEFINITIONS.degree },
    IN_DEGREE: { description: DEFINITIONS.inDegree },
    OUT_DEGREE: { description: DEFINITIONS.outDegree },
    PAGE_RANK: { description: DEFINITIONS.pageRank },
    BETWEENNESS: { description: DEFINITIONS.betweenness },
    CORENESS: { description: DEFINITIONS.coreness },
  } satisfies Record<RankedMeasure, object>,
});

type RankingPage = Ranking & OrderedRows<RankedRow>;

const RankingConnection = defineConnectionType<RankedRow, typeof Entity.$inferType, ListConnectionShape<RankedRow, RankingPage>>(
  'Ranking',
  Entity,
  ({ entity }, context, info) => loadEntity(entity, context, info),
  {
    edge: (t) => ({
      value: t.float({ description: 'Value of the metric.', resolve: ({ row }) => row.value }),
      rank: t.int({ description: 'Position in the ranking, starting at 1.', resolve: ({ row }) => row.rank }),
    }),
    connection: (t) => ({
      sampled: t.boolean({
        description: 'True if the values are estimates. Only betweenness can be estimated.',
        resolve: ({ list }) => list.isSampled,
      }),
      entities: t.int({
        description: 'Number of entities in the measured part, including entities that `kind` leaves out.',
        resolve: ({ list }) => list.projection.ids.length,
      }),
      links: t.int({ description: 'Number of statements in the measured part.', resolve: ({ list }) => countLinks(list.projection) }),
    }),
  },
);

builder.queryField('ranking', (t) =>
  t.field(
    defineListField({
      type: RankingConnection,
      description:
        'Ranks the entities of the graph, or of a part of it, by a metric. The largest value comes first; ties are broken by id.',
      cost: COST_OF_METRICS,
      args: {
        by: t.arg({ type: RankedMeasureEnum, required: true, description: 'Metric to rank by.' }),
        filter: t.arg({ type: TraversalFilterInput, description: FILTER_DESCRIPTION }),
        kind: t.arg({
          type: [EntityKindEnum],
          description: 'Only list entities of these kinds (default: all). The values do not change.',
        }),
        ...KNOWN_ARG,
      },
      list: async ({ by, filter, kind }, context) => ({
        ...(await rankEntities(await openMetricsContext(context, filter), by, kind)),
        order: { name: JSON.stringify(['ranking', by, filter, kind]), keys: 2, key: ({ value, entity }: RankedRow) => [-value, entity] },
      }),
    }),
  ),
);
