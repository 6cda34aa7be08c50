import type { RevisionId } from '../../../schema/ids.ts';
import { revisions } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';

/** When each revision was committed. */
export async function loadMoments(db: Db, ids: readonly RevisionId[]): Promise<(string | null)[]> {
  const rows = await db.select({ id: revisions.id, at: revisions.at }).from(revisions).where(isAny(revisions.id, ids));
  const byId = new Map(rows.map(({ id, at }) => [id, at]));
  return ids.map((id) => byId.get(id) ?? null);
}
