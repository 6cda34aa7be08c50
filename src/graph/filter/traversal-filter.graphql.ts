import { builder } from '../../graphql/builder.ts';
import { CertaintyEnum, DirectionEnum, EntityKindEnum, PredicateEnum, RankEnum, StandingEnum } from '../ontology/enums.graphql.ts';
import type { TraversalFilter } from './filter.ts';
import { AsOfInput } from './provenance.graphql.ts';

export const TraversalFilterInput = builder.inputRef<TraversalFilter>('TraversalFilter').implement({
  description: 'Condition on the statements that a traversal follows. All given fields must match at every hop.',
  fields: (t) => ({
    predicate: t.field({ type: [PredicateEnum], description: 'The predicate is one of these (default: any).' }),
    direction: t.field({
      type: DirectionEnum,
      description: 'OUT: follow statements from subject to value. IN: from value to subject (default BOTH).',
    }),
    kind: t.field({
      type: [EntityKindEnum],
      description: 'The kind of every reached entity is one of these (default: any). Does not apply to the start.',
    }),
    certainty: t.field({ type: CertaintyEnum, description: 'STATED: at least one piece of evidence states it. INFERRED: none does.' }),
    rank: t.field({ type: [RankEnum], description: 'The rank is one of these (default PREFERRED and NORMAL).' }),
    standing: t.field({ type: [StandingEnum], description: 'The standing is one of these (default ASSERTED and DISPUTED).' }),
    cancelled: t.boolean({
      description: 'True: also follow what is said of cancelled events, such as their participations (default false).',
    }),
    article: t.field({ type: ['ArticleRef'], description: 'The evidence comes from one of these articles.' }),
    asOf: t.field({
      type: AsOfInput,
      description: 'Point in time to read the graph at (default: now). A past `known` is read from the database, with a smaller budget.',
    }),
  }),
});
