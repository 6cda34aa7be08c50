import { fieldLoader, rowLoader } from '../../graphql/batch.ts';
import { builder } from '../../graphql/builder.ts';
import { connectionType, paged } from '../../graphql/connection.ts';
import { groupsField } from '../../graphql/groups.ts';
import { wordedWhereThere } from '../../graphql/lang/lang.graphql.ts';
import { listOf } from '../../graphql/page/page.store.ts';
import { Article, type ArticleNode, loadArticle, wordsAt } from '../article/article.graphql.ts';
import { Entity, type EntityNode, toEntity } from '../entity/entity.graphql.ts';
import { CertaintyEnum } from '../ontology/enums.graphql.ts';
import { Sentence, sentenceNode } from '../sentence/sentence.graphql.ts';
import { type SentenceRow, sentencesOfQuotation } from '../sentence/sentence.store.ts';
import { loadQuotations, type QuotationGroupBy, type QuotationRow, quotationGrouping, quotationRelation } from './quotation.store.ts';

const quotationsOf = rowLoader(loadQuotations);

export const Quotation = builder.objectRef<QuotationRow>('Quotation').implement({
  description: 'A run of sentences spoken by one entity.',
  fields: (t) => ({
    speaker: t.field({ type: Entity, description: 'Who speaks.', resolve: toEntity(({ speakerId }: QuotationRow) => speakerId) }),
    asWritten: t.string({
      nullable: true,
      description: 'The words that name the speaker; null where they are longer than 40 characters and the text is not attached.',
      resolve: ({ asWritten, articleId, start, end }, _, context, info) => asWritten ?? wordsAt({ articleId, start, end }, context, info),
    }),
    start: t.exposeInt('start', { description: 'Where those words start.' }),
    end: t.exposeInt('end', { description: 'Where those words end.' }),
    sentences: t.field({
      type: [Sentence],
      description: 'What is said, sentence by sentence (at most 200).',
      resolve: async ({ id }, args, context, info) =>
        (
          await fieldLoader<number, SentenceRow[]>(context, info, args, (ids) => listOf(context.db, sentencesOfQuotation, ids)).load(id)
        ).map(sentenceNode),
    }),
    article: t.field({ type: Article, description: 'The article it stands in.', resolve: loadArticle }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'Whether the words name the speaker or are taken to.' }),
    reason: t.string(wordedWhereThere('Why they are taken to; null where they name the speaker.', ({ reason }: QuotationRow) => reason)),
  }),
});

const GroupBy = builder.enumType('QuotationGroupBy', {
  description: 'What quotations can be counted by.',
  values: {
    SPEAKER: { description: 'Who speaks, as an id.' },
    ARTICLE: { description: 'The article, as an id.' },
    CERTAINTY: { description: 'Whether the speaker is named.' },
  } satisfies Record<QuotationGroupBy, object>,
});

const QuotationConnection = connectionType('Quotation', Quotation, (row: QuotationRow) => row, {
  connection: (t) => ({ groups: groupsField(t, GroupBy, quotationGrouping, () => undefined) }),
});

builder.interfaceField(Entity, 'quotations', (t) =>
  t.field(
    paged({
      type: QuotationConnection,
      description: 'What it says in direct speech, in the order of the text.',
      args: {},
      relation: () => quotationRelation('SPEAKER'),
      parent: ({ id }: EntityNode) => id,
    }),
  ),
);
builder.objectField(Article, 'quotations', (t) =>
  t.field(
    paged({
      type: QuotationConnection,
      description: 'The direct speech in it, in the order of the text.',
      args: {},
      relation: () => quotationRelation('ARTICLE'),
      parent: ({ id }: ArticleNode) => id,
    }),
  ),
);
builder.objectField(Sentence, 'quotation', (t) =>
  t.field({
    type: Quotation,
    nullable: true,
    description: 'The quotation it is part of; null where it is not direct speech.',
    resolve: ({ articleId, number }, _, context, info) => quotationsOf(context, info).load({ articleId, number }),
  }),
);
