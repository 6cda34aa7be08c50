import { eq, sql } from 'drizzle-orm';
import type { ArticleId } from '../../schema/ids.ts';
import { articles } from '../../schema/tables/index.ts';
import type { ArticleRef } from '../base/ref.ts';
import type { Db } from '../database/connect.ts';

/** The article to attach a text to. */
export async function findArticleToAttach(db: Db, ref: ArticleRef) {
  const { id, slug, sha256, length, forgottenIn } = articles;
  const [row] = await db
    .select({ id, slug, sha256, length, forgottenIn })
    .from(articles)
    .where(ref.by === 'id' ? eq(id, ref.id as ArticleId) : eq(slug, ref.slug)); // the number of an article id
  return row;
}

/** All current spans of an article with their words. */
export async function listSpans(db: Db, articleId: ArticleId) {
  const spans = await db
    .select({
      what: sql<string>`what`,
      sentence: sql<number>`sentence`.mapWith(Number),
      start: sql<number>`start`.mapWith(Number),
      end: sql<number>`"end"`.mapWith(Number),
      surface: sql<string | null>`surface`,
      sha256: sql<string | null>`sha256`,
    })
    .from(sql`spans`)
    .where(sql`article_id = ${articleId} and (surface is not null or sha256 is not null)`)
    .orderBy(sql`start`, sql`"end"`, sql`what`);
  return spans;
}

export const attachText = (db: Db, id: ArticleId, text: string): Promise<unknown> =>
  db.update(articles).set({ text }).where(eq(articles.id, id));
