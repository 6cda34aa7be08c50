import { EntityFilterInput } from '../../graph/filter/filter.graphql.ts';
import { AsOfInput } from '../../graph/filter/provenance.graphql.ts';
import { CertaintyEnum, DirectionEnum, EntityKindEnum, PredicateEnum, RankEnum, StandingEnum } from '../../graph/ontology/enums.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import {
  type HopRange,
  MAX_CONDITIONS,
  MAX_EDGES,
  MAX_HOPS,
  MAX_NODE_ENTITIES,
  MAX_PATTERN_NODES,
  type Pattern,
  type PatternCondition,
  type PatternEdge,
  type PatternNode,
} from './pattern.ts';

const ALIAS = 'a letter, then letters, digits and _, at most 30 characters';

const PatternNodeInput = builder.inputRef<PatternNode>('PatternNode').implement({
  description: 'A node of a pattern: the entities that its alias may stand for. All given conditions must hold.',
  fields: (t) => ({
    as: t.string({ required: true, description: `Alias of the node: ${ALIAS}.` }),
    kind: t.field({ type: [EntityKindEnum], description: 'Only entities of these kinds.' }),
    entity: t.field({ type: ['EntityRef'], description: `Only these entities (at most ${MAX_NODE_ENTITIES}).` }),
    filter: t.field({ type: EntityFilterInput, description: 'Only entities that match this filter now. `asOf` does not apply to it.' }),
  }),
});

const HopRangeInput = builder.inputRef<HopRange>('HopRange').implement({
  description: 'Number of consecutive statements that form an edge of a pattern.',
  fields: (t) => ({
    min: t.int({ required: true, defaultValue: 1, description: `Minimum number of hops (1–${MAX_HOPS}, default 1).` }),
    max: t.int({ required: true, defaultValue: 1, description: `Maximum number of hops (\`min\`–${MAX_HOPS}, default 1).` }),
  }),
});

const PatternEdgeInput = builder.inputRef<PatternEdge>('PatternEdge').implement({
  description: 'An edge of a pattern: the statements that may connect its two nodes. All given conditions must hold, at every hop.',
  fields: (t) => ({
    as: t.string({ description: `Alias of the edge, to select it in a match: ${ALIAS}.` }),
    from: t.string({ required: true, description: 'Alias of the node at the start of the edge.' }),
    to: t.string({ required: true, description: 'Alias of the node at the end of the edge. It may be the same node.' }),
    predicate: t.field({ type: [PredicateEnum], description: 'Only these predicates (default: any).' }),
    direction: t.field({
      type: DirectionEnum,
      required: true,
      defaultValue: 'OUT',
      description: 'OUT: `from` is the subject. IN: `from` is the value. BOTH: either (default OUT).',
    }),
    certainty: t.field({
      type: CertaintyEnum,
      description: 'STATED: some evidence states it. INFERRED: no evidence states it. Default: either.',
    }),
    rank: t.field({ type: [RankEnum], description: 'Only these ranks (default PREFERRED and NORMAL).' }),
    standing: t.field({ type: [StandingEnum], description: 'Only these standings (default ASSERTED and DISPUTED).' }),
    cancelled: t.boolean({ description: 'True: also statements of cancelled events (default false).' }),
    hops: t.field({
      type: HopRangeInput,
      description:
        'Number of consecutive statements (default: exactly one). Each path of several statements is a separate match. A path visits each entity at most once.',
    }),
  }),
});

const PatternConditionInput = builder.inputRef<PatternCondition>('PatternCondition').implement({
  description: 'A condition on several nodes of a pattern. At least one field is required. All given fields must hold.',
  fields: (t) => ({
    differ: t.stringList({ description: 'Aliases that must stand for different entities.' }),
    ordered: t.stringList({
      description: 'Aliases whose entities must have ascending ids. If a pattern is symmetric, this returns each pair once.',
    }),
  }),
});

export const PatternInput = builder.inputRef<Pattern>('PatternInput').implement({
  description:
    'A pattern to search for: nodes, and edges that connect all of them. Two aliases may stand for the same entity unless a condition forbids it. A match uses each statement at most once. An UNKNOWN value is not an entity and never matches.',
  fields: (t) => ({
    nodes: t.field({ type: [PatternNodeInput], required: true, description: `Nodes of the pattern (1–${MAX_PATTERN_NODES}).` }),
    edges: t.field({ type: [PatternEdgeInput], required: true, description: `Edges of the pattern (0–${MAX_EDGES}).` }),
    where: t.field({ type: [PatternConditionInput], description: `Conditions that must all hold (at most ${MAX_CONDITIONS}).` }),
    asOf: t.field({
      type: AsOfInput,
      description:
        'Point in time to read the statements at (default: now). A past `known` is read from the tables, within a smaller budget.',
    }),
    article: t.field({ type: ['ArticleRef'], description: 'Only statements with evidence in one of these articles.' }),
  }),
});
