import type { GraphQLResolveInfo } from 'graphql';
import type { ArticleId, EntityId } from '../../../schema/ids.ts';
import { formatArticleId } from '../../base/id.ts';
import { KNOWN_ARG } from '../../graphql/as-of/known.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { defineConnectionType, definePagedField } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { PartialDateType, parseStoredDate } from '../../graphql/date/date.graphql.ts';
import { getFieldLoader } from '../../graphql/loaders.ts';
import { Node, type NodeRow } from '../../graphql/node/node.graphql.ts';
import { OrderDirectionEnum, readOrder } from '../../graphql/page/order.graphql.ts';
import { Entity, resolveEntityOrNull } from '../entity/entity.graphql.ts';
import { ArticleFilterInput } from '../filter/filter.graphql.ts';
import { ArticleTypeEnum } from '../ontology/enums.graphql.ts';
import { loadMoment } from '../revision/moment.graphql.ts';
import { defineMatchFields, defineTruncatedField } from '../text/highlight.graphql.ts';
import {
  type ARTICLE_ORDERS,
  type ArticleRow,
  type ArticleSpan,
  buildArticleRelation,
  findArticle,
  isAboutEntity,
  loadArticles,
  loadSpanTexts,
} from './article.store.ts';

/** An article's row as a node. */
export type ArticleNode = ArticleRow & NodeRow;
const toArticleNode = (row: ArticleRow): ArticleNode => ({ ...row, node: 'Article', nodeId: formatArticleId(row.id) });

/** The words at a span of an article, as many as the viewer may read; null if the text is not attached. */
export async function loadSpanText(span: ArticleSpan, context: Context, info: GraphQLResolveInfo): Promise<string | null> {
  const { db, maxTextLength } = context;
  const load = getFieldLoader<ArticleSpan, string | null>(context, info, { of: 'words' }, (spans) => loadSpanTexts(db, spans));
  const end = Math.min(span.end, span.start + maxTextLength);
  if (end < span.end) context.extensions['texts'] = { maxLength: maxTextLength };
  return load.load({ ...span, end });
}

export const Article = builder.objectRef<ArticleNode>('Article');

/** The article with an id; null if it does not exist. */
export const findArticleNode = (id: ArticleId, context: Context, info: GraphQLResolveInfo): Promise<ArticleNode | null> =>
  getFieldLoader<ArticleId, ArticleNode | null>(context, info, { of: 'article' }, async (ids) =>
    (await loadArticles(context.db, ids)).map((row) => row && toArticleNode(row)),
  ).load(id);

/** The article that a row refers to. It always exists. */
export async function loadArticle(
  { articleId: id }: { articleId: ArticleId },
  _: object,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ArticleNode> {
  const found = await findArticleNode(id, context, info);
  if (!found) throw new Error(`article ${id} is referred to and is not there`);
  return found;
}

Article.implement({
  description: 'A source text. Its sentences are stored as glosses in our own words. Its full text is available only if it was attached.',
  interfaces: [Node],
  isTypeOf: (row) => typeof row === 'object' && row !== null && 'node' in row && row.node === 'Article',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Readable id in lower-case ASCII, such as birgemiz-aid.' }),
    type: t.expose('type', { type: ArticleTypeEnum, description: 'Text of the press, note of the desk, or data of another system.' }),
    title: t.exposeString('title', { nullable: true, description: 'Headline; null if not stated.' }),
    url: t.exposeString('url', { nullable: true, description: 'Web address of the article; null if not stated.' }),
    lang: t.expose('lang', { type: 'LanguageTag', description: 'Language of the article.' }),
    publisher: t.field({
      type: Entity,
      nullable: true,
      description: 'Organization that published the article; null if not stated.',
      resolve: resolveEntityOrNull(({ publisherId }: ArticleRow) => publisherId),
    }),
    reprintOf: t.field({
      type: Article,
      nullable: true,
      description: 'Article that it reprints; null if it is an article of its own. Both count as one source.',
      resolve: ({ reprintOf }, _, context, info) => (reprintOf === null ? null : findArticleNode(reprintOf, context, info)),
    }),
    published: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'Date of publication; null if not stated.',
      resolve: ({ published }) => parseStoredDate(published),
    }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the text in UTF-8, in hexadecimal.' }),
    length: t.exposeInt('length', { description: 'Length of the text in Unicode code points.' }),
    textAttached: t.exposeBoolean('textAttached', { description: 'True if the full text is available.' }),
    text: t.string({
      nullable: true,
      description: 'Full text; null if it is not attached.',
      resolve: ({ id, length, textAttached }, _, context, info) =>
        textAttached ? loadSpanText({ articleId: id, start: 0, end: length }, context, info) : null,
    }),
    withdrawn: t.boolean({
      description: 'True if the article was withdrawn, with all that it gives.',
      resolve: ({ retractedIn }) => retractedIn !== null,
    }),
    forgotten: t.boolean({
      description: 'True if the words of the article were forgotten, at all times: `title`, `url`, `text` and the glosses are null.',
      resolve: ({ forgottenIn }) => forgottenIn !== null,
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'Time when the article was first recorded.',
      resolve: ({ recordedIn }, _, context, info) => loadMoment(recordedIn, context, info),
    }),
  }),
});

