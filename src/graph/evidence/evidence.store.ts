import { and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { ArticleId, EntityId, EvidenceId, RevisionId, StatementId } from '../../../schema/ids.ts';
import type { LocalText } from '../../../schema/ontology.ts';
import { evidence, statements } from '../../../schema/tables/index.ts';
import type { Certainty, Voice } from '../../../schema/words.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { isKnown } from '../filter/provenance.store.ts';

export interface EvidenceRow {
  readonly id: EvidenceId;
  readonly statementId: StatementId;
  readonly articleId: ArticleId;
  readonly sentence: number;
  readonly start: number | null;
  readonly end: number | null;
  readonly voice: Voice;
  readonly speakerId: EntityId | null;
  readonly certainty: Certainty;
  readonly reason: LocalText | null;
  readonly recordedIn: RevisionId;
  readonly retractedIn: RevisionId | null;
}

const evidenceColumns = {
  id: evidence.id,
  statementId: evidence.statementId,
  articleId: evidence.articleId,
  sentence: evidence.sentence,
  start: evidence.start,
  end: evidence.end,
  voice: evidence.voice,
  speakerId: evidence.speakerId,
  certainty: evidence.certainty,
  reason: evidence.reason,
  recordedIn: evidence.recordedIn,
  retractedIn: evidence.retractedIn,
};

/** Evidence by id, including retracted evidence. */
export async function loadEvidenceByIds(db: Db, ids: readonly EvidenceId[]): Promise<(EvidenceRow | null)[]> {
  const rows = await db.select(evidenceColumns).from(evidence).where(isAny(evidence.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** A statement at a transaction time. */
export interface EvidenceKey {
  readonly id: StatementId;
  readonly known: string | null;
}

/** Condition for the evidence of a statement at a transaction time. A retracted statement keeps its last evidence. */
export const isEvidence = (known: string | null): SQL | undefined =>
  known === null ? or(isNull(evidence.retractedIn), sql`${evidence.retractedIn} = ${statements.retractedIn}`) : isKnown(evidence, known);

/** The evidence of each statement at its transaction time, in the order of the text. A retracted statement keeps its last evidence. */
export async function loadEvidence(db: Db, keys: readonly EvidenceKey[]): Promise<EvidenceRow[][]> {
  const moments = Map.groupBy(keys, ({ known }) => known); // a field has one transaction time, so one SQL statement
  const found = await Promise.all(
    [...moments].map(
      async ([known, list]) =>
        [
          known,
          await loadEvidenceAt(
            db,
            list.map(({ id }) => id),
            known,
          ),
        ] as const,
    ),
  );
  const byMoment = new Map(found);
  return keys.map(({ id, known }) => byMoment.get(known)?.get(id) ?? []);
}

async function loadEvidenceAt(db: Db, ids: readonly StatementId[], known: string | null): Promise<Map<StatementId, EvidenceRow[]>> {
  const rows = await db
    .select(evidenceColumns)
    .from(evidence)
    .innerJoin(statements, eq(statements.id, evidence.statementId))
    .where(and(isAny(evidence.statementId, ids), isEvidence(known)))
    .orderBy(asc(evidence.articleId), asc(evidence.sentence), asc(evidence.start), asc(evidence.id));
  return Map.groupBy(rows, ({ statementId }) => statementId);
}
