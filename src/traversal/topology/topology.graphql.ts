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
  description: 'How far the arrays are.',
  values: {
    IDLE: { description: 'Nobody has asked for them yet.' },
    BUILDING: {
      description: 'They are being read from the tables. Traversals are answered from the tables meanwhile, within a smaller budget.',
    },
    READY: { description: 'They are there, and take in what is committed before each traversal.' },
  } satisfies Record<(typeof STATES)[number], object>,
});

export const TopologyType = builder.objectRef<TopologyState>('Topology').implement({
  description: "This server's arrays of the current statements between entities, along which traversals go.",
  fields: (t) => ({
    state: t.field({ type: StateEnum, description: 'How far they are.', resolve: stateOf }),
    entities: t.int({ description: 'How many entities they hold.', resolve: ({ topology }) => topology?.nodes.count ?? 0 }),
    links: t.int({
      description: 'How many statements they hold, those that were retracted since they were made too.',
      resolve: ({ topology, read }) => topology?.links.count ?? read,
    }),
    bytes: t.float({ description: 'How much memory they take.', resolve: ({ topology }) => (topology ? countBytes(topology) : 0) }),
    progress: t.float({
      description: 'How much of them is read, from 0 to 1; while they are read, a guess.',
      resolve: ({ topology, read, expected }) => (topology ? 1 : Math.min(0.99, read / Math.max(1, expected))),
    }),
    buildMs: t.expose('buildMs', {
      type: 'Int',
      nullable: true,
      description: 'How many milliseconds it took to make them; null until they are there.',
    }),
  }),
});

builder.queryField('topology', (t) =>
  t.field({
    type: TopologyType,
    description: 'The state of what traversals go along, of the server that answers.',
    resolve: (_, __, { topology }) => topology.state(),
  }),
);
