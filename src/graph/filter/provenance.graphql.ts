import { builder, type Types } from '../../graphql/builder.ts';
import { CertaintyEnum, RankEnum, StanceEnum, StandingEnum, VoiceEnum } from '../ontology/enums.graphql.ts';
import type { AsOf, IndependentSources } from './filter.ts';
import { QualifierFilterInput, QuantityFilterInput } from './value-filters.graphql.ts';

type InputBuilder = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>;

export const AsOfInput = builder.inputRef<AsOf>('AsOf').implement({
  description: 'A point in time: `valid` in the world (valid time) and `known` in the graph (transaction time).',
  fields: (t) => ({
    valid: t.field({
      type: 'EDTF',
      description:
        'Valid time: only statements that may have been true then. An unknown start or end matches any date, also for participants of dated events: to find events by date use `filter: { time }`.',
    }),
    derived: t.boolean({
      description:
        'False: ends that only follow from other statements, such as that of a successor, do not count (default true). See `Statement.derivedEnd`.',
    }),
    known: t.field({
      type: 'Known',
      description:
        'Transaction time: the graph as it was known then, with all that is returned below (default: that of the field above, otherwise now). A filter gives it once, at its top. `extensions.revision` says which revision was read.',
    }),
  }),
});

const IndependentSourcesInput = builder.inputRef<IndependentSources>('IndependentSources').implement({
  description: 'Condition on the number of independent sources that assert a statement.',
  fields: (t) => ({ atLeast: t.int({ required: true, description: 'Minimum number of independent sources.' }) }),
});

/** Provenance fields, the same in every filter on statements. */
export const defineProvenanceFields = (t: InputBuilder, quantity = 'The value is a quantity that meets this condition.') => ({
  certainty: t.field({ type: CertaintyEnum, description: 'STATED: at least one piece of evidence states it. INFERRED: none does.' }),
  rank: t.field({ type: [RankEnum], description: 'The rank is one of these (default PREFERRED and NORMAL).' }),
  standing: t.field({
    type: [StandingEnum],
    description: 'The standing is one of these (default ASSERTED and DISPUTED; any if the filter names `stance`).',
  }),
  stance: t.field({ type: [StanceEnum], description: 'The stance of the evidence is one of these.' }),
  independentSources: t.field({
    type: IndependentSourcesInput,
    description: 'The statement has this many independent sources: see `Support.independent`.',
  }),
  voice: t.field({ type: [VoiceEnum], description: 'The voice of the evidence is one of these.' }),
  speaker: t.field({
    type: ['EntityRef'],
    description:
      'The speaker of the evidence is one of these. `stance`, `voice`, `speaker` and `article` must match the same piece of evidence.',
  }),
  article: t.field({ type: ['ArticleRef'], description: 'The evidence comes from one of these articles.' }),
  quantity: t.field({ type: QuantityFilterInput, description: quantity }),
  qualifiers: t.field({ type: [QualifierFilterInput], description: 'For each of these the statement has a qualifier that meets it.' }),
  asOf: t.field({ type: AsOfInput, description: 'Point in time to read the graph at (default: now).' }),
});
