import { builder } from '../../graphql/builder.ts';
import { PartialDateType, parseStoredDate } from '../../graphql/date/date.graphql.ts';
import { defineOptionalLocalTextField } from '../../graphql/lang/lang.graphql.ts';
import { Entity, resolveEntity, resolveEntityOrNull } from '../entity/entity.graphql.ts';
import type { EvidenceRow } from '../evidence/evidence.store.ts';
import { CertaintyEnum, PredicateEnum, RankEnum, StanceEnum, StandingEnum, VoiceEnum } from '../ontology/enums.graphql.ts';
import { PredicateInfo } from '../ontology/ontology.graphql.ts';
import { findSentence, Sentence } from '../sentence/sentence.graphql.ts';
import { Value } from '../statement/statement.graphql.ts';
import type { StatementRow } from '../statement/statement.store.ts';

export const StatementVersion = builder.objectRef<StatementRow>('StatementVersion').implement({
  description: 'A statement as it was before or after a revision. Only its rank and its standing change while it stands.',
  fields: (t) => ({
    subject: t.field({
      type: Entity,
      description: 'Subject of the statement.',
      resolve: resolveEntity(({ subjectId }: StatementRow) => subjectId),
    }),
    predicate: t.expose('predicate', { type: PredicateEnum, description: 'Predicate of the statement.' }),
    predicateInfo: t.field({
      type: PredicateInfo,
      description: 'Predicate with its labels and rules.',
      resolve: ({ predicate }) => predicate,
    }),
    value: t.field({ type: Value, description: 'Value of the statement.', resolve: (row) => row }),
    object: t.field({
      type: Entity,
      nullable: true,
      description: 'The value if it is an entity, otherwise null.',
      resolve: resolveEntityOrNull(({ objectId }: StatementRow) => objectId),
    }),
    rank: t.expose('rank', { type: RankEnum, description: 'Rank among competing statements.' }),
    standing: t.expose('standing', { type: StandingEnum, description: 'Outcome of the stances of its sources.' }),
    validFrom: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'Start of the valid time; null if unknown.',
      resolve: ({ validFrom }) => parseStoredDate(validFrom),
    }),
    validTo: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'End of the valid time; null if unknown.',
      resolve: ({ validTo }) => parseStoredDate(validTo),
    }),
  }),
});

export const EvidenceVersion = builder.objectRef<EvidenceRow>('EvidenceVersion').implement({
  description: 'Evidence of a statement, before or after a revision.',
  fields: (t) => ({
    sentence: t.field({
      type: Sentence,
      nullable: true,
      description: 'Sentence that supports the statement.',
      resolve: ({ articleId, sentence }, _, context, info) => findSentence({ articleId, number: sentence }, context, info),
    }),
    start: t.exposeInt('start', {
      nullable: true,
      description: 'Start of the words, in code points from the start of the article; null if the whole sentence supports it.',
    }),
    end: t.exposeInt('end', { nullable: true, description: 'End of the words, exclusive; null if the whole sentence supports it.' }),
    stance: t.expose('stance', { type: StanceEnum, description: 'Attitude of the source to the statement.' }),
    voice: t.expose('voice', { type: VoiceEnum, description: 'Voice of the words.' }),
    speaker: t.field({
      type: Entity,
      nullable: true,
      description: 'Speaker; null if the article itself says it, or a source that it does not name.',
      resolve: resolveEntityOrNull(({ speakerId }: EvidenceRow) => speakerId),
    }),
    saidOn: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'When it was said, if the sentence dates it.',
      resolve: ({ saidOn }) => parseStoredDate(saidOn),
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'STATED if the sentence says it, INFERRED if it was concluded.' }),
    reason: t.string(
      defineOptionalLocalTextField('Reason for the inference; null if the certainty is STATED.', ({ reason }: EvidenceRow) => reason),
    ),
  }),
});
