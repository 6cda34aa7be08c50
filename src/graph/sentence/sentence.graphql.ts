import type { GraphQLResolveInfo } from 'graphql';
import { badInput } from '../../base/errors.ts';
import { sentenceId } from '../../base/id.ts';
import { rowLoader } from '../../graphql/batch.ts';
import { builder } from '../../graphql/builder.ts';
import { connectionType, paged } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { worded } from '../../graphql/lang/lang.graphql.ts';
import { Node, type NodeRow } from '../../graphql/node/node.graphql.ts';
import { Article, type ArticleNode, loadArticle, wordsAt } from '../article/article.graphql.ts';
import { loadSentences, type SentenceKey, type SentenceRow, sentencesOfArticle } from './sentence.store.ts';

/** A sentence's row as a node. */
export type SentenceNode = SentenceRow & NodeRow;
export const sentenceNode = (row: SentenceRow): SentenceNode => ({
  ...row,
  node: 'Sentence',
  nodeId: sentenceId(row.articleId, row.number),
});

const sentencesByKey = rowLoader(loadSentences);
/** The sentence of that article and number; null where there is none. */
export async function findSentence(key: SentenceKey, context: Context, info: GraphQLResolveInfo): Promise<SentenceNode | null> {
  const row = await sentencesByKey(context, info).load(key);
  return row && sentenceNode(row);
}

export const Sentence = builder.objectRef<SentenceNode>('Sentence').implement({
  description: 'A numbered span of an article. Offsets are Unicode code points from the start of the article, end exclusive.',
  interfaces: [Node],
  isTypeOf: (row) => typeof row === 'object' && row !== null && 'node' in row && row.node === 'Sentence',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'From 1, in the order of the text.' }),
    start: t.exposeInt('start', { description: 'Where it starts.' }),
    end: t.exposeInt('end', { description: 'Where it ends.' }),
    text: t.string({
      nullable: true,
      description: 'Its words, where the text is attached.',
      resolve: ({ articleId, start, end }, _, context, info) => wordsAt({ articleId, start, end }, context, info),
    }),
    gloss: t.string(worded('What it says, in our own words.', ({ gloss }: SentenceRow) => gloss)),
    article: t.field({ type: Article, description: 'The article it is of.', resolve: loadArticle }),
  }),
});

const SentenceConnection = connectionType('Sentence', Sentence, sentenceNode);

builder.objectFields(Article, (t) => ({
  sentences: t.field(
    paged({
      type: SentenceConnection,
      description: 'Its sentences, in the order of the text.',
      args: {},
      relation: () => sentencesOfArticle,
      parent: ({ id }: ArticleNode) => id,
    }),
  ),
  sentence: t.field({
    type: Sentence,
    nullable: true,
    description: 'Its sentence of that number; null where there is none.',
    args: { number: t.arg.int({ required: true, description: 'From 1.' }) },
    resolve: ({ id }, { number }, context, info) => {
      if (number < 1) throw badInput('number', number, 'sentences are numbered from 1');
      return findSentence({ articleId: id, number }, context, info);
    },
  }),
}));
