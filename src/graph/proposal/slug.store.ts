import { and, inArray, isNull } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import { entities } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';

/** Ids of the current entities with these slugs; null for a slug that none has. */
export async function loadIdsOfSlugs(db: Db, slugs: readonly string[]): Promise<(EntityId | null)[]> {
  const rows = await db
    .select({ id: entities.id, slug: entities.slug })
    .from(entities)
    .where(and(inArray(entities.slug, [...slugs]), isNull(entities.retractedIn)));
  const bySlug = new Map(rows.map(({ id, slug }) => [slug, id]));
  return slugs.map((slug) => bySlug.get(slug) ?? null);
}
