import { asc } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import { identifiers } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';

export interface IdentifierRow {
  readonly entityId: EntityId;
  readonly scheme: string;
  readonly value: string;
  readonly source: string;
}

/** The identifiers of each entity, without duplicates from several articles. */
export async function loadIdentifiers(db: Db, ids: readonly EntityId[]): Promise<IdentifierRow[][]> {
  const { entityId, scheme, value, source } = identifiers;
  const rows = await db
    .selectDistinctOn([entityId, scheme, value], { entityId, scheme, value, source })
    .from(identifiers)
    .where(isAny(entityId, ids))
    .orderBy(asc(entityId), asc(scheme), asc(value), asc(identifiers.articleId));
  const byEntity = Map.groupBy(rows, (row) => row.entityId);
  return ids.map((id) => byEntity.get(id) ?? []);
}
