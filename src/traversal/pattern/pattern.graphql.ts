import { AsOfInput, EntityFilterInput } from '../../graph/filter/filter.graphql.ts';
import { CertaintyEnum, DirectionEnum, EntityKindEnum, PredicateEnum, RankEnum } from '../../graph/ontology/enums.graphql.ts';
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

const ALIAS = 'a letter, then letters, digits and _, at most 30 in all';

const PatternNodeInput = builder.inputRef<PatternNode>('PatternNode').implement({
  description: 'A node of a pattern: which entities its alias may stand for. All fields given must hold.',
  fields: (t) => ({
    as: t.string({ required: true, description: `Its alias: ${ALIAS}.` }),
    kind: t.field({ type: [EntityKindEnum], description: 'Of one of these kinds.' }),
    entity: t.field({ type: ['EntityRef'], description: `It is one of these, at most ${MAX_NODE_ENTITIES}.` }),
    filter: t.field({ type: EntityFilterInput, description: 'It meets this filter now, whatever `asOf` says.' }),
  }),
});

const HopRangeInput = builder.inputRef<HopRange>('HopRange').implement({
  description: 'How many statements one after another make an edge of a pattern.',
  fields: (t) => ({
    min: t.int({ required: true, defaultValue: 1, description: `At least so many: 1 to ${MAX_HOPS}.` }),
    max: t.int({ required: true, defaultValue: 1, description: `At most so many: min to ${MAX_HOPS}.` }),
  }),
});

const PatternEdgeInput = builder.inputRef<PatternEdge>('PatternEdge').implement({
  description: 'An edge of a pattern: which statements may tie its two nodes. All fields given must hold, at every hop.',
  fields: (t) => ({
    as: t.string({ description: `Its alias, to ask for it: ${ALIAS}.` }),
    from: t.string({ required: true, description: 'The alias of the node it comes from.' }),
    to: t.string({ required: true, description: 'The alias of the node it leads to; it may be the same.' }),
    predicate: t.field({ type: [PredicateEnum], description: 'Only these predicates.' }),
    direction: t.field({
      type: DirectionEnum,
      required: true,
      defaultValue: 'OUT',
      description: 'OUT: `from` is the subject. IN: `from` is the value. BOTH: either.',
    }),
    certainty: t.field({ type: CertaintyEnum, description: 'STATED: some evidence states it. INFERRED: none does.' }),
    rank: t.field({ type: [RankEnum], description: 'By default PREFERRED and NORMAL.' }),
    hops: t.field({
      type: HopRangeInput,
      description:
        'How many statements one after another; by default one. Each way of several statements that comes to no entity twice is a match of its own.',
    }),
  }),
});

const PatternConditionInput = builder.inputRef<PatternCondition>('PatternCondition').implement({
  description: 'What must hold between nodes of a pattern. All fields given must hold, at least one is given.',
  fields: (t) => ({
    differ: t.stringList({ description: 'No two of these aliases stand for the same entity.' }),
    ordered: t.stringList({
      description:
        'The ids of what these aliases stand for ascend: of a pattern that reads the same with two nodes exchanged, each pair comes once.',
    }),
  }),
});

export const PatternInput = builder.inputRef<Pattern>('PatternInput').implement({
  description:
    'What to look for: nodes, and edges that tie them all together. Two aliases may stand for the same entity where no condition says otherwise; no statement is used twice in a match. An UNKNOWN value is no entity, and never matches.',
  fields: (t) => ({
    nodes: t.field({ type: [PatternNodeInput], required: true, description: `1 to ${MAX_PATTERN_NODES}.` }),
    edges: t.field({ type: [PatternEdgeInput], required: true, description: `0 to ${MAX_EDGES}.` }),
    where: t.field({ type: [PatternConditionInput], description: `Conditions, at most ${MAX_CONDITIONS}; all hold.` }),
    asOf: t.field({
      type: AsOfInput,
      description: 'All statements as they stood at a moment. A past `known` is read from the tables, within a smaller budget.',
    }),
    article: t.field({ type: ['ArticleRef'], description: 'All statements said in one of these articles.' }),
  }),
});
