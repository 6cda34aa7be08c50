import { builder } from '../../graphql/builder.ts';
import { CertaintyEnum, DirectionEnum, EntityKindEnum, PredicateEnum, RankEnum } from '../ontology/enums.graphql.ts';
import { AsOfInput } from './filter.graphql.ts';
import type { TraversalFilter } from './filter.ts';

export const TraversalFilterInput = builder.inputRef<TraversalFilter>('TraversalFilter').implement({
  description: 'Which statements between entities are walked along. All fields given must hold, at every hop.',
  fields: (t) => ({
    predicate: t.field({ type: [PredicateEnum], description: 'Only these predicates.' }),
    direction: t.field({
      type: DirectionEnum,
      description: 'OUT: only from subject to value. IN: only from value to subject. By default either way.',
    }),
    kind: t.field({ type: [EntityKindEnum], description: 'Only to entities of these kinds; where the walk starts does not matter.' }),
    certainty: t.field({ type: CertaintyEnum, description: 'STATED: some evidence states it. INFERRED: none does.' }),
    rank: t.field({ type: [RankEnum], description: 'By default PREFERRED and NORMAL.' }),
    article: t.field({ type: ['ArticleRef'], description: 'Said in one of these articles.' }),
    asOf: t.field({
      type: AsOfInput,
      description: 'As it stood at a moment. A past `known` is read from the tables, within a smaller budget.',
    }),
  }),
});
