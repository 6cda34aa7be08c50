import { builder } from '../../graphql/builder.ts';
import { defineConnectionType, definePagedField } from '../../graphql/connection.ts';
import { defineGroupsField } from '../../graphql/groups.ts';
import { defineOptionalLocalTextField } from '../../graphql/lang/lang.graphql.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { Article, type ArticleNode, loadSpanText } from '../article/article.graphql.ts';
import { Entity, type EntityNode, resolveEntityOrNull } from '../entity/entity.graphql.ts';
import { CertaintyEnum, MentionKindEnum } from '../ontology/enums.graphql.ts';
import { findSentence, Sentence } from '../sentence/sentence.graphql.ts';
import { findStatement, Statement } from '../statement/statement.graphql.ts';
import { buildMentionRelation, getMentionGrouping, listMentions, type MentionGroupBy, type MentionRow } from './mention.store.ts';

const getMentionLoader = createRowLoader(listMentions);

export const Mention = builder.objectRef<MentionRow>('Mention').implement({
  description: 'A span of an article that refers to an entity. A quantity or a time refers to the statement that contains it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: MentionKindEnum, description: 'Kind of the mention.' }),
    surface: t.string({
      nullable: true,
      description: 'The words; null if they are longer than 40 characters and the text is not attached.',
      resolve: ({ surface, articleId, start, end }, _, context, info) => surface ?? loadSpanText({ articleId, start, end }, context, info),
    }),
    sha256: t.exposeString('sha256', {
      nullable: true,
      description: 'SHA-256 of the words in UTF-8, in hexadecimal; null if the words themselves are stored.',
    }),
    start: t.exposeInt('start', { description: 'Start of the words, in code points from the start of the article.' }),
    end: t.exposeInt('end', { description: 'End of the words, exclusive.' }),
    sentence: t.field({
      type: Sentence,
      description: 'Sentence that contains the words.',
      resolve: async ({ articleId, sentence }, _, context, info) => {
        const found = await findSentence({ articleId, number: sentence }, context, info);
        if (!found) throw new Error(`a mention points at sentence ${articleId}.${sentence}, which is not there`);
        return found;
      },
    }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'Entity that the words refer to; null for a quantity or a time.',
      resolve: resolveEntityOrNull(({ entityId }: MentionRow) => entityId),
    }),
    statement: t.field({
      type: Statement,
      nullable: true,
      description: 'For a quantity or a time: the statement that contains it.',
      resolve: ({ statementId }, _, context, info) => (statementId === null ? null : findStatement(statementId, context, info)),
    }),
    certainty: t.expose('certainty', {
      type: CertaintyEnum,
      description: 'STATED if the words refer to it explicitly, INFERRED if that was concluded.',
    }),
    reason: t.string(
      defineOptionalLocalTextField('Reason for the inference; null if the certainty is STATED.', ({ reason }: MentionRow) => reason),
    ),
  }),
});

const MentionGroupByEnum = builder.enumType('MentionGroupBy', {
  description: 'Keys by which mentions can be grouped.',
  values: {
    KIND: { description: 'Kind of the mention.' },
    CERTAINTY: { description: 'Certainty of the mention.' },
    ARTICLE: { description: 'Id of the article.' },
    ENTITY: { description: 'Id of the entity.' },
  } satisfies Record<MentionGroupBy, object>,
});

const MentionConnection = defineConnectionType('Mention', Mention, (row: MentionRow) => row, {
  connection: (t) => ({ groups: defineGroupsField(t, MentionGroupByEnum, getMentionGrouping, () => ({})) }),
});

const ARGS = builder.args((a) => ({
  kind: a.field({ type: [MentionKindEnum], description: 'Only mentions of these kinds (default: any).' }),
}));

builder.interfaceField(Entity, 'mentions', (t) =>
  t.field(
    definePagedField({
      type: MentionConnection,
      description: 'Mentions of the entity, in the order of the text.',
      args: ARGS,
      relation: ({ kind }) => buildMentionRelation('ENTITY', kind),
      parent: ({ id }: EntityNode) => id,
    }),
  ),
);
builder.objectField(Article, 'mentions', (t) =>
  t.field(
    definePagedField({
      type: MentionConnection,
      description: 'Mentions in the article, in the order of the text.',
      args: ARGS,
      relation: ({ kind }) => buildMentionRelation('ARTICLE', kind),
      parent: ({ id }: ArticleNode) => id,
    }),
  ),
);
builder.objectField(Sentence, 'mentions', (t) =>
  t.field({
    type: [Mention],
    description: 'Mentions in the sentence, in the order of the text (at most 200).',
    resolve: ({ articleId, number }, _, context, info) => getMentionLoader(context, info).load({ articleId, number }),
  }),
);
