import { and, isNotNull, sql } from 'drizzle-orm';
import type { ArticleId, RevisionId } from '../../schema/ids.ts';
import { articles } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';

/** The forgotten article that has a text, or had it in an earlier version. */
export async function findForgotten(
  db: Db,
  sha256: string,
): Promise<{ readonly id: ArticleId; readonly forgottenIn: RevisionId } | undefined> {
  const isVersion = sql`(${articles.sha256} = ${sha256} or exists (select from past."articles" v where v.id = ${articles.id} and v.sha256 = ${sha256}))`;
  const [row] = await db
    .select({ id: articles.id, forgottenIn: articles.forgottenIn })
    .from(articles)
    .where(and(isNotNull(articles.forgottenIn), isVersion))
    .limit(1);
  return row?.forgottenIn ? { id: row.id, forgottenIn: row.forgottenIn } : undefined;
}