export const ArticleConnection = defineConnectionType('Article', Article, toArticleNode, {
  edge: defineMatchFields(({ id }) => ({ article: id, number: 0 })),
  connection: defineTruncatedField,
});

const ArticleOrderInput = builder.inputType('ArticleOrder', {
  description: 'One sort key.',
  fields: (t) => ({
    by: t.field({
      type: builder.enumType('ArticleOrderBy', {
        description: 'Sort keys of articles.',
        values: {
          ID: { description: 'Id, which follows the order of first recording.' },
          PUBLISHED: { description: 'Date of publication. Articles without a date come last in both directions.' },
          RECORDED_AT: { description: 'Time of first recording.' },
        } satisfies Record<(typeof ARTICLE_ORDERS)[number], object>,
      }),
      required: true,
      description: 'Sort key.',
    }),
    direction: t.field({ type: OrderDirectionEnum, defaultValue: 'ASC', description: 'Sort direction (default ASC).' }),
  }),
});

const NEWEST_FIRST = [{ by: 'PUBLISHED', direction: 'DESC' }] as const;

/** The arguments of a list of articles, with its default order in words. */
const listArgs = (order: string) =>
  builder.args((t) => ({
    filter: t.field({ type: ArticleFilterInput, description: 'Condition to meet (default: all).' }),
    orderBy: t.field({
      type: [ArticleOrderInput],
      description: `Sort keys, most important first (default: ${order}). Ties are broken by id.`,
    }),
  }));

builder.queryFields((t) => ({
  article: t.field({
    type: Article,
    nullable: true,
    description: 'Returns one article. An unknown reference is a NOT_FOUND error.',
    args: { ref: t.arg({ type: 'ArticleRef', required: true, description: 'Id or slug of the article.' }), ...KNOWN_ARG },
    resolve: async (_, { ref }, context, info) => findArticleNode(await findArticle(context.db, ref), context, info),
  }),
  articles: t.field(
    definePagedField({
      type: ArticleConnection,
      description: 'Lists articles.',
      args: { ...listArgs('score with `filter.text`, otherwise id'), ...KNOWN_ARG },
      relation: ({ filter, orderBy }, { db }) => buildArticleRelation(db, { filter, order: readOrder(orderBy) }),
    }),
  ),
}));

builder.interfaceField(Entity, 'articles', (t) =>
  t.field(
    definePagedField({
      type: ArticleConnection,
      description: 'Articles that mention the entity or contain a statement about it, newest first.',
      args: listArgs('newest first'),
      relation: ({ filter, orderBy }, { db }) =>
        buildArticleRelation(db, { filter, order: readOrder(orderBy ?? NEWEST_FIRST), parentCondition: isAboutEntity }),
      parent: ({ id }: { id: EntityId }) => id,
    }),
  ),
);
