import { Entity, loadEntity } from '../../graph/entity/entity.graphql.ts';
import { TraversalFilterInput } from '../../graph/filter/traversal-filter.graphql.ts';
import { EntityKindEnum } from '../../graph/ontology/enums.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { connectionType } from '../../graphql/connection.ts';
import { type Listed, type ListedShape, listed } from '../../graphql/listed.ts';
import { COST_OF_METRICS, DEFINITIONS, FILTER_DESCRIPTION } from './metrics.graphql.ts';
import { openMetricsContext } from './metrics.store.ts';
import { countLinks } from './projection.ts';
import { type RankedMeasure, type RankedRow, type Ranking, rankEntities } from './ranking.ts';

const RankedMeasureEnum = builder.enumType('RankedMeasure', {
  description: 'By what entities are ranked; `Measures` has the same of one entity.',
  values: {
    DEGREE: { description: DEFINITIONS.degree },
    IN_DEGREE: { description: DEFINITIONS.inDegree },
    OUT_DEGREE: { description: DEFINITIONS.outDegree },
    PAGE_RANK: { description: DEFINITIONS.pageRank },
    BETWEENNESS: { description: DEFINITIONS.betweenness },
    CORENESS: { description: DEFINITIONS.coreness },
  } satisfies Record<RankedMeasure, object>,
});

type RankingPage = Ranking & Listed<RankedRow>;

const RankingConnection = connectionType<RankedRow, typeof Entity.$inferType, ListedShape<RankedRow, RankingPage>>(
  'Ranking',
  Entity,
  ({ entity }, context, info) => loadEntity(entity, context, info),
  {
    edge: (t) => ({
      value: t.float({ description: 'Its value.', resolve: ({ row }) => row.value }),
      rank: t.int({ description: 'Its place among all that are listed, from 1 on.', resolve: ({ row }) => row.rank }),
    }),
    connection: (t) => ({
      sampled: t.boolean({ description: 'Whether the values are a guess; only betweenness ever is.', resolve: ({ of }) => of.isSampled }),
      entities: t.int({
        description: 'How many entities the part measured has, listed or not.',
        resolve: ({ of }) => of.projection.ids.length,
      }),
      links: t.int({ description: 'How many statements tie them.', resolve: ({ of }) => countLinks(of.projection) }),
    }),
  },
);

builder.queryField('ranking', (t) =>
  t.field(
    listed({
      type: RankingConnection,
      description: 'The entities of the graph, or of a part of it, by a measure: the greatest value first, of equal ones the smaller id.',
      cost: COST_OF_METRICS,
      args: {
        by: t.arg({ type: RankedMeasureEnum, required: true, description: 'The measure.' }),
        filter: t.arg({ type: TraversalFilterInput, description: FILTER_DESCRIPTION }),
        kind: t.arg({
          type: [EntityKindEnum],
          description: 'Only entities of these kinds are listed. What is measured, and so the values, stays the same.',
        }),
      },
      list: async ({ by, filter, kind }, context) => ({
        ...(await rankEntities(await openMetricsContext(context, filter), by, kind)),
        order: { name: JSON.stringify(['ranking', by, filter, kind]), keys: 2, key: ({ value, entity }: RankedRow) => [-value, entity] },
      }),
    }),
  ),
);
