import { GraphError } from '../../base/errors.ts';
import { formatArticleId } from '../../base/id.ts';
import { setRevisionArticle } from '../../database/revision.ts';
import { builder } from '../../graphql/builder.ts';
import { Article, findArticleNode, loadArticle } from '../article/article.graphql.ts';
import { findArticle, loadArticles } from '../article/article.store.ts';
import { Entity, loadEntity } from '../entity/entity.graphql.ts';
import { defineContentMutation } from '../revision/content-mutation.graphql.ts';
import { loadStatement, Statement } from '../statement/statement.graphql.ts';
import { MAX_SAMPLE, type Retained, withdraw } from './withdrawal.store.ts';

const RetainedStatement = builder.objectRef<Retained>('RetainedStatement').implement({
  description: 'A statement that stays, because other articles support it.',
  fields: (t) => ({
    statement: t.field({
      type: Statement,
      description: 'The statement.',
      resolve: ({ statementId }, _, context, info) => loadStatement(statementId, context, info),
    }),
    articles: t.field({
      type: [Article],
      description: 'Articles that support it.',
      resolve: async ({ articleIds }, _, context, info) =>
        (await Promise.all(articleIds.map((id) => findArticleNode(id, context, info)))).filter((article) => article !== null),
    }),
  }),
});

const AT_MOST = `at most ${MAX_SAMPLE}`;

defineContentMutation('withdrawArticle', {
  role: 'ADMIN',
  operation: 'WITHDRAW',
  needsReason: true,
  description:
    'Withdraws an article with all that it gives: evidence, names, identifiers, mentions, quotations, sentences. Everything stays as it was for earlier revisions, and no ingest of the folder brings it back. A dry run tells what falls and what stays. An article that is withdrawn already is a CONFLICT.',
  args: builder.args((t) => ({ ref: t.field({ type: 'ArticleRef', required: true, description: 'The article.' }) })),
  subjects: async (tx, { ref }) => ({ article: [await findArticle(tx, ref)] }),
  run: async (tx, { ref }, { revision }) => {
    const articleId = await findArticle(tx, ref);
    const [article] = await loadArticles(tx, [articleId]);
    if (article?.retractedIn) {
      const message = `ref names ${formatArticleId(articleId)}, which was withdrawn in R${article.retractedIn}`;
      throw new GraphError('CONFLICT', message, { argument: 'ref', value: ref.written });
    }
    await setRevisionArticle(tx, revision, articleId);
    return { articleId, ...(await withdraw(tx, articleId)) };
  },
  fields: (t) => ({
    article: t.field({ type: Article, description: 'The article.', resolve: loadArticle }),
    retractedCount: t.int({ description: 'Number of statements that fall.', resolve: ({ retracted }) => retracted.count }),
    retracted: t.field({
      type: [Statement],
      description: `Statements that fall (${AT_MOST}).`,
      resolve: ({ retracted }, _, context, info) => Promise.all(retracted.first.map((id) => loadStatement(id, context, info))),
    }),
    retainedCount: t.int({
      description: 'Number of statements that lose evidence and stay.',
      resolve: ({ retained }) => retained.count,
    }),
    retained: t.field({
      type: [RetainedStatement],
      description: `Statements that lose evidence and stay (${AT_MOST}).`,
      resolve: ({ retained }) => [...retained.first],
    }),
    unnamedCount: t.int({ description: 'Number of entities that no other article names.', resolve: ({ unnamed }) => unnamed.count }),
    unnamed: t.field({
      type: [Entity],
      description: `Entities that no other article names (${AT_MOST}). They keep the withdrawn names until another article gives some.`,
      resolve: ({ unnamed }, _, context, info) => unnamed.first.map((id) => loadEntity(id, context, info)),
    }),
    unclassifiedCount: t.int({
      description: 'Number of entities that no other article classifies.',
      resolve: ({ unclassified }) => unclassified.count,
    }),
    unclassified: t.field({
      type: [Entity],
      description: `Entities that no other article classifies (${AT_MOST}). They keep the withdrawn class until another article gives one.`,
      resolve: ({ unclassified }, _, context, info) => unclassified.first.map((id) => loadEntity(id, context, info)),
    }),
    removedCount: t.int({
      description: 'Number of entities that fall, because nothing refers to them.',
      resolve: ({ removed }) => removed.count,
    }),
    removed: t.field({
      type: [Entity],
      description: `Entities that fall (${AT_MOST}).`,
      resolve: ({ removed }, _, context, info) => removed.first.map((id) => loadEntity(id, context, info)),
    }),
    brokenLinkCount: t.int({
      description: 'Number of fallen statements that were the last link between two entities. Paths over them break.',
      resolve: ({ broken }) => broken.count,
    }),
    brokenLinks: t.field({
      type: [Statement],
      description: `Fallen statements that were the last link between two entities (${AT_MOST}).`,
      resolve: ({ broken }, _, context, info) => Promise.all(broken.first.map((id) => loadStatement(id, context, info))),
    }),
  }),
});
