import { GraphError } from '../../base/errors.ts';
import { formatArticleId } from '../../base/id.ts';
import { setRevisionArticle } from '../../database/revision.ts';
import { builder } from '../../graphql/builder.ts';
import { reinstateArticle } from '../../ingest/reinstate.store.ts';
import { Article, loadArticle } from '../article/article.graphql.ts';
import { findArticle, loadArticles } from '../article/article.store.ts';
import { defineContentMutation } from '../revision/content-mutation.graphql.ts';

defineContentMutation('reinstateArticle', {
  role: 'ADMIN',
  operation: 'REINSTATE',
  needsReason: true,
  description:
    'Reinstates a withdrawn article: all that it gave stands again, under the same ids. An article that is not withdrawn is a CONFLICT.',
  args: builder.args((t) => ({ ref: t.field({ type: 'ArticleRef', required: true, description: 'The article.' }) })),
  subjects: async (tx, { ref }) => ({ article: [await findArticle(tx, ref)] }),
  run: async (tx, { ref }, { revision }) => {
    const articleId = await findArticle(tx, ref);
    const [article] = await loadArticles(tx, [articleId]);
    if (!article?.retractedIn || article.forgottenIn) {
      const message = `ref names ${formatArticleId(articleId)}, which ${article?.forgottenIn ? `was forgotten in R${article.forgottenIn}` : 'is not withdrawn'}`;
      throw new GraphError('CONFLICT', message, { argument: 'ref', value: ref.written });
    }
    await setRevisionArticle(tx, revision, articleId);
    await reinstateArticle(tx, articleId, article.retractedIn);
    return { articleId };
  },
  fields: (t) => ({ article: t.field({ type: Article, description: 'The article.', resolve: loadArticle }) }),
});
