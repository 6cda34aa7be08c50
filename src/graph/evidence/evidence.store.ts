import { and, isNull, or, sql } from 'drizzle-orm';
import type { ArticleId, EntityId, StatementId } from '../../../schema/ids.ts';
import type { LocalText } from '../../../schema/ontology.ts';
import { evidence, statements } from '../../../schema/tables/index.ts';
import type { Certainty, Voice } from '../../../schema/words.ts';
import type { Db } from '../../database/connect.ts';
import { isAnyOf, prepareSelect, writeNumbers } from '../../database/select.ts';

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

const EVIDENCE_COLUMNS = {
  statementId: evidence.statementId,
  articleId: evidence.articleId,
  sentence: evidence.sentence,
  start: evidence.start,
  end: evidence.end,
  voice: evidence.voice,
  speakerId: evidence.speakerId,
  certainty: evidence.certainty,
  reason: evidence.reason,
};
const selectEvidence = prepareSelect<EvidenceRow>(
  EVIDENCE_COLUMNS,
  (list) => sql`select ${list} from ${evidence} join ${statements} on ${statements.id} = ${evidence.statementId}
    where ${and(isAnyOf(evidence.statementId, 'ids'), isEvidence)}
    order by ${evidence.articleId}, ${evidence.sentence}, ${evidence.start}, ${evidence.id}`,
);
/** The evidence of each statement, in the order of the text. A retracted statement keeps its last evidence. */
export async function loadEvidence(db: Db, ids: readonly StatementId[]): Promise<EvidenceRow[][]> {
  const byStatement = Map.groupBy(await selectEvidence(db, { ids: writeNumbers(ids) }), ({ statementId }) => statementId);
  return ids.map((id) => byStatement.get(id) ?? []);
}
