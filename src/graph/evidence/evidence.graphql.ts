import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { wordedWhereThere } from '../../graphql/lang/lang.graphql.ts';
import { wordsAt } from '../article/article.graphql.ts';
import { Entity, toEntityOrNull } from '../entity/entity.graphql.ts';
import { CertaintyEnum, VoiceEnum } from '../ontology/enums.graphql.ts';
import { findSentence, Sentence } from '../sentence/sentence.graphql.ts';
import { evidenceOf, Statement } from '../statement/statement.graphql.ts';
import type { EvidenceRow } from './evidence.store.ts';

const sentenceOf = async ({ articleId, sentence }: EvidenceRow, context: Context, info: GraphQLResolveInfo) => {
  const found = await findSentence({ articleId, number: sentence }, context, info);
  if (!found) throw new Error(`evidence points at sentence ${articleId}.${sentence}, which is not there`);
  return found;
};

export const Evidence = builder.objectRef<EvidenceRow>('Evidence').implement({
  description: 'The tie between a statement and a sentence: where it is said, in whose voice, how surely.',
  fields: (t) => ({
    sentence: t.field({
      type: Sentence,
      description: 'The sentence that says it.',
      resolve: (row, _, context, info) => sentenceOf(row, context, info),
    }),
    quote: t.string({
      nullable: true,
      description: 'The words that say it, where the text is attached.',
      resolve: async (row, _, context, info) => {
        const { start, end } =
          row.start === null || row.end === null ? await sentenceOf(row, context, info) : { start: row.start, end: row.end };
        return wordsAt({ articleId: row.articleId, start, end }, context, info);
      },
    }),
    start: t.exposeInt('start', { nullable: true, description: 'Where those words start; null where the whole sentence says it.' }),
    end: t.exposeInt('end', { nullable: true, description: 'Where those words end; null where the whole sentence says it.' }),
    voice: t.expose('voice', { type: VoiceEnum, description: "Whether it is the article's own voice." }),
    speaker: t.field({
      type: Entity,
      nullable: true,
      description: "Whose voice it is; null where it is the article's own.",
      resolve: toEntityOrNull(({ speakerId }: EvidenceRow) => speakerId),
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'Whether the sentence says it or it was concluded.' }),
    reason: t.string(wordedWhereThere('Why it was concluded; null where it is stated.', ({ reason }: EvidenceRow) => reason)),
  }),
});

builder.objectField(Statement, 'evidence', (t) =>
  t.field({
    type: [Evidence],
    description: 'Every sentence it rests on, in the order of the text; never empty.',
    resolve: ({ id, known }, _, context, info) => evidenceOf(context, info).load({ id, known }),
  }),
);
