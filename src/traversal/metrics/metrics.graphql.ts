import type { GraphQLResolveInfo } from 'graphql';
import type { EntityId } from '../../../schema/ids.ts';
import { formatEntityId } from '../../base/id.ts';
import { Entity } from '../../graph/entity/entity.graphql.ts';
import type { TraversalFilter } from '../../graph/filter/filter.ts';
import { TraversalFilterInput } from '../../graph/filter/traversal-filter.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { getFieldLoader } from '../../graphql/loaders.ts';
import { MAX_WORK, MIN_PIVOTS } from './betweenness.ts';
import { type GroupRow, getGroup, getValue } from './entity-values.ts';
import { openMetricsContext } from './metrics.store.ts';
import { getBetweenness, getCommunities, getComponents, getCoreness, getDegrees, getPageRanks, type MetricsContext } from './metrics.ts';
import { DAMPING, MAX_ROUNDS, MIN_CHANGE } from './page-rank.ts';

interface MeasuresRow {
  readonly id: EntityId;
  readonly metrics: MetricsContext;
}
interface BetweennessRow {
  readonly value: number;
  readonly pivots: number;
  readonly isSampled: boolean;
}

/** Opens the projection once for all entities at one place of the operation. */
const createLoader = (filter: TraversalFilter | null | undefined, context: Context, info: GraphQLResolveInfo) =>
  getFieldLoader<EntityId, MeasuresRow>(context, info, { filter }, async (ids) => {
    const metrics = await openMetricsContext(context, filter);
    return ids.map((id) => ({ id, metrics }));
  });

/** Complexity of the computation besides the fields. It runs once, for any number of entities. */
export const COST_OF_METRICS = 50;

export const FILTER_DESCRIPTION =
  'Part of the graph to measure (default: the whole graph): the statements that pass the filter, and their entities. With `kind`, both entities of a statement must be of these kinds.';

export const DEFINITIONS = {
  degree:
    'Number of statements that link the entity to entities. Parallel statements are counted separately; a statement from the entity to itself is counted once. `direction` has no effect.',
  inDegree: 'Number of these statements with the entity as their value.',
  outDegree: 'Number of these statements with the entity as their subject.',
  pageRank: `PageRank with damping ${DAMPING}: the probability that a random walk along statements is at the entity. The values of all measured entities sum to 1. Parallel statements are counted separately. By default statements are followed in both directions; \`direction\` OUT follows them from subject to value, IN from value to subject. If an entity has nothing to follow, the walk continues at a random entity. The iteration stops if the sum of all changes is below ${MIN_CHANGE}, or after ${MAX_ROUNDS} rounds.`,
  betweenness:
    'Betweenness (Brandes), from 0 to 1: the share of shortest paths between two other entities that pass through the entity, averaged over all pairs. A pair without a path counts as 0. Parallel statements are counted once. By default paths follow statements in both directions; `direction` OUT follows them from subject to value, IN from value to subject.',
  coreness:
    'Largest k such that the entity is in a k-core: a part of the graph in which every entity has at least k neighbors. Parallel statements are counted once, statements from an entity to itself are ignored. `direction` has no effect.',
} as const;
const SAMPLED = `True if the value is an unbiased estimate from a sample of source entities. It is exact if entities × statements of the measured part is at most ${MAX_WORK.toLocaleString('en')}.`;

const BetweennessType = builder.objectRef<BetweennessRow>('Betweenness').implement({
  description: 'Betweenness of an entity, and how it was computed.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: DEFINITIONS.betweenness }),
    sampled: t.exposeBoolean('isSampled', { description: SAMPLED }),
    pivots: t.exposeInt('pivots', {
      description: `Number of source entities of the shortest paths: all entities, or a sample (at least ${MIN_PIVOTS}) drawn with a fixed seed.`,
    }),
  }),
});

const groupType = (name: string, description: string) =>
  builder.objectRef<GroupRow>(name).implement({
    description,
    fields: (t) => ({
      key: t.string({
        description: 'Smallest id of an entity in the group. It is the same for all its entities.',
        resolve: ({ first }) => formatEntityId(first),
      }),
      size: t.exposeInt('size', { description: 'Number of entities in the group.' }),
    }),
  });
const Component = groupType('Component', 'A connected component: entities connected by statements in either direction.');
const Community = groupType('Community', 'A community: entities with more statements among themselves than expected by chance.');

const Measures = builder.objectRef<MeasuresRow>('Measures').implement({
  description:
    'Metrics of an entity in a part of the graph. Each metric is computed on demand and shared by all requests. An entity outside the part has degree, PageRank, betweenness and coreness 0, and is the only one in its groups.',
  fields: (t) => ({
    degree: t.int({
      description: DEFINITIONS.degree,
      resolve: async ({ id, metrics }) => getValue(metrics.projection, (await getDegrees(metrics)).all, id),
    }),
    inDegree: t.int({
      description: DEFINITIONS.inDegree,
      resolve: async ({ id, metrics }) => getValue(metrics.projection, (await getDegrees(metrics)).in, id),
    }),
    outDegree: t.int({
      description: DEFINITIONS.outDegree,
      resolve: async ({ id, metrics }) => getValue(metrics.projection, (await getDegrees(metrics)).out, id),
    }),
    pageRank: t.float({
      description: DEFINITIONS.pageRank,
      resolve: async ({ id, metrics }) => getValue(metrics.projection, await getPageRanks(metrics), id),
    }),
    betweenness: t.field({
      type: BetweennessType,
      description: 'Betweenness of the entity.',
      resolve: async ({ id, metrics }) => {
        const found = await getBetweenness(metrics);
        return { ...found, value: getValue(metrics.projection, found.values, id) };
      },
    }),
    component: t.field({
      type: Component,
      description: 'Connected component of the entity.',
      resolve: async ({ id, metrics }) => getGroup(metrics.projection, await getComponents(metrics), id),
    }),
    community: t.field({
      type: Community,
      description:
        'Community of the entity, found by the Louvain algorithm with a fixed seed, which maximizes modularity. Parallel statements add up to a weight, statements from an entity to itself are ignored. `direction` has no effect.',
      resolve: async ({ id, metrics }) => getGroup(metrics.projection, await getCommunities(metrics), id),
    }),
    coreness: t.int({
      description: DEFINITIONS.coreness,
      resolve: async ({ id, metrics }) => getValue(metrics.projection, await getCoreness(metrics), id),
    }),
  }),
});

builder.interfaceField(Entity, 'measures', (t) =>
  t.field({
    type: Measures,
    description: 'Metrics of the entity in the graph, or in a part of it.',
    args: { filter: t.arg({ type: TraversalFilterInput, description: FILTER_DESCRIPTION }) },
    complexity: { field: COST_OF_METRICS },
    resolve: ({ id }, { filter }, context, info) => createLoader(filter, context, info).load(id),
  }),
);
