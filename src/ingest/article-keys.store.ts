import { sql } from 'drizzle-orm';
import type { ArticleId, RevisionId } from '../../schema/ids.ts';
import type { Db } from '../database/connect.ts';
import { computeArticleKeys } from './article-keys.ts';

/** The articles of now, and what they were before. */
const ARTICLE_TABLES = [sql`public."articles"`, sql`past."articles"`] as const;

interface KeylessArticle {
  readonly id: ArticleId;
  readonly since: RevisionId;
  readonly title: string | null;
  readonly published: string | null;
}

/** Computes the keys of articles that were recorded before articles had keys. */
export async function updateArticleKeys(db: Db): Promise<void> {
  for (const table of ARTICLE_TABLES) {
    const rows = (await db.execute(sql`select id::int, since::int, title, published from ${table}
      where title is not null and title_norm is null
        or published is not null and published_earliest is null and published_latest is null`)) as unknown as KeylessArticle[]; // as selected
    if (rows.length === 0) continue;
    const keys = JSON.stringify(rows.map((row) => ({ id: row.id, since: row.since, ...computeArticleKeys(row) })));
    await db.execute(sql`update ${table} a set title_norm = k."titleNorm", published_earliest = k."publishedEarliest", published_latest = k."publishedLatest"
      from jsonb_to_recordset(${keys}::jsonb) as k(id bigint, since bigint, "titleNorm" text, "publishedEarliest" date, "publishedLatest" date)
      where a.id = k.id and a.since = k.since`);
  }
}

/** Has the keys of all titles computed anew by `updateArticleKeys`. */
export async function resetTitleKeys(db: Db): Promise<void> {
  for (const table of ARTICLE_TABLES) await db.execute(sql`update ${table} set title_norm = null`);
}
