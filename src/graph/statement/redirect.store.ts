import type { StatementId } from '../../../schema/ids.ts';
import { redirects } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';

/** The statements that now stand for ids of earlier ones, by those ids. */
export async function loadRedirects(db: Db, ids: readonly StatementId[]): Promise<Map<StatementId, StatementId>> {
  if (ids.length === 0) return new Map();
  const rows = await db.select().from(redirects).where(isAny(redirects.statementId, ids));
  return new Map(rows.map(({ statementId, targetId }) => [statementId, targetId]));
}

/** The ids of earlier statements that became one with each, ascending. */
export async function listEarlierIds(db: Db, ids: readonly StatementId[]): Promise<StatementId[][]> {
  const rows = await db.select().from(redirects).where(isAny(redirects.targetId, ids)).orderBy(redirects.statementId);
  const byTarget = Map.groupBy(rows, ({ targetId }) => targetId);
  return ids.map((id) => (byTarget.get(id) ?? []).map(({ statementId }) => statementId));
}
