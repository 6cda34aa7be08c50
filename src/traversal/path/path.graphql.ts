import { Entity, loadEntity } from '../../graph/entity/entity.graphql.ts';
import { TraversalFilterInput } from '../../graph/filter/traversal-filter.graphql.ts';
import { KNOWN_ARG } from '../../graphql/as-of/known.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { Hop } from '../hop/hop.graphql.ts';
import type { PathMode } from './find-paths.ts';
import { findPathsBetween } from './path.store.ts';
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
import { LINK_BUDGET } from './search-context.ts';

/** Complexity of a search, in rows. */
const COST_OF_A_SEARCH = 500;

const ModeEnum = builder.enumType('PathMode', {
  description: 'Kind of paths to search for. Paths of the same length are ordered by the ids of their entities, from the start.',
  values: {
    SHORTEST: { description: 'One shortest path.' },
    ALL_SHORTEST: { description: 'All shortest paths.' },
    K_SHORTEST: {
      description: `The shortest paths and the next longer ones, up to \`maxDepth\` (Yen's algorithm).`,
    },
    SIMPLE: {
      description:
        'Every path up to `maxDepth`, shorter paths first. The result is the same as that of K_SHORTEST; the search is exhaustive.',
    },
  } satisfies Record<PathMode, object>,
});

const ReasonEnum = builder.enumType('NoPathReason', {
  description: 'Why there is no path.',
  values: {
    DIFFERENT_COMPONENTS: { description: 'The entities are not connected, even without the filter.' },
    FILTERS: { description: 'The entities are connected, but no path satisfies `filter`, `avoid` and `through`.' },
    DEPTH: { description: 'The shortest path has more hops than `maxDepth`. `shortest` gives its length.' },
    BUDGET: {
      description: `The search reached its limit before it could find a path or rule one out. It reads at most ${LINK_BUDGET} statements, and fewer if it reads the tables.`,
    },
  } satisfies Record<NoPathReason, object>,
});

const Path = builder.objectRef<PathRow>('Path').implement({
  description: 'A path from one entity to another along statements. It visits each entity at most once.',
  fields: (t) => ({
    length: t.int({ description: 'Number of hops.', resolve: ({ hops }) => hops.length }),
    hops: t.field({
      type: [Hop],
      description:
        'The hops, from start to end. If several statements connect two entities, the best one is chosen: STATED before INFERRED, then the one with the most evidence, then the one that was recorded first.',
      complexity: { field: 1, multiplier: MAX_PATH_LENGTH },
      resolve: ({ hops }) => [...hops],
    }),
    entities: t.field({
      type: [Entity],
      description: 'The entities on the path, including start and end.',
      complexity: { field: 1, multiplier: MAX_PATH_LENGTH + 1 },
      resolve: ({ entities }, _, context, info) => Promise.all(entities.map((id) => loadEntity(id, context, info))),
    }),
    weakest: t.expose('weakest', {
      type: Hop,
      nullable: true,
      description:
        'Least certain hop: INFERRED before STATED, then the one with the least evidence, then the first one. Null if the path has no hops.',
    }),
  }),
});

export const PathResultType = builder.objectRef<PathResult>('PathResult').implement({
  description: 'The paths between two entities, or the reason why there is none.',
  fields: (t) => ({
    paths: t.field({
      type: [Path],
      description: 'The paths, shorter paths first. If both entities are the same, the path has no hops.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ paths }) => [...paths],
    }),
    reason: t.expose('reason', { type: ReasonEnum, nullable: true, description: 'Reason why there is no path; null if there is one.' }),
    shortest: t.exposeInt('shortest', { nullable: true, description: 'Number of hops of the shortest path, if the reason is DEPTH.' }),
    visited: t.exposeInt('visited', { description: 'Number of entities that were visited.' }),
    truncated: t.exposeBoolean('truncated', {
      description: 'True if there are more paths, or if the search reached a limit.',
    }),
  }),
});

builder.queryField('paths', (t) =>
  t.field({
    type: PathResultType,
    description: 'Finds paths from one entity to another, each hop with its statement.',
    args: {
      from: t.arg({ type: 'EntityRef', required: true, description: 'Entity at the start of the paths.' }),
      to: t.arg({ type: 'EntityRef', required: true, description: 'Entity at the end of the paths.' }),
      ...KNOWN_ARG,
      mode: t.arg({
        type: ModeEnum,
        required: true,
        defaultValue: 'SHORTEST',
        description: 'Kind of paths to search for (default SHORTEST).',
      }),
      maxDepth: t.arg.int({
        required: true,
        defaultValue: DEFAULT_PATH_LENGTH,
        description: `Maximum number of hops (1–${MAX_PATH_LENGTH}, default ${DEFAULT_PATH_LENGTH}).`,
      }),
      first: t.arg.int({
        required: true,
        defaultValue: DEFAULT_PATHS,
        description: `Maximum number of paths (1–${MAX_PATHS}, default ${DEFAULT_PATHS}). SHORTEST returns one.`,
      }),
      filter: t.arg({
        type: TraversalFilterInput,
        description:
          'Only follow these statements (default: all current ones). `kind` applies to the entities between `from`, `through` and `to`.',
      }),
      through: t.arg({ type: ['EntityRef'], description: `Entities that a path must visit, in any order (at most ${MAX_WAYPOINTS}).` }),
      avoid: t.arg({ type: ['EntityRef'], description: `Entities that a path must not visit (at most ${MAX_AVOIDED}).` }),
    },
    complexity: ({ mode, first }) => ({
      field: COST_OF_A_SEARCH,
      multiplier: mode === 'SHORTEST' ? 1 : Math.min(MAX_PATHS, Math.max(1, first)),
    }),
    resolve: (_, query, context) => findPathsBetween(context, query),
  }),
);
