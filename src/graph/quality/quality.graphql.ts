import { KNOWN_ARG } from '../../graphql/as-of/known.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { Article } from '../article/article.graphql.ts';
import { loadArticleQuality, loadQuality, type Quality } from './quality.store.ts';

const QualityType = builder.objectRef<Quality>('Quality').implement({
  description: 'Counts that tell how well articles are read into the graph, and how well their facts are supported.',
  fields: (t) => ({
    sentences: t.exposeInt('sentences', { description: 'Number of sentences.' }),
    sentencesWithFacts: t.exposeInt('sentencesWithFacts', { description: 'Number of sentences that some fact rests on.' }),
    mentions: t.exposeInt('mentions', { description: 'Number of mentions.' }),
    mentionsChecked: t.exposeInt('mentionsChecked', {
      description: 'Number of mentions whose span was compared with the text, because it is attached.',
    }),
    mentionsInferred: t.exposeInt('mentionsInferred', { description: 'Number of mentions that are inferred, such as pronouns.' }),
    facts: t.exposeInt('facts', { description: 'Number of facts that rest on the articles.' }),
    factsIndependent: t.exposeInt('factsIndependent', {
      description: 'Number of these facts that two or more independent sources assert, also in other articles.',
    }),
    factsInferred: t.exposeInt('factsInferred', { description: 'Number of these facts that all evidence in the articles only implies.' }),
    unknowns: t.exposeInt('unknowns', { description: 'Number of these facts with an UNKNOWN value.' }),
    contradictions: t.exposeInt('contradictions', {
      description: 'Number of contradictions between one of these facts and another fact or a denial.',
    }),
  }),
});

const getQualityLoader = createRowLoader(loadArticleQuality);

builder.objectField(Article, 'quality', (t) =>
  t.field({
    type: QualityType,
    description: 'Quality of what the graph has of the article.',
    resolve: ({ id }, _, context, info) => getQualityLoader(context, info).load(id),
  }),
);

builder.queryField('quality', (t) =>
  t.field({
    type: QualityType,
    description: 'Counts the quality of all articles, or of those of one publisher.',
    args: {
      publisher: t.arg({ type: 'EntityRef', description: 'Publisher of the articles (default: all articles).' }),
      ...KNOWN_ARG,
    },
    resolve: (_, { publisher }, { db }) => loadQuality(db, publisher),
  }),
);
