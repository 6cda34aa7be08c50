import { eq, getTableColumns } from 'drizzle-orm';
import type { ArticleId, EvidenceId } from '../../schema/ids.ts';
import { corrections, evidence } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { insertAll } from '../database/write.ts';
import type { CorrectionRow } from './correction.ts';

/** What the evidence of an article corrects, confirms and ends, by its id. */
export async function loadCorrections(db: Db, articleId: ArticleId): Promise<ReadonlyMap<EvidenceId, CorrectionRow>> {
  const rows = await db
    .select(getTableColumns(corrections))
    .from(corrections)
    .innerJoin(evidence, eq(evidence.id, corrections.evidenceId))
    .where(eq(evidence.articleId, articleId));
  return new Map(rows.map(({ evidenceId, ...row }) => [evidenceId, row]));
}

/** Records what evidence corrects, confirms and ends, together with it. */
export async function insertCorrections(db: Db, idOf: ReadonlyMap<{ readonly target: CorrectionRow | null }, EvidenceId>): Promise<void> {
  const rows = [...idOf].flatMap(([{ target }, evidenceId]) => (target === null ? [] : [{ ...target, evidenceId }]));
  await insertAll(db, corrections, rows);
}
