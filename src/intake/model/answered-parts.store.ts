import { and, eq } from 'drizzle-orm';
import type { ArticleId } from '../../../schema/ids.ts';
import { answeredParts } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import type { FoundPiece } from '../propose/found-piece.ts';

/** What a model answered about the same part before, under the same settings. */
export async function findAnsweredPart(db: Db, articleId: ArticleId, key: string): Promise<readonly FoundPiece[] | undefined> {
  const [row] = await db
    .select({ pieces: answeredParts.pieces })
    .from(answeredParts)
    .where(and(eq(answeredParts.articleId, articleId), eq(answeredParts.key, key)));
  return row?.pieces as readonly FoundPiece[] | undefined; // as it was kept
}

export const keepAnsweredPart = (db: Db, articleId: ArticleId, key: string, pieces: readonly FoundPiece[]): Promise<unknown> =>
  db.insert(answeredParts).values({ articleId, key, pieces }).onConflictDoNothing();
