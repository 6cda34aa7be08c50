import type { GraphQLResolveInfo } from 'graphql';
import type { EntityId } from '../../../schema/ids.ts';
import { entityId } from '../../base/id.ts';
import { Entity } from '../../graph/entity/entity.graphql.ts';
import type { TraversalFilter } from '../../graph/filter/filter.ts';
import { TraversalFilterInput } from '../../graph/filter/traversal-filter.graphql.ts';
import { fieldLoader } from '../../graphql/batch.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
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

/** Opened once for all entities at a place of the operation. */
const createLoader = (filter: TraversalFilter | null | undefined, context: Context, info: GraphQLResolveInfo) =>
  fieldLoader<EntityId, MeasuresRow>(context, info, { filter }, async (ids) => {
    const metrics = await openMetricsContext(context, filter);
    return ids.map((id) => ({ id, metrics }));
  });

/** What measuring costs besides the fields: it is done once, however many entities are asked. */
export const COST_OF_METRICS = 50;

export const FILTER_DESCRIPTION =
  'Which part of the graph is measured: the statements between entities that pass, and the entities they tie; with `kind`, both ends are of these kinds. The whole graph, where left out.';

export const DEFINITIONS = {
  degree: 'How many statements tie it to entities; one to itself counts once. Parallel ones count each, `direction` does not matter.',
  inDegree: 'How many of them have it as their value.',
  outDegree: 'How many of them have it as their subject.',
  pageRank: `PageRank, damping ${DAMPING}: the chance to find a walker there that follows statements at random. All of the part measured sum to 1. Parallel statements count each. By default they are followed either way; with \`direction\` OUT from subject to value, with IN from value to subject. Where none leads on, the walker goes to any entity alike. Computed in rounds until all ranks together change by less than ${MIN_CHANGE}, ${MAX_ROUNDS} at most.`,
  betweenness:
    'Betweenness (Brandes): of the shortest paths between two other entities, the share that leads through it, on average over all such pairs; from 0 to 1. A pair without a path counts as none. Parallel statements count once. By default paths lead either way; with `direction` OUT from subject to value, with IN from value to subject.',
  coreness:
    'The largest k for which it is in a part where every entity has k others or more beside it (k-core). Parallel statements count once, those to itself not, `direction` does not matter.',
} as const;
const SAMPLED = `Whether it is a guess without bias, measured from some of the entities only. It is exact where entities × statements of the part measured is at most ${MAX_WORK.toLocaleString('en')}.`;

const BetweennessType = builder.objectRef<BetweennessRow>('Betweenness').implement({
  description: 'How much of what is shortest leads through an entity, and how that was found.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: DEFINITIONS.betweenness }),
    sampled: t.exposeBoolean('isSampled', { description: SAMPLED }),
    pivots: t.exposeInt('pivots', {
      description: `From how many entities shortest paths were followed: from all, or from as many as take as much work, ${MIN_PIVOTS} at least, drawn by a fixed seed.`,
    }),
  }),
});

const groupType = (name: string, description: string) =>
  builder.objectRef<GroupRow>(name).implement({
    description,
    fields: (t) => ({
      key: t.string({
        description: 'The id of the entity in it that has the smallest: the same for all that are in it.',
        resolve: ({ first }) => entityId(first),
      }),
      size: t.exposeInt('size', { description: 'How many entities are in it.' }),
    }),
  });
const Component = groupType('Component', 'Entities that hang together by statements, whichever way these lead.');
const Community = groupType('Community', 'Entities with more statements among themselves than chance would have.');

const Measures = builder.objectRef<MeasuresRow>('Measures').implement({
  description:
    'Where an entity stands in a part of the graph. Each measure is computed when it is asked for, once for all who ask. What is not in the part has degree, PageRank, betweenness and coreness 0, and is alone.',
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
      description: 'How much of what is shortest leads through it.',
      resolve: async ({ id, metrics }) => {
        const found = await getBetweenness(metrics);
        return { ...found, value: getValue(metrics.projection, found.values, id) };
      },
    }),
    component: t.field({
      type: Component,
      description: 'What it hangs together with, by any number of statements.',
      resolve: async ({ id, metrics }) => getGroup(metrics.projection, await getComponents(metrics), id),
    }),
    community: t.field({
      type: Community,
      description:
        'Its community, by Louvain with a fixed seed: entities are put together where that raises modularity. Parallel statements weigh as many, those to itself nothing, `direction` does not matter.',
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
    description: 'Where it stands in the graph, or in a part of it.',
    args: { filter: t.arg({ type: TraversalFilterInput, description: FILTER_DESCRIPTION }) },
    complexity: { field: COST_OF_METRICS },
    resolve: ({ id }, { filter }, context, info) => createLoader(filter, context, info).load(id),
  }),
);
