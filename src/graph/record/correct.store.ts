import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { ArticleId, EvidenceId, RevisionId, StatementId } from '../../../schema/ids.ts';
import { evidence, mentions, names, statements } from '../../../schema/tables/index.ts';
import { badInput, GraphError } from '../../base/errors.ts';
import { formatEvidenceId, formatStatementId, parseId } from '../../base/id.ts';
import type { Db } from '../../database/connect.ts';
import { retractEvidence } from '../../ingest/evidence.store.ts';
import type { Piece } from '../../ingest/merge-facts.ts';
import { recordFacts } from '../../ingest/record.ts';
import { loadStoredFolder } from '../../ingest/stored-article.store.ts';
import { writeEvidence } from '../../ingest/write-evidence.ts';
import type { StoredStatement } from './retract.store.ts';

type StoredEvidence = typeof evidence.$inferSelect;

/** Reads ids of evidence. @throws BAD_INPUT */
function readEvidenceIds(written: readonly string[]): EvidenceId[] {
  if (written.length === 0) throw badInput('evidence', 0, 'name at least one, such as V12');
  return written.map((text, index) => {
    const key = parseId(text);
    if (key?.type !== 'evidence') throw badInput(`evidence.${index}`, text, 'the id of evidence is V12');
    return key.id;
  });
}

/** The standing evidence of a statement with these ids; all of it without ids. @throws NOT_FOUND */
async function findEvidence(db: Db, statementId: StatementId, written: readonly string[] | undefined): Promise<StoredEvidence[]> {
  const rows = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.statementId, statementId), isNull(evidence.retractedIn)));
  if (written === undefined) return rows;
  const ids = readEvidenceIds(written);
  const missing = ids.find((id) => !rows.some((row) => row.id === id));
  if (missing === undefined) return rows.filter(({ id }) => ids.includes(id));
  const allowed = rows.map(({ id }) => formatEvidenceId(id));
  const message = `evidence names ${formatEvidenceId(missing)}, which does not stand for ${formatStatementId(statementId)}; it has ${allowed.join(', ')}`;
  throw new GraphError('NOT_FOUND', message, { argument: 'evidence', value: formatEvidenceId(missing), allowed });
}

/**
 * Moves evidence of a statement to another value, which the same sentences then support. The statement falls if it has no evidence left.
 * @returns the statement of the other value
 */
export async function correctStatement(
  db: Db,
  revision: RevisionId,
  statement: StoredStatement,
  written: readonly string[] | undefined,
  to: Piece,
): Promise<StatementId> {
  const rows = await findEvidence(db, statement.id, written);
  const { predicate, validFrom, validTo } = statement;
  const value = { predicate, ...(validFrom !== null && { validFrom }), ...(validTo !== null && { validTo }), ...to };
  for (const [articleId, own] of Map.groupBy(rows, (row) => row.articleId)) await record(db, revision, articleId, statement, own, value);
  await retractEvidence(db, rows);
  const [moved] = await db
    .select({ id: evidence.statementId })
    .from(evidence)
    .innerJoin(statements, eq(statements.id, evidence.statementId))
    .where(
      and(
        eq(evidence.since, revision),
        isNull(evidence.retractedIn),
        eq(statements.subjectId, statement.subjectId),
        eq(statements.predicate, predicate),
      ),
    )
    .limit(1);
  if (!moved || moved.id === statement.id) throw badInput('to', to, 'the statement has this value already');
  const [fallen] = await db
    .select()
    .from(statements)
    .where(and(eq(statements.id, statement.id), isNotNull(statements.retractedIn)));
  // Words that gave the value give the right one now.
  if (fallen)
    for (const table of [mentions, names]) await db.update(table).set({ statementId: moved.id }).where(eq(table.statementId, statement.id));
  return moved.id;
}

async function record(
  db: Db,
  revision: RevisionId,
  articleId: ArticleId,
  { id, subjectId }: StoredStatement,
  rows: readonly StoredEvidence[],
  value: Piece,
): Promise<void> {
  const stored = await loadStoredFolder(db, articleId);
  const slug = stored.entities.get(subjectId)?.slug;
  if (slug === undefined) throw new Error(`the subject of statement ${id} is not there`);
  const pieces = writeEvidence(
    { ...stored, evidence: stored.evidence.filter((row) => rows.some(({ id: chosen }) => chosen === row.id)) },
    id,
    new Map(),
  );
  const statements = [{ ...value, ...pieces }];
  await recordFacts(db, revision, articleId, { entities: [{ slug, statements }], sentences: [], quotations: [] }, {});
}
