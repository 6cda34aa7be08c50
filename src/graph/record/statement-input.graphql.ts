import { builder } from '../../graphql/builder.ts';
import { PredicateEnum, RankEnum, StanceEnum, VoiceEnum } from '../ontology/enums.graphql.ts';
import { LocalTextInput, QuantityInput } from './value-inputs.graphql.ts';

const CorrectionInput = builder.inputType('CorrectionInput', {
  description:
    'A statement that evidence of another one names by its key, or by its subject, predicate and value. It need not be in the graph. Without a key, exactly one of `entity`, `quantity`, `text`, `date` and `unknown` is its value.',
  fields: (t) => ({
    article: t.string({ description: 'Slug of the article that says it (default: for a key the article of the call, otherwise any).' }),
    key: t.string({ description: 'Key of the statement in the file of the article, or in the call if there is no article.' }),
    subject: t.field({ type: 'EntityRef', description: 'Subject of the statement; needed without a key.' }),
    predicate: t.field({ type: PredicateEnum, description: 'Predicate of the statement; needed without a key.' }),
    entity: t.field({ type: 'EntityRef', description: 'Value: an entity.' }),
    quantity: t.field({ type: QuantityInput, description: 'Value: a quantity.' }),
    text: t.field({ type: LocalTextInput, description: 'Value: a text in our own words.' }),
    date: t.field({ type: 'EDTF', description: 'Value: a date.' }),
    unknown: t.boolean({ description: 'True if it is a value that the source did not name.' }),
  }),
});

export const EvidenceInput = builder.inputType('EvidenceInput', {
  description: 'A sentence that supports a statement.',
  fields: (t) => ({
    sentence: t.int({ required: true, description: 'Number of the sentence.' }),
    span: t.intList({
      description:
        'Start and end of the words, in characters of the article, end exclusive. Without it the whole sentence supports the statement.',
    }),
    surface: t.string({ description: 'The words themselves, instead of the span if they stand once in the sentence.' }),
    voice: t.field({ type: VoiceEnum, description: 'Voice (default: that of the sentence or quotation).' }),
    speaker: t.field({ type: 'EntityRef', description: 'Speaker; needed unless the voice is ARTICLE.' }),
    stance: t.field({ type: StanceEnum, description: 'Attitude of the sentence to the statement (default: ASSERTS).' }),
    via: t.field({ type: ['EntityRef'], description: 'Sources that pass on the words of the speaker, the nearest to the article first.' }),
    saidOn: t.field({ type: 'EDTF', description: 'When the speaker said it, if the sentence says so.' }),
    inferred: t.field({ type: LocalTextInput, description: 'Reason, if the statement is inferred and not stated.' }),
    corrects: t.field({ type: CorrectionInput, description: 'Statement that the source takes back by these words, for this one.' }),
    confirms: t.field({ type: CorrectionInput, description: 'Statement that the speaker says too by these words.' }),
    ends: t.field({ type: CorrectionInput, description: 'Statement that was over when this one began.' }),
  }),
});

const QualifierInput = builder.inputType('QualifierInput', {
  description: 'A qualifier of a statement. Exactly one of `entity`, `quantity`, `text`, `date` and `unknown` is its value.',
  fields: (t) => ({
    predicate: t.field({ type: PredicateEnum, required: true, description: 'Predicate, one that may qualify.' }),
    entity: t.field({ type: 'EntityRef', description: 'Value: an entity.' }),
    quantity: t.field({ type: QuantityInput, description: 'Value: a quantity.' }),
    text: t.field({ type: LocalTextInput, description: 'Value: a text in our own words.' }),
    date: t.field({ type: 'EDTF', description: 'Value: a date.' }),
    unknown: t.boolean({ description: 'True if there is a value that the source does not name.' }),
  }),
});

export const StatementInput = builder.inputType('StatementInput', {
  description: 'A statement about an entity. Exactly one of `entity`, `quantity`, `text`, `date` and `unknown` is its value.',
  fields: (t) => ({
    key: t.string({ description: 'Name within the call, for mentions and titles that refer to the statement.' }),
    predicate: t.field({ type: PredicateEnum, required: true, description: 'Predicate.' }),
    entity: t.field({ type: 'EntityRef', description: 'Value: an entity of the graph or of the call.' }),
    quantity: t.field({ type: QuantityInput, description: 'Value: a quantity.' }),
    text: t.field({ type: LocalTextInput, description: 'Value: a text in our own words.' }),
    date: t.field({ type: 'EDTF', description: 'Value: a date.' }),
    unknown: t.boolean({ description: 'True if there is a value that the source does not name.' }),
    qualifiers: t.field({
      type: [QualifierInput],
      description: 'Qualifiers, such as a share or votes. They are part of the fact.',
    }),
    rank: t.field({ type: RankEnum, description: 'Rank that the article gives to the statement.' }),
    validFrom: t.field({ type: 'EDTF', description: 'Since when it was true in the world.' }),
    validTo: t.field({ type: 'EDTF', description: 'Until when it was true in the world.' }),
    evidence: t.field({ type: [EvidenceInput], required: true, description: 'Sentences that support the statement, at least one.' }),
    inferred: t.field({ type: LocalTextInput, description: 'Reason for all the evidence, if the statement is inferred.' }),
  }),
});
