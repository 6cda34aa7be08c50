import type { ArticleId } from '../../../schema/ids.ts';
import { builder } from '../../graphql/builder.ts';
import { recordFacts } from '../../ingest/record.ts';
import { Article, loadArticle } from '../article/article.graphql.ts';
import { findArticle } from '../article/article.store.ts';
import { defineContentMutation } from '../revision/content-mutation.graphql.ts';
import { collectMistakes, readPieces, toFacts } from './facts.store.ts';
import { FactsInput } from './facts-input.graphql.ts';

defineContentMutation('recordFacts', {
  role: 'CURATOR',
  operation: 'RECORD',
  description:
    'Adds to what an article says: entities, names, statements, mentions, quotations. Nothing that stands is taken back. A fact that is there already gets the further evidence. All mistakes are returned at once, as by an ingest.',
  args: builder.args((t) => ({
    article: t.field({ type: 'ArticleRef', required: true, description: 'The article.' }),
    facts: t.field({ type: FactsInput, required: true, description: 'Facts to add.' }),
  })),
  subjects: async (tx, { article }) => ({ article: [await findArticle(tx, article)] }),
  run: async (tx, { article, facts }, { revision }) => {
    const articleId: ArticleId = await findArticle(tx, article);
    const pieces = await readPieces(tx, facts, 'facts');
    const { warnings } = await collectMistakes(() => recordFacts(tx, revision, articleId, toFacts(pieces), {}));
    return { articleId, warnings };
  },
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article.',
      resolve: loadArticle,
    }),
    warnings: t.stringList({
      description: 'Warnings, such as of a new entity with the name of another.',
      resolve: ({ warnings }) => [...warnings],
    }),
  }),
});
