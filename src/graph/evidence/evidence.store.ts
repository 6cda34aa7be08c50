import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import type { ArticleId, EntityId, StatementId } from '../../../schema/ids.ts';
import type { LocalText } from '../../../schema/ontology.ts';
import { evidence, statements } from '../../../schema/tables/index.ts';
import type { Certainty, Voice } from '../../../schema/words.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';

export interface EvidenceRow {
  readonly statementId: StatementId;
  readonly articleId: ArticleId;
  readonly sentence: number;
  readonly start: number | null;
  readonly end: number | null;
  readonly voice: Voice;
  readonly speakerId: EntityId | null;
  readonly certainty: Certainty;
  readonly reason: LocalText | null;
}

/** Condition for the evidence of a statement. A retracted statement keeps its last evidence. */
export const isEvidence = or(isNull(evidence.retractedIn), sql`${evidence.retractedIn} = ${statements.retractedIn}`);

/** The evidence of each statement, in the order of the text. A retracted statement keeps its last evidence. */
export async function loadEvidence(db: Db, ids: readonly StatementId[]): Promise<EvidenceRow[][]> {
  const rows = await db
    .select({
      statementId: evidence.statementId,
      articleId: evidence.articleId,
      sentence: evidence.sentence,
      start: evidence.start,
      end: evidence.end,
      voice: evidence.voice,
      speakerId: evidence.speakerId,
      certainty: evidence.certainty,
      reason: evidence.reason,
    })
    .from(evidence)
    .innerJoin(statements, eq(statements.id, evidence.statementId))
    .where(and(isAny(evidence.statementId, ids), isEvidence))
    .orderBy(asc(evidence.articleId), asc(evidence.sentence), asc(evidence.start), asc(evidence.id));
  const byStatement = Map.groupBy(rows, ({ statementId }) => statementId);
  return ids.map((id) => byStatement.get(id) ?? []);
}
