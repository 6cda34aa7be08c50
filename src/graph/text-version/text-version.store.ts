import { sql } from 'drizzle-orm';
import type { ArticleId, RevisionId } from '../../../schema/ids.ts';
import { articles } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';

/** One text of an article. */
export interface TextVersionRow {
  readonly sha256: string;
  readonly length: number;
  /** The revision that brought it. */
  readonly since: RevisionId;
}

/** The texts of each article, the earliest first. A text that comes back is a version of its own. */
export async function loadTextVersions(db: Db, ids: readonly ArticleId[]): Promise<TextVersionRow[][]> {
  // The row that stands, or stood at the revision that is read, and all before it: `until` of the last is `since` of that one.
  const rows = (await db.execute(sql`
    select id::float8 as id, sha256, length, since::float8 as since from (
      select f.*, lag(f.sha256) over (partition by f.id order by f.since) as former from (
        select id, sha256, length, since from ${articles} where ${isAny(articles.id, ids)}
        union all
        select p.id, p.sha256, p.length, p.since from past.articles p join ${articles} on ${articles.id} = p.id
          where ${isAny(articles.id, ids)} and p.until <= ${articles.since}) f) v
    where former is distinct from sha256 order by id, since`)) as unknown as (TextVersionRow & { readonly id: number })[]; // the columns
  const byArticle = Map.groupBy(rows, ({ id }) => id);
  return ids.map((id) => byArticle.get(id) ?? []);
}
