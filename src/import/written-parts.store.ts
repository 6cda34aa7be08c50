import { eq, like, or } from 'drizzle-orm';
import { articles } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';

/** A part that an import has written before. */
export interface WrittenPart {
  readonly fingerprint: string | null;
  readonly isWithdrawn: boolean;
}

/** The parts of a data set in the graph, by the slugs of their articles. */
export async function loadWrittenParts(db: Db, dataset: string): Promise<ReadonlyMap<string, WrittenPart>> {
  const rows = await db
    .select({ slug: articles.slug, fingerprint: articles.graphSha256, retractedIn: articles.retractedIn })
    .from(articles)
    .where(or(eq(articles.slug, dataset), like(articles.slug, `${dataset}-%`)));
  return new Map(rows.map(({ slug, fingerprint, retractedIn }) => [slug, { fingerprint, isWithdrawn: retractedIn !== null }]));
}
