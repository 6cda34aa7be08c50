import type { ArticleId } from '../../../schema/ids.ts';
import { GraphError } from '../../base/errors.ts';
import { checkWriter } from '../../base/viewer.ts';
import { Article, findArticleNode } from '../../graph/article/article.graphql.ts';
import { ArticleTypeEnum } from '../../graph/ontology/enums.graphql.ts';
import { collectMistakes, readPieces, toFacts } from '../../graph/record/facts.store.ts';
import { FactsInput } from '../../graph/record/facts-input.graphql.ts';
import { defineContentMutation } from '../../graph/revision/content-mutation.graphql.ts';
import { findRun, Run, RunToolEnum } from '../../graph/run/run.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { findArticle } from '../../ingest/article.store.ts';
import { type ArticlePiece, recordArticle } from '../../ingest/record.ts';
import { startRun } from '../propose/start-run.store.ts';

const ArticleInput = builder.inputType('ArticleInput', {
  description: 'A new article with its text.',
  fields: (t) => ({
    slug: t.string({ required: true, description: 'Its name in addresses: lower-case letters a–z, digits and hyphens.' }),
    type: t.field({ type: ArticleTypeEnum, defaultValue: 'NEWS', description: 'Type; a NOTE is in your own sentences.' }),
    lang: t.field({ type: 'LanguageTag', required: true, description: 'Language of the text.' }),
    text: t.string({ required: true, description: 'The whole text. It is kept as given, and split into sentences.' }),
    title: t.string({ description: 'Title.' }),
    url: t.string({ description: 'Address at the publisher (http or https).' }),
    publisher: t.field({ type: 'EntityRef', description: 'Publisher, an organization of the graph or of `facts`.' }),
    published: t.field({ type: 'EDTF', description: 'Date of publication.' }),
  }),
});

defineContentMutation('recordArticle', {
  role: 'CONTRIBUTOR',
  operation: 'RECORD',
  description:
    'Records a new article: its text, split into sentences, and, from a CURATOR, what it says. With `propose`, a program reads the text at once, as the mutation `propose` does. A slug that another article has is a CONFLICT.',
  args: builder.args((t) => ({
    input: t.field({ type: ArticleInput, required: true, description: 'The article.' }),
    facts: t.field({ type: FactsInput, description: 'Its facts, which need the role CURATOR.' }),
    propose: t.field({ type: RunToolEnum, description: 'Program that proposes what the text says (default: none).' }),
  })),
  run: async (tx, { input, facts, propose }, { revision, viewer, context }) => {
    if (await findArticle(tx, input.slug))
      throw new GraphError('CONFLICT', `input.slug is "${input.slug}", which another article has`, {
        argument: 'input.slug',
        value: input.slug,
      });
    if (facts) checkWriter(viewer, 'CURATOR', 'recordArticle with facts');
    const article = (await readPieces(tx, input, 'input')) as unknown as ArticlePiece; // with the fields of ArticleInput
    const pieces = await readPieces(tx, facts ?? {}, 'facts');
    const recorded = await collectMistakes(() => recordArticle(tx, revision, article, toFacts(pieces), {}));
    const articleId = recorded.articleId as ArticleId; // of an article that is not unchanged
    const runId = propose ? await startRun(tx, { articleId, by: propose, argument: 'propose' }, viewer.id, context.model) : null;
    return { articleId, runId, warnings: recorded.warnings };
  },
  fields: (t) => ({
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The article; null in a dry run.',
      resolve: ({ articleId, revision }, _, context, info) => (revision === null ? null : findArticleNode(articleId, context, info)),
    }),
    run: t.field({
      type: Run,
      nullable: true,
      description: 'The run that proposes; null without `propose` and in a dry run.',
      resolve: ({ runId, revision }, _, context, info) => (revision === null || runId === null ? null : findRun(runId, context, info)),
    }),
    warnings: t.stringList({
      description: 'Warnings, such as of a new entity with the name of another.',
      resolve: ({ warnings }) => [...warnings],
    }),
  }),
});
