import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { defineOptionalLocalTextField } from '../../graphql/lang/lang.graphql.ts';
import { loadSpanText } from '../article/article.graphql.ts';
import { Entity, resolveEntityOrNull } from '../entity/entity.graphql.ts';
import { CertaintyEnum, VoiceEnum } from '../ontology/enums.graphql.ts';
import { findSentence, Sentence } from '../sentence/sentence.graphql.ts';
import { getEvidenceLoader, Statement } from '../statement/statement.graphql.ts';
import type { EvidenceRow } from './evidence.store.ts';

const loadEvidenceSentence = async ({ articleId, sentence }: EvidenceRow, context: Context, info: GraphQLResolveInfo) => {
  const found = await findSentence({ articleId, number: sentence }, context, info);
  if (!found) throw new Error(`evidence points at sentence ${articleId}.${sentence}, which is not there`);
  return found;
};

export const Evidence = builder.objectRef<EvidenceRow>('Evidence').implement({
  description: 'The link between a statement and a sentence that supports it: the words, the voice and the certainty.',
  fields: (t) => ({
    sentence: t.field({
      type: Sentence,
      description: 'Sentence that supports the statement.',
      resolve: (row, _, context, info) => loadEvidenceSentence(row, context, info),
    }),
    quote: t.string({
      nullable: true,
      description: 'Words that support the statement; null if the text is not attached.',
      resolve: async (row, _, context, info) => {
        const { start, end } =
          row.start === null || row.end === null ? await loadEvidenceSentence(row, context, info) : { start: row.start, end: row.end };
        return loadSpanText({ articleId: row.articleId, start, end }, context, info);
      },
    }),
    start: t.exposeInt('start', {
      nullable: true,
      description: 'Start of the words, in code points from the start of the article; null if the whole sentence supports the statement.',
    }),
    end: t.exposeInt('end', {
      nullable: true,
      description: 'End of the words, exclusive; null if the whole sentence supports the statement.',
    }),
    voice: t.expose('voice', {
      type: VoiceEnum,
      description:
        'The voice of these words: the article itself, direct speech, or a source that the article cites. It may differ from the rest of the sentence.',
    }),
    speaker: t.field({
      type: Entity,
      nullable: true,
      description: 'Speaker; null if the article itself says it.',
      resolve: resolveEntityOrNull(({ speakerId }: EvidenceRow) => speakerId),
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'STATED if the sentence says it, INFERRED if it was concluded.' }),
    reason: t.string(
      defineOptionalLocalTextField('Reason for the inference; null if the certainty is STATED.', ({ reason }: EvidenceRow) => reason),
    ),
  }),
});

builder.objectField(Statement, 'evidence', (t) =>
  t.field({
    type: [Evidence],
    description: 'Evidence of the statement, in the order of the text. Never empty.',
    resolve: ({ id }, _, context, info) => getEvidenceLoader(context, info).load(id),
  }),
);
