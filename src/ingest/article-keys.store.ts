import { and, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { articles } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { computeArticleKeys } from './article-keys.ts';

/** Computes the keys of articles that were recorded before articles had keys. */
export async function updateArticleKeys(db: Db): Promise<void> {
  const rows = await db
    .select({ id: articles.id, title: articles.title, published: articles.published })
    .from(articles)
    .where(
      or(
        and(isNotNull(articles.title), isNull(articles.titleNorm)),
        and(isNotNull(articles.published), isNull(articles.publishedEarliest), isNull(articles.publishedLatest)),
      ),
    );
  if (rows.length === 0) return;
  const keys = JSON.stringify(rows.map((row) => ({ id: row.id, ...computeArticleKeys(row) })));
  await db.execute(sql`update ${articles} set title_norm = k."titleNorm", published_earliest = k."publishedEarliest", published_latest = k."publishedLatest"
    from jsonb_to_recordset(${keys}::jsonb) as k(id bigint, "titleNorm" text, "publishedEarliest" date, "publishedLatest" date)
    where ${articles.id} = k.id`);
}

/** Has the keys of all titles computed anew by `updateArticleKeys`. */
export const resetTitleKeys = (db: Db): Promise<unknown> => db.update(articles).set({ titleNorm: null });
