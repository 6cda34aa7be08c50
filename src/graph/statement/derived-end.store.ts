import { inArray } from 'drizzle-orm';
import type { StatementId } from '../../../schema/ids.ts';
import { derivedEnds } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';

export interface DerivedEndRow {
  /** EDTF. */
  readonly end: string;
  /** The statement that it follows from. */
  readonly fromId: StatementId;
}

/** The derived end of each statement; null if it has none. */
export async function loadDerivedEnds(db: Db, ids: readonly StatementId[]): Promise<(DerivedEndRow | null)[]> {
  const { statementId, end, fromId } = derivedEnds;
  const rows = await db
    .select({ statementId, end, fromId })
    .from(derivedEnds)
    .where(inArray(statementId, [...ids]));
  const byStatement = new Map(rows.map((row) => [row.statementId, row]));
  return ids.map((id) => byStatement.get(id) ?? null);
}
