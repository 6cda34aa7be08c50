import { eq, or } from 'drizzle-orm';
import type { ArticleId } from '../../schema/ids.ts';
import { articles } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';

/** The article that a slug names as reprinted: the first of a chain of reprints. */
export async function findReprinted(db: Db, slug: string): Promise<ArticleId | undefined> {
  const [row] = await db.select({ id: articles.id, reprintOf: articles.reprintOf }).from(articles).where(eq(articles.slug, slug));
  return row && (row.reprintOf ?? row.id);
}

/** Writes what the article reprints. What reprints the article itself reprints the same. */
export async function writeReprint(db: Db, id: ArticleId, slug: string | undefined): Promise<void> {
  const reprintOf = slug === undefined ? null : ((await findReprinted(db, slug)) ?? null);
  const isReprint = reprintOf === null ? eq(articles.id, id) : or(eq(articles.id, id), eq(articles.reprintOf, id));
  await db.update(articles).set({ reprintOf }).where(isReprint);
}
