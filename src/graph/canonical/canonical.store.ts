import { and, isNull } from 'drizzle-orm';
import type { EntityId, RevisionId } from '../../../schema/ids.ts';
import { canonicals } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';

/**
 * The entities that answer for some, by these. To readers an entity for which another one answers seems to be retracted by the revision of
 * the judgement: without such an entity among the rows, nothing is asked. A writer reads it as it is.
 */
export async function findCanonicals(
  db: Db,
  rows: readonly { readonly id: EntityId; readonly retractedIn: RevisionId | null }[],
): Promise<Map<EntityId, EntityId>> {
  const retracted = new Map(rows.flatMap(({ id, retractedIn }) => (retractedIn === null ? [] : [[id, retractedIn] as const])));
  if (retracted.size === 0) return new Map();
  const found = await db
    .select()
    .from(canonicals)
    .where(and(isAny(canonicals.entityId, [...retracted.keys()]), isNull(canonicals.until)));
  return new Map(
    found.flatMap(({ entityId, canonicalId, since }) => (retracted.get(entityId) === since ? [[entityId, canonicalId] as const] : [])),
  );
}

/** The other entities for which each answers, by id. */
export async function listMembers(db: Db, ids: readonly EntityId[]): Promise<EntityId[][]> {
  const rows = await db
    .select()
    .from(canonicals)
    .where(and(isAny(canonicals.canonicalId, ids), isNull(canonicals.until)))
    .orderBy(canonicals.entityId);
  const byCanonical = Map.groupBy(rows, ({ canonicalId }) => canonicalId);
  return ids.map((id) => (byCanonical.get(id) ?? []).map(({ entityId }) => entityId));
}
