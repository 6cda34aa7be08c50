import { rowLoader } from '../../graphql/batch.ts';
import { builder } from '../../graphql/builder.ts';
import { connectionType, paged } from '../../graphql/connection.ts';
import { groupsField } from '../../graphql/groups.ts';
import { wordedWhereThere } from '../../graphql/lang/lang.graphql.ts';
import { Article, type ArticleNode, wordsAt } from '../article/article.graphql.ts';
import { Entity, type EntityNode, toEntityOrNull } from '../entity/entity.graphql.ts';
import { CertaintyEnum, MentionKindEnum } from '../ontology/enums.graphql.ts';
import { findSentence, Sentence } from '../sentence/sentence.graphql.ts';
import { findStatement, Statement } from '../statement/statement.graphql.ts';
import { listMentions, type MentionGroupBy, type MentionRow, mentionGrouping, mentionRelation } from './mention.store.ts';

const mentionsOf = rowLoader(listMentions);

export const Mention = builder.objectRef<MentionRow>('Mention').implement({
  description: 'A span that refers to an entity or, for a quantity or a time, to the statement that holds it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: MentionKindEnum, description: 'How it refers.' }),
    surface: t.string({
      nullable: true,
      description: 'The words; null where they are longer than 40 characters and the text is not attached.',
      resolve: ({ surface, articleId, start, end }, _, context, info) => surface ?? wordsAt({ articleId, start, end }, context, info),
    }),
    sha256: t.exposeString('sha256', {
      nullable: true,
      description: 'The fingerprint of the words, where they themselves are not stored.',
    }),
    start: t.exposeInt('start', { description: 'Where they start, in code points from the start of the article.' }),
    end: t.exposeInt('end', { description: 'Where they end, exclusive.' }),
    sentence: t.field({
      type: Sentence,
      description: 'The sentence they stand in.',
      resolve: async ({ articleId, sentence }, _, context, info) => {
        const found = await findSentence({ articleId, number: sentence }, context, info);
        if (!found) throw new Error(`a mention points at sentence ${articleId}.${sentence}, which is not there`);
        return found;
      },
    }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'What is referred to; null for a quantity or a time.',
      resolve: toEntityOrNull(({ entityId }: MentionRow) => entityId),
    }),
    statement: t.field({
      type: Statement,
      nullable: true,
      description: 'For a quantity or a time: the statement that holds it.',
      resolve: ({ statementId }, _, context, info) => (statementId === null ? null : findStatement(statementId, context, info)),
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'Whether the words refer to it plainly or are taken to.' }),
    reason: t.string(wordedWhereThere('Why they are taken to; null where they do so plainly.', ({ reason }: MentionRow) => reason)),
  }),
});

const GroupBy = builder.enumType('MentionGroupBy', {
  description: 'What mentions can be counted by.',
  values: {
    KIND: { description: 'How they refer.' },
    CERTAINTY: { description: 'Whether they refer plainly.' },
    ARTICLE: { description: 'The article, as an id.' },
    ENTITY: { description: 'The entity, as an id.' },
  } satisfies Record<MentionGroupBy, object>,
});

const MentionConnection = connectionType('Mention', Mention, (row: MentionRow) => row, {
  connection: (t) => ({ groups: groupsField(t, GroupBy, mentionGrouping, () => undefined) }),
});

const ARGS = builder.args((a) => ({
  kind: a.field({ type: [MentionKindEnum], description: 'Only mentions that refer in one of these ways.' }),
}));

builder.interfaceField(Entity, 'mentions', (t) =>
  t.field(
    paged({
      type: MentionConnection,
      description: 'Where it is mentioned, in the order of the text.',
      args: ARGS,
      relation: ({ kind }) => mentionRelation('ENTITY', kind),
      parent: ({ id }: EntityNode) => id,
    }),
  ),
);
builder.objectField(Article, 'mentions', (t) =>
  t.field(
    paged({
      type: MentionConnection,
      description: 'What it mentions, in the order of the text.',
      args: ARGS,
      relation: ({ kind }) => mentionRelation('ARTICLE', kind),
      parent: ({ id }: ArticleNode) => id,
    }),
  ),
);
builder.objectField(Sentence, 'mentions', (t) =>
  t.field({
    type: [Mention],
    description: 'What it mentions, in the order of the text (at most 200).',
    resolve: ({ articleId, number }, _, context, info) => mentionsOf(context, info).load({ articleId, number }),
  }),
);
