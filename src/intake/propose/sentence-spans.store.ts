import { and, asc, eq, isNull } from 'drizzle-orm';
import type { ArticleId } from '../../../schema/ids.ts';
import { sentences } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import type { Span } from '../../ingest/span.ts';

/** The sentences of an article, in order. */
export async function loadSentenceSpans(db: Db, id: ArticleId): Promise<Span[]> {
  const rows = await db
    .select({ start: sentences.start, end: sentences.end })
    .from(sentences)
    .where(and(eq(sentences.articleId, id), isNull(sentences.retractedIn)))
    .orderBy(asc(sentences.number));
  return rows.map(({ start, end }) => [start, end]);
}
