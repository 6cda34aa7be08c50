import type { GraphQLResolveInfo } from 'graphql';
import type { LocalText } from '../../../schema/ontology.ts';
import { badInput } from '../../base/errors.ts';
import { formatSentenceId } from '../../base/id.ts';
import { pickText, rankLanguage } from '../../base/lang.ts';
import { KNOWN_ARG } from '../../graphql/as-of/known.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { defineConnectionType, definePagedField } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { getRequestedLanguages, LANG_ARG } from '../../graphql/lang/lang.graphql.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { Node, type NodeRow } from '../../graphql/node/node.graphql.ts';
import { Article, type ArticleNode, loadArticle, loadSpanText } from '../article/article.graphql.ts';
import { SentenceFilterInput } from '../filter/sentence-filter.graphql.ts';
import { defineMatchFields, defineTruncatedField } from '../text/highlight.graphql.ts';
import { buildSentenceRelation, loadSentences, type SentenceKey, type SentenceRow, sentencesOfArticle } from './sentence.store.ts';

/** A sentence's row as a node. */
export type SentenceNode = SentenceRow & NodeRow;
export const toSentenceNode = (row: SentenceRow): SentenceNode => ({
  ...row,
  node: 'Sentence',
  nodeId: formatSentenceId(row.articleId, row.number),
});

const getSentenceLoader = createRowLoader(loadSentences);
/** The sentence with an article and number; null if it does not exist. */
export async function findSentence(key: SentenceKey, context: Context, info: GraphQLResolveInfo): Promise<SentenceNode | null> {
  const row = await getSentenceLoader(context, info).load(key);
  return row && toSentenceNode(row);
}

const rankBest = (gloss: LocalText, requested: readonly string[]): number =>
  Math.min(...Object.keys(gloss).map((tag) => rankLanguage(requested, tag)));

/** The sentence itself where it has no gloss, or where its article is in a requested language that comes before those of the gloss. */
async function loadTextOrGloss(
  row: SentenceRow,
  requested: readonly string[],
  best: number | null,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<string> {
  const isText = best === null || rankLanguage(requested, (await loadArticle(row, {}, context, info)).lang) < best;
  const text = isText ? (row.text ?? (await loadSpanText(row, context, info))) : null;
  return text ?? (row.gloss ? pickText(row.gloss, requested) : '');
}

export const Sentence = builder.objectRef<SentenceNode>('Sentence').implement({
  description: 'A numbered sentence of an article. Offsets are Unicode code points from the start of the article; the end is exclusive.',
  interfaces: [Node],
  isTypeOf: (row) => typeof row === 'object' && row !== null && 'node' in row && row.node === 'Sentence',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Number of the sentence in the article, from 1.' }),
    start: t.exposeInt('start', { description: 'Start of the sentence.' }),
    end: t.exposeInt('end', { description: 'End of the sentence, exclusive.' }),
    text: t.string({
      nullable: true,
      description: 'Text of the sentence, or the words of a row of a data set; null if the text is not attached.',
      resolve: ({ text, articleId, start, end }, _, context, info) => text ?? loadSpanText({ articleId, start, end }, context, info),
    }),
    gloss: t.string({
      description:
        'Content of the sentence in our own words. The sentence itself if it has none, or none in a language that is requested and is that of the attached text. Empty if it was forgotten.',
      args: LANG_ARG,
      resolve: (row, { lang }, context, info) => {
        const requested = getRequestedLanguages(lang, context);
        const best = row.gloss && rankBest(row.gloss, requested);
        if (row.gloss && (requested.length === 0 || best === 0)) return pickText(row.gloss, requested);
        return loadTextOrGloss(row, requested, best, context, info);
      },
    }),
    forgotten: t.boolean({
      description: 'True if the words of the article were forgotten, at all times.',
      resolve: async (row, _, context, info) => (await loadArticle(row, {}, context, info)).forgottenIn !== null,
    }),
    article: t.field({ type: Article, description: 'Article that contains the sentence.', resolve: loadArticle }),
  }),
});

const SentenceConnection = defineConnectionType('Sentence', Sentence, toSentenceNode, {
  edge: defineMatchFields(({ articleId, number }) => ({ article: articleId, number })),
  connection: defineTruncatedField,
});

builder.queryField('sentences', (t) =>
  t.field(
    definePagedField({
      type: SentenceConnection,
      description:
        'Lists sentences. With `filter.text`, they are searched by their words and ordered by score, otherwise by article and number.',
      args: builder.args((a) => ({
        ...KNOWN_ARG,
        filter: a.field({ type: SentenceFilterInput, description: 'Condition to meet (default: all).' }),
      })),
      relation: ({ filter }, { db }) => buildSentenceRelation(db, filter),
    }),
  ),
);

builder.objectFields(Article, (t) => ({
  sentences: t.field(
    definePagedField({
      type: SentenceConnection,
      description: 'Sentences of the article, in the order of the text.',
      args: {},
      relation: () => sentencesOfArticle,
      parent: ({ id }: ArticleNode) => id,
    }),
  ),
  sentence: t.field({
    type: Sentence,
    nullable: true,
    description: 'Sentence with this number; null if it does not exist.',
    args: { number: t.arg.int({ required: true, description: 'Number of the sentence, from 1.' }) },
    resolve: ({ id }, { number }, context, info) => {
      if (number < 1) throw badInput('number', number, 'sentences are numbered from 1');
      return findSentence({ articleId: id, number }, context, info);
    },
  }),
}));
