import type { EntityId, EvidenceId } from '../../../schema/ids.ts';
import type { LocalText, Predicate, ValueKind } from '../../../schema/ontology.ts';
import { corrections } from '../../../schema/tables/index.ts';
import type { Tie } from '../../../schema/words.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import type { QuantityColumns } from '../quantity/quantity.ts';

export interface CorrectionRow extends QuantityColumns {
  readonly tie: Tie;
  readonly subjectId: EntityId;
  readonly predicate: Predicate;
  readonly valueKind: ValueKind;
  readonly objectId: EntityId | null;
  readonly text: LocalText | null;
  readonly date: string | null;
}

/** What each piece of evidence corrects, confirms or ends; null if it does none of them. */
export async function loadCorrections(db: Db, ids: readonly EvidenceId[]): Promise<(CorrectionRow | null)[]> {
  const rows = await db.select().from(corrections).where(isAny(corrections.evidenceId, ids));
  const byEvidence = new Map(rows.map((row) => [row.evidenceId, { ...row, equivalentAmount: null, equivalentUnit: null }]));
  return ids.map((id) => byEvidence.get(id) ?? null);
}
