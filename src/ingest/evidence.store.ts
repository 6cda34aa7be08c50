import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { ArticleId, EvidenceId, StatementId } from '../../schema/ids.ts';
import { evidence, evidenceVia, statements } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { insertAll, isAny, reserveIds } from '../database/write.ts';
import type { Target } from './article.store.ts';
import { insertCorrections, loadCorrections } from './corrections.store.ts';
import { diffRows, indexByKey } from './diff-rows.ts';
import { type EvidenceRow, toEvidenceKey } from './fact.ts';
import type { Referent } from './referent.ts';

export type StoredEvidence = typeof evidence.$inferSelect & Pick<EvidenceRow, 'via' | 'target'>;

/** Brings the article's evidence to the desired rows. @returns the number of statements that are retracted with the last of theirs */
export async function writeEvidence(
  db: Db,
  { acts }: Target,
  rows: readonly StoredEvidence[],
  desired: readonly EvidenceRow[],
): Promise<number> {
  const [standing, retracted] = [rows.filter((row) => row.retractedIn === null), rows.filter((row) => row.retractedIn !== null)];
  const change = diffRows(indexByKey(desired, toEvidenceKey), indexByKey(standing, toEvidenceKey));
  const accounts = await acts.select(change.gone.map(({ recordedIn }) => recordedIn));
  const gone = change.gone.filter(({ recordedIn }) => !accounts.has(recordedIn));
  await retract(
    db,
    evidence,
    gone.map((row) => row.id),
  );
  const supported = new Set(desired.map(({ statementId }) => statementId));
  const unsupported = gone.map(({ statementId }) => statementId).filter((item) => !supported.has(item));
  const count = await retractUnsupported(db, [...new Set(unsupported)]);
  const { added, kept } = diffRows(indexByKey(change.added, toEvidenceKey), indexByKey(retracted, toEvidenceKey));
  await openAgain(
    db,
    evidence,
    kept.map(({ before }) => before.id),
  );
  if (!acts.isByAccount) await updateKeys(db, [...change.kept, ...kept]);
  await insertEvidence(db, added);
  return count;
}

/** Gives evidence the keys that its statements have in the folder. */
async function updateKeys(db: Db, pairs: readonly { readonly row: EvidenceRow; readonly before: StoredEvidence }[]): Promise<void> {
  const changed = pairs.flatMap(({ row: { key = null }, before }) => (key === before.key ? [] : [{ id: before.id, key }]));
  if (changed.length > 0)
    await db.execute(sql`update ${evidence} set key = k.key from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as k(id bigint, key text)
      where ${evidence.id} = k.id`);
}

/** Retracts evidence, and the statements that have no other. */
export async function retractEvidence(db: Db, rows: readonly { readonly id: number; readonly statementId: StatementId }[]): Promise<void> {
  await retract(
    db,
    evidence,
    rows.map(({ id }) => id),
  );
  await retractUnsupported(db, [...new Set(rows.map(({ statementId }) => statementId))]);
}

/** All evidence that an article ever gave, what stands last. */
export async function loadEvidence(db: Db, articleId: ArticleId): Promise<StoredEvidence[]> {
  const rows = await db.select().from(evidence).where(eq(evidence.articleId, articleId)).orderBy(evidence.retractedIn, evidence.id);
  return addTies(db, articleId, rows);
}

/** Adds to evidence of an article who passes it on, and what it corrects, confirms or ends. */
export async function addTies(db: Db, articleId: ArticleId, rows: readonly (typeof evidence.$inferSelect)[]): Promise<StoredEvidence[]> {
  const [via, corrections] = [await loadPassers(db, articleId), await loadCorrections(db, articleId)];
  return rows.map((row) => ({ ...row, via: via.get(row.id) ?? [], target: corrections.get(row.id) ?? null }));
}

/** Those who pass on the evidence of an article, by its id. */
async function loadPassers(db: Db, articleId: ArticleId): Promise<ReadonlyMap<EvidenceId, readonly Referent[]>> {
  const rows = await db
    .select({ evidenceId: evidenceVia.evidenceId, id: evidenceVia.entityId, kind: evidenceVia.entityKind })
    .from(evidenceVia)
    .innerJoin(evidence, eq(evidence.id, evidenceVia.evidenceId))
    .where(eq(evidence.articleId, articleId))
    .orderBy(asc(evidenceVia.evidenceId), asc(evidenceVia.position));
  return Map.groupBy(rows, ({ evidenceId }) => evidenceId);
}

async function insertEvidence(db: Db, rows: readonly EvidenceRow[]): Promise<void> {
  const tied = rows.filter(({ via, target }) => via.length > 0 || target !== null);
  const ids = await reserveIds<EvidenceId>(db, 'evidence', tied.length);
  const idOf = new Map(tied.map((row, index) => [row, ids[index] as EvidenceId])); // as many ids as requested
  await insertAll(
    db,
    evidence,
    rows.map((row) => ({ ...row, id: idOf.get(row) })),
  );
  const via = [...idOf].flatMap(([row, evidenceId]) =>
    row.via.map(({ id, kind }, position) => ({ evidenceId, position, entityId: id, entityKind: kind })),
  );
  await insertAll(db, evidenceVia, via);
  await insertCorrections(db, idOf);
}

type Recorded = typeof statements | typeof evidence;

const retract = async (db: Db, table: Recorded, ids: readonly number[]): Promise<void> => {
  if (ids.length === 0) return;
  await db.update(table).set({ retractedIn: sql`this_revision()` }).where(isAny(table.id, ids));
};

/** Records rows again that were retracted. */
export const openAgain = async (db: Db, table: Recorded, ids: readonly number[]): Promise<void> => {
  if (ids.length === 0) return;
  await db.update(table).set({ retractedIn: null, recordedIn: sql`this_revision()` }).where(isAny(table.id, ids));
};

/** Retracts statements without current evidence. */
async function retractUnsupported(db: Db, ids: readonly StatementId[]): Promise<number> {
  if (ids.length === 0) return 0;
  const left = await db
    .selectDistinct({ id: evidence.statementId })
    .from(evidence)
    .where(and(isAny(evidence.statementId, ids), isNull(evidence.retractedIn)));
  const held = new Set(left.map(({ id }) => id));
  const gone = ids.filter((id) => !held.has(id));
  await retract(db, statements, gone);
  return gone.length;
}
