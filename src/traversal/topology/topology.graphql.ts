import { builder } from '../../graphql/builder.ts';
import type { TopologyState } from './live.store.ts';
import { countBytes } from './topology-size.ts';
import type { TraversalContext } from './traversal.store.ts';

declare module '../../graphql/context.ts' {
  interface Context extends TraversalContext {}
}

const STATES = ['IDLE', 'BUILDING', 'READY'] as const;
const stateOf = ({ topology, isBuilding }: TopologyState): (typeof STATES)[number] =>
  topology ? 'READY' : isBuilding ? 'BUILDING' : 'IDLE';

const StateEnum = builder.enumType('TopologyStatus', {
  description: 'State of the arrays in memory.',
  values: {
    IDLE: { description: 'The arrays are not built yet. The first traversal builds them.' },
    BUILDING: {
      description: 'The arrays are being built. Until they are ready, traversals read the tables, within a smaller budget.',
    },
    READY: { description: 'The arrays are ready. Before each traversal they are updated with all committed changes.' },
  } satisfies Record<(typeof STATES)[number], object>,
});

export const TopologyType = builder.objectRef<TopologyState>('Topology').implement({
  description: 'Arrays in memory with the current statements between entities. Traversals read them. Each server has its own.',
  fields: (t) => ({
    state: t.field({ type: StateEnum, description: 'State of the arrays.', resolve: stateOf }),
    entities: t.int({ description: 'Number of entities in the arrays.', resolve: ({ topology }) => topology?.nodes.count ?? 0 }),
    links: t.int({
      description: 'Number of statements in the arrays, including statements that were retracted since the arrays were built.',
      resolve: ({ topology, read }) => topology?.links.count ?? read,
    }),
    bytes: t.float({
      description: 'Memory that the arrays use, in bytes.',
      resolve: ({ topology }) => (topology ? countBytes(topology) : 0),
    }),
    progress: t.float({
      description: 'Share of the arrays that is built, from 0 to 1. It is an estimate until they are ready.',
      resolve: ({ topology, read, expected }) => (topology ? 1 : Math.min(0.99, read / Math.max(1, expected))),
    }),
    buildMs: t.expose('buildMs', {
      type: 'Int',
      nullable: true,
      description: 'Time it took to build the arrays, in milliseconds. Null until they are ready.',
    }),
  }),
});

builder.queryField('topology', (t) =>
  t.field({
    type: TopologyType,
    description: 'Returns the state of the arrays on the server that answers.',
    resolve: (_, __, { topology }) => topology.state(),
  }),
);
