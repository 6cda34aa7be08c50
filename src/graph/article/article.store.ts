import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { ArticleId, EntityId, RevisionId } from '../../../schema/ids.ts';
import { articles, entities, evidence, mentions, statements } from '../../../schema/tables/index.ts';
import type { ArticleType } from '../../../schema/words.ts';
import type { ArticleRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import type { OrderKey, Relation } from '../../graphql/page/relation.ts';
import { createEntityFilter } from '../filter/entity.filter.store.ts';
import type { ArticleFilter } from '../filter/filter.ts';
import { readFilterText } from '../filter/filter-text.ts';
import { findArticles, notFound, resolveRefs } from '../filter/refs.store.ts';
import { buildDateOrder, hasText, isInRange } from '../filter/value-filters.store.ts';
import type { TextMatch } from '../text/text-search.store.ts';
import { searchArticles } from './article-search.store.ts';

export interface ArticleRow {
  readonly id: ArticleId;
  readonly slug: string;
  readonly type: ArticleType;
  readonly title: string | null;
  readonly url: string | null;
  readonly lang: string;
  readonly publisherId: EntityId | null;
  readonly reprintOf: ArticleId | null;
  readonly published: string | null;
  readonly sha256: string;
  readonly length: number;
  readonly textAttached: boolean;
  readonly recordedIn: RevisionId;
  /** The revision that withdrew it; null if it stands. */
  readonly retractedIn: RevisionId | null;
  /** The revision that forgot its words; null if they are kept. */
  readonly forgottenIn: RevisionId | null;
  /** How it matches the text of a filter. */
  readonly match?: TextMatch | undefined;
}

const articleColumns = {
  id: articles.id,
  slug: articles.slug,
  type: articles.type,
  title: articles.title,
  url: articles.url,
  lang: articles.lang,
  publisherId: articles.publisherId,
  reprintOf: articles.reprintOf,
  published: articles.published,
  sha256: articles.sha256,
  length: articles.length,
  textAttached: sql<boolean>`${articles.text} is not null`.mapWith(Boolean).as('text_attached'),
  recordedIn: articles.recordedIn,
  retractedIn: articles.retractedIn,
  forgottenIn: articles.forgottenIn,
};

export async function loadArticles(db: Db, ids: readonly ArticleId[]): Promise<(ArticleRow | null)[]> {
  const rows = await db.select(articleColumns).from(articles).where(isAny(articles.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** @throws NOT_FOUND */
export async function findArticle(db: Db, ref: ArticleRef): Promise<ArticleId> {
  const id = (await findArticles(db, [ref])).get(ref.written);
  if (id === undefined) throw await notFound(db, ref, 'ref');
  return id;
}

export const ARTICLE_ORDERS = ['ID', 'PUBLISHED', 'RECORDED_AT'] as const;
export interface ArticleOrder {
  readonly by: (typeof ARTICLE_ORDERS)[number];
  readonly descending: boolean;
}

const DAYS = { earliest: articles.publishedEarliest, latest: articles.publishedLatest };
const BY_ID: OrderKey = { name: 'id', expression: articles.id, type: 'bigint' };

/** The SQL keys of a sort key. Articles without the value come last in both directions. */
function toArticleKeys({ by, descending }: ArticleOrder): OrderKey[] {
  switch (by) {
    case 'ID':
      return [{ ...BY_ID, descending }];
    case 'PUBLISHED':
      return buildDateOrder('published', DAYS, descending);
    case 'RECORDED_AT':
      return [{ name: 'recorded', expression: articles.recordedIn, type: 'bigint', descending }];
  }
}

export interface ArticleQuery {
  readonly filter?: ArticleFilter | null | undefined;
  readonly order?: readonly ArticleOrder[];
  readonly parentCondition?: (parent: SQL) => SQL;
}

/** The articles that match a query. @throws NOT_FOUND for an unknown reference in the filter, BAD_INPUT for an empty range */
export async function buildArticleRelation(db: Db, { filter, order = [], parentCondition }: ArticleQuery): Promise<Relation<ArticleRow>> {
  const text = readFilterText(filter?.text);
  const refs = await resolveRefs(db, filter);
  const mentioned = createEntityFilter(refs).condition(filter?.mentions, entities);
  const relation: Relation<ArticleRow> = {
    source: articles,
    columns: articleColumns,
    where: and(
      filter?.ref ? isAny(articles.id, filter.ref.map(refs.article)) : undefined,
      filter?.title ? and(isNotNull(articles.titleNorm), hasText(articles.titleNorm, filter.title)) : undefined,
      filter?.publisher ? isAny(articles.publisherId, filter.publisher.map(refs.entity)) : undefined,
      filter?.published ? isInRange(DAYS, filter.published, 'filter.published') : undefined,
      filter?.lang ? inArray(articles.lang, [...new Set(filter.lang)]) : undefined,
      filter?.withdrawn ? isNotNull(articles.retractedIn) : isNull(articles.retractedIn),
      filter?.type ? inArray(articles.type, [...new Set(filter.type)]) : undefined,
      filter?.textAttached == null ? undefined : filter.textAttached ? isNotNull(articles.text) : isNull(articles.text),
      filter?.mentions
        ? sql`exists (select from ${mentions} join ${entities} on ${entities.id} = ${mentions.entityId} where ${and(eq(mentions.articleId, articles.id), mentioned)})`
        : undefined,
    ),
    ...(parentCondition && { parentCondition }),
    order: [...order.flatMap(toArticleKeys), BY_ID],
  };
  return text === undefined ? relation : searchArticles(db, text, relation, order.length > 0);
}

/** Parent condition: the article mentions the entity or has a statement about it. */
export const isAboutEntity = (parent: SQL): SQL => sql`(
  exists (select from ${mentions} where ${and(eq(mentions.articleId, articles.id), sql`${mentions.entityId} = ${parent}`)})
  or exists (select from ${evidence} join ${statements} on ${statements.id} = ${evidence.statementId}
    where ${and(eq(evidence.articleId, articles.id), isNull(evidence.retractedIn), sql`(${statements.subjectId} = ${parent} or ${statements.objectId} = ${parent})`)}))`;

export interface ArticleSpan {
  readonly articleId: ArticleId;
  readonly start: number;
  readonly end: number;
}

/** The words of each span; null if the text is not attached. */
export async function loadSpanTexts(db: Db, spans: readonly ArticleSpan[]): Promise<(string | null)[]> {
  const array = (list: readonly number[], type: string) => sql`${`{${list.join(',')}}`}::${sql.raw(type)}[]`;
  const rows = await db
    .select({ words: sql<string | null>`substring(${articles.text} from s.start + 1 for s.finish - s.start)` })
    .from(
      sql`unnest(${array(
        spans.map(({ articleId }) => articleId),
        'bigint',
      )}, ${array(
        spans.map(({ start }) => start),
        'int',
      )}, ${array(
        spans.map(({ end }) => end),
        'int',
      )})
        with ordinality as s(article, start, finish, ord)`,
    )
    .innerJoin(articles, sql`${articles.id} = s.article`)
    .orderBy(asc(sql`s.ord`));
  return rows.map(({ words }) => words);
}
