import { builder } from '../../graphql/builder.ts';
import { defineConnectionType, definePagedField } from '../../graphql/connection.ts';
import { defineGroupsField } from '../../graphql/groups.ts';
import { defineOptionalLocalTextField } from '../../graphql/lang/lang.graphql.ts';
import { createRowLoader, getFieldLoader } from '../../graphql/loaders.ts';
import { loadLists } from '../../graphql/page/page.store.ts';
import { Article, type ArticleNode, loadArticle, loadSpanText } from '../article/article.graphql.ts';
import { Entity, type EntityNode, resolveEntity } from '../entity/entity.graphql.ts';
import { CertaintyEnum } from '../ontology/enums.graphql.ts';
import { Sentence, toSentenceNode } from '../sentence/sentence.graphql.ts';
import { type SentenceRow, sentencesOfQuotation } from '../sentence/sentence.store.ts';
import {
  buildQuotationRelation,
  getQuotationGrouping,
  loadQuotations,
  type QuotationGroupBy,
  type QuotationRow,
} from './quotation.store.ts';

const getQuotationLoader = createRowLoader(loadQuotations);

export const Quotation = builder.objectRef<QuotationRow>('Quotation').implement({
  description: 'Consecutive sentences spoken by one entity.',
  fields: (t) => ({
    speaker: t.field({ type: Entity, description: 'Speaker.', resolve: resolveEntity(({ speakerId }: QuotationRow) => speakerId) }),
    asWritten: t.string({
      nullable: true,
      description: 'The words that name the speaker; null if they are longer than 40 characters and the text is not attached.',
      resolve: ({ asWritten, articleId, start, end }, _, context, info) =>
        asWritten ?? loadSpanText({ articleId, start, end }, context, info),
    }),
    start: t.exposeInt('start', { description: 'Start of the words that name the speaker, in code points from the start of the article.' }),
    end: t.exposeInt('end', { description: 'End of the words that name the speaker, exclusive.' }),
    sentences: t.field({
      type: [Sentence],
      description: 'Quoted sentences, in order (at most 200).',
      resolve: async ({ id }, args, context, info) =>
        (
          await getFieldLoader<number, SentenceRow[]>(context, info, args, (ids) => loadLists(context.db, sentencesOfQuotation, ids)).load(
            id,
          )
        ).map(toSentenceNode),
    }),
    article: t.field({ type: Article, description: 'Article that contains the quotation.', resolve: loadArticle }),
    certainty: t.expose('certainty', {
      type: CertaintyEnum,
      description: 'STATED if the words name the speaker, INFERRED if the speaker was concluded.',
    }),
    reason: t.string(
      defineOptionalLocalTextField('Reason for the inference; null if the certainty is STATED.', ({ reason }: QuotationRow) => reason),
    ),
  }),
});

const QuotationGroupByEnum = builder.enumType('QuotationGroupBy', {
  description: 'Keys by which quotations can be grouped.',
  values: {
    SPEAKER: { description: 'Id of the speaker.' },
    ARTICLE: { description: 'Id of the article.' },
    CERTAINTY: { description: 'Certainty of the speaker.' },
  } satisfies Record<QuotationGroupBy, object>,
});

const QuotationConnection = defineConnectionType('Quotation', Quotation, (row: QuotationRow) => row, {
  connection: (t) => ({ groups: defineGroupsField(t, QuotationGroupByEnum, getQuotationGrouping, () => ({})) }),
});

builder.interfaceField(Entity, 'quotations', (t) =>
  t.field(
    definePagedField({
      type: QuotationConnection,
      description: 'Quotations of the entity in direct speech, in the order of the text.',
      args: {},
      relation: () => buildQuotationRelation('SPEAKER'),
      parent: ({ id }: EntityNode) => id,
    }),
  ),
);
builder.objectField(Article, 'quotations', (t) =>
  t.field(
    definePagedField({
      type: QuotationConnection,
      description: 'Direct speech in the article, in the order of the text.',
      args: {},
      relation: () => buildQuotationRelation('ARTICLE'),
      parent: ({ id }: ArticleNode) => id,
    }),
  ),
);
builder.objectField(Sentence, 'quotation', (t) =>
  t.field({
    type: Quotation,
    nullable: true,
    description: 'Quotation that contains the sentence; null if the sentence is not direct speech.',
    resolve: ({ articleId, number }, _, context, info) => getQuotationLoader(context, info).load({ articleId, number }),
  }),
);
