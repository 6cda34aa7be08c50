import { Entity, loadEntity } from '../../graph/entity/entity.graphql.ts';
import { TraversalFilterInput } from '../../graph/filter/traversal-filter.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { Hop } from '../hop/hop.graphql.ts';
import type { PathMode } from './find.ts';
import { LINK_BUDGET } from './ground.ts';
import { pathsBetween } from './path.store.ts';
import {
  DEFAULT_PATH_LENGTH,
  DEFAULT_PATHS,
  MAX_AVOIDED,
  MAX_PATH_LENGTH,
  MAX_PATHS,
  MAX_WAYPOINTS,
  type NoPathReason,
  type PathResult,
} from './path.ts';
import type { PathRow } from './path-row.ts';

/** Looking for paths costs as much as so many rows. */
const COST_OF_A_SEARCH = 500;

const ModeEnum = builder.enumType('PathMode', {
  description: 'Which paths are looked for. Those of the same length are in the order of the ids of their entities, from the start.',
  values: {
    SHORTEST: { description: 'The first of the shortest.' },
    ALL_SHORTEST: { description: 'All that are as short as the shortest.' },
    K_SHORTEST: {
      description: `The shortest and the next ones, up to \`maxDepth\`: each path is left at each of its entities for the best that goes on otherwise (Yen).`,
    },
    SIMPLE: {
      description:
        'Every path up to `maxDepth`, shorter first: all of one length are walked through after another. It gives what K_SHORTEST gives.',
    },
  } satisfies Record<PathMode, object>,
});

const ReasonEnum = builder.enumType('NoPathReason', {
  description: 'Why there is no path.',
  values: {
    DIFFERENT_COMPONENTS: { description: 'They are not tied at all, whatever the filter.' },
    FILTERS: { description: 'They are tied, but not along what `filter`, `avoid` and `through` allow.' },
    DEPTH: { description: 'They are tied by what is allowed, but by more hops than `maxDepth`: `shortest` says how many.' },
    BUDGET: {
      description: `The search ended before it could tell: it looks at ${LINK_BUDGET} statements at most, and fewer where the tables are read.`,
    },
  } satisfies Record<NoPathReason, object>,
});

const Path = builder.objectRef<PathRow>('Path').implement({
  description: 'A way from one entity to another along statements. It comes to no entity twice.',
  fields: (t) => ({
    length: t.int({ description: 'How many hops it has.', resolve: ({ hops }) => hops.length }),
    hops: t.field({
      type: [Hop],
      description:
        'Its hops in their order. Where several statements lead from one entity to the next, the best: STATED before INFERRED, then that with the most evidence, then the first recorded.',
      complexity: { field: 1, multiplier: MAX_PATH_LENGTH },
      resolve: ({ hops }) => [...hops],
    }),
    entities: t.field({
      type: [Entity],
      description: 'What it leads over, the start and the end too.',
      complexity: { field: 1, multiplier: MAX_PATH_LENGTH + 1 },
      resolve: ({ entities }, _, context, info) => Promise.all(entities.map((id) => loadEntity(id, context, info))),
    }),
    weakest: t.expose('weakest', {
      type: Hop,
      nullable: true,
      description:
        'Its least certain hop: INFERRED before STATED, then that with the least evidence, then the first. Null for a path of no hops.',
    }),
  }),
});

export const PathResultType = builder.objectRef<PathResult>('PathResult').implement({
  description: 'The paths between two entities, or why there is none.',
  fields: (t) => ({
    paths: t.field({
      type: [Path],
      description: 'The paths, shorter first. One of no hops leads from an entity to itself.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ paths }) => [...paths],
    }),
    reason: t.expose('reason', { type: ReasonEnum, nullable: true, description: 'Why there is no path; null where there is one.' }),
    shortest: t.exposeInt('shortest', { nullable: true, description: 'Where the reason is DEPTH: how many hops the shortest path has.' }),
    visited: t.exposeInt('visited', { description: 'How many entities were looked at.' }),
    truncated: t.exposeBoolean('truncated', {
      description: 'Whether there are more such paths than are given, or a budget ended the search.',
    }),
  }),
});

builder.queryField('paths', (t) =>
  t.field({
    type: PathResultType,
    description: 'How two entities are tied: the paths from one to the other, each hop with its statement.',
    args: {
      from: t.arg({ type: 'EntityRef', required: true, description: 'Where the paths start.' }),
      to: t.arg({ type: 'EntityRef', required: true, description: 'Where they end.' }),
      mode: t.arg({ type: ModeEnum, required: true, defaultValue: 'SHORTEST', description: 'Which paths.' }),
      maxDepth: t.arg.int({
        required: true,
        defaultValue: DEFAULT_PATH_LENGTH,
        description: `Of how many hops at most: 1 to ${MAX_PATH_LENGTH}.`,
      }),
      first: t.arg.int({
        required: true,
        defaultValue: DEFAULT_PATHS,
        description: `How many paths: 1 to ${MAX_PATHS}. SHORTEST gives one.`,
      }),
      filter: t.arg({
        type: TraversalFilterInput,
        description:
          'Along which statements; any that stand now, where left out. Its `kind` holds for what is between `from`, `through` and `to`.',
      }),
      through: t.arg({ type: ['EntityRef'], description: `What a path must lead over, in any order: at most ${MAX_WAYPOINTS} entities.` }),
      avoid: t.arg({ type: ['EntityRef'], description: `What no path may lead over: at most ${MAX_AVOIDED} entities.` }),
    },
    complexity: ({ mode, first }) => ({
      field: COST_OF_A_SEARCH,
      multiplier: mode === 'SHORTEST' ? 1 : Math.min(MAX_PATHS, Math.max(1, first)),
    }),
    resolve: (_, query, context) => pathsBetween(context, query),
  }),
);
