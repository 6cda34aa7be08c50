import { sql } from 'drizzle-orm';
import type { ArticleId, EntityId } from '../../../schema/ids.ts';
import { entities, names } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';

/** Current entities that an article declared, at any time, and that no article names. */
export async function listUnnamed(db: Db, id: ArticleId): Promise<EntityId[]> {
  const declared = sql`(select entity_id from public."declarations" where article_id = ${id} union select entity_id from past."declarations" where article_id = ${id})`;
  const rows = await db
    .select({ id: entities.id })
    .from(entities)
    .where(
      sql`${entities.id} in ${declared} and ${entities.retractedIn} is null and not exists (select from ${names} n where n.entity_id = ${entities.id})`,
    )
    .orderBy(entities.id);
  return rows.map((row) => row.id);
}
