import { and, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { ArticleId, EntityId, EvidenceId, RevisionId, StatementId } from '../../../schema/ids.ts';
import type { LocalText } from '../../../schema/ontology.ts';
import { evidence, evidenceVia, sentences, statements } from '../../../schema/tables/index.ts';
import type { Certainty, Stance, Voice } from '../../../schema/words.ts';
import type { Db } from '../../database/connect.ts';
import { isAnyOf, prepareSelect, writeNumbers } from '../../database/select.ts';
import { isAny } from '../../database/write.ts';
import type { SentenceRow } from '../sentence/sentence.store.ts';

export interface EvidenceRow {
  readonly id: EvidenceId;
  readonly statementId: StatementId;
  readonly articleId: ArticleId;
  readonly sentence: number;
  readonly start: number | null;
  readonly end: number | null;
  readonly stance: Stance;
  readonly saidOn: string | null;
  readonly voice: Voice;
  readonly speakerId: EntityId | null;
  readonly certainty: Certainty;
  readonly reason: LocalText | null;
  readonly key: string | null;
  readonly recordedIn: RevisionId;
  readonly retractedIn: RevisionId | null;
}

/** Condition for the evidence of a statement. A retracted statement keeps its last evidence. */
export const isEvidence = or(isNull(evidence.retractedIn), sql`${evidence.retractedIn} = ${statements.retractedIn}`);

/** What most who ask for evidence read: who says it where, and how. */
const LIGHT_COLUMNS = {
  id: evidence.id,
  statementId: evidence.statementId,
  articleId: evidence.articleId,
  sentence: evidence.sentence,
  stance: evidence.stance,
  voice: evidence.voice,
  certainty: evidence.certainty,
};
/** Fields of evidence that read no other columns. */
export const LIGHT_EVIDENCE_FIELDS: ReadonlySet<string> = new Set([
  ...['__typename', 'id', 'statement', 'sentence', 'stance', 'voice', 'certainty'],
]);
const EVIDENCE_COLUMNS = {
  ...LIGHT_COLUMNS,
  start: evidence.start,
  end: evidence.end,
  saidOn: evidence.saidOn,
  speakerId: evidence.speakerId,
  reason: evidence.reason,
  key: evidence.key,
  recordedIn: evidence.recordedIn,
  retractedIn: evidence.retractedIn,
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

/** Evidence with its sentence. */
export interface SourcedEvidence extends EvidenceRow {
  readonly source: SentenceRow;
}
type LightEvidence = Pick<EvidenceRow, keyof typeof LIGHT_COLUMNS>;
export type LightSourcedEvidence = LightEvidence & Pick<SourcedEvidence, 'source'>;
const SENTENCE_COLUMNS = { sentenceStart: sentences.start, sentenceEnd: sentences.end, gloss: sentences.gloss, text: sentences.text };
type SentencePart = Pick<SentenceRow, 'gloss' | 'text'> & { readonly sentenceStart: number; readonly sentenceEnd: number };
const writeSourced = (
  list: SQL,
): SQL => sql`select ${list} from ${evidence} join ${statements} on ${statements.id} = ${evidence.statementId}
    join ${sentences} on (${sentences.articleId}, ${sentences.number}) = (${evidence.articleId}, ${evidence.sentence})
    where ${and(isAnyOf(evidence.statementId, 'ids'), isEvidence)}
    order by ${evidence.articleId}, ${evidence.sentence}, ${evidence.start}, ${evidence.id}`;
const selectSourced = prepareSelect<EvidenceRow & SentencePart>({ ...EVIDENCE_COLUMNS, ...SENTENCE_COLUMNS }, writeSourced);
const selectLight = prepareSelect<LightEvidence & SentencePart>({ ...LIGHT_COLUMNS, ...SENTENCE_COLUMNS }, writeSourced);

function placeSourced<Row extends LightEvidence & SentencePart>(rows: readonly Row[], ids: readonly StatementId[]) {
  const sourced = rows.map((row) => {
    const { sentenceStart: start, sentenceEnd: end, gloss, text, articleId, sentence: number } = row;
    return { ...row, source: { articleId, number, start, end, gloss, text } };
  });
  const byStatement = Map.groupBy(sourced, ({ statementId }) => statementId);
  return ids.map((id) => byStatement.get(id) ?? []);
}

/** The same with their sentences, in one SQL statement. */
export const loadSourcedEvidence = async (db: Db, ids: readonly StatementId[]): Promise<SourcedEvidence[][]> =>
  placeSourced(await selectSourced(db, { ids: writeNumbers(ids) }), ids);

/** The same with the columns of `LIGHT_EVIDENCE_FIELDS` only. */
export const loadLightEvidence = async (db: Db, ids: readonly StatementId[]): Promise<LightSourcedEvidence[][]> =>
  placeSourced(await selectLight(db, { ids: writeNumbers(ids) }), ids);

const selectById = prepareSelect<EvidenceRow>(
  EVIDENCE_COLUMNS,
  (list) => sql`select ${list} from ${evidence} where ${isAnyOf(evidence.id, 'ids')}`,
);

/** Evidence by id, including retracted evidence. */
export async function loadEvidenceByIds(db: Db, ids: readonly EvidenceId[]): Promise<(EvidenceRow | null)[]> {
  const byId = new Map((await selectById(db, { ids: writeNumbers(ids) })).map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Those who pass on each piece of evidence, the nearest to the article first. */
export async function loadRelays(db: Db, ids: readonly EvidenceId[]): Promise<EntityId[][]> {
  const rows = await db
    .select({ evidenceId: evidenceVia.evidenceId, entityId: evidenceVia.entityId })
    .from(evidenceVia)
    .where(isAny(evidenceVia.evidenceId, ids))
    .orderBy(evidenceVia.evidenceId, evidenceVia.position);
  const byEvidence = Map.groupBy(rows, ({ evidenceId }) => evidenceId);
  return ids.map((id) => (byEvidence.get(id) ?? []).map(({ entityId }) => entityId));
}
