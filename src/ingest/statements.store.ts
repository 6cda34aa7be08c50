import { and, eq, isNull, sql } from 'drizzle-orm';
import type { ArticleId, EntityId, StatementId } from '../../schema/ids.ts';
import type { Kind, ValueKind } from '../../schema/ontology.ts';
import { evidence, statements } from '../../schema/tables/index.ts';
import { parsePartialDate } from '../base/partial-date.ts';
import type { Db } from '../database/connect.ts';
import { insertAll, isAny, reserveIds } from '../database/write.ts';
import type { Target } from './article.store.ts';
import { diffRows, indexByKey } from './diff-rows.ts';
import { type ResolvedEvidence, resolveEvidence } from './evidence.ts';
import type { GraphFile, StatementShape } from './shape.ts';
import { canonicalizeDecimal, canonicalizeText, findValueKind, readStatementValue } from './value.ts';

/** Id and kind of a referenced entity. */
export interface Referent {
  readonly id: EntityId;
  readonly kind: Kind;
}

type Fact = Omit<typeof statements.$inferInsert, 'id'>;
type EvidenceRow = typeof evidence.$inferInsert;

/** Two facts are the same if all these fields are the same, whoever states them. */
const toFactKey = (fact: Fact): readonly unknown[] => [
  fact.subjectId,
  fact.predicate,
  fact.valueKind,
  fact.objectId ?? null,
  fact.amount == null ? null : canonicalizeDecimal(fact.amount),
  fact.comparator ?? null,
  fact.unit ?? null,
  fact.text ? canonicalizeText(fact.text) : null,
  fact.date ?? null,
  fact.validFrom ?? null,
  fact.validTo ?? null,
  fact.rank ?? 'NORMAL',
];

const toEvidenceKey = (row: EvidenceRow): readonly unknown[] => [
  row.statementId,
  row.sentence,
  row.start ?? null,
  row.end ?? null,
  row.voice,
  row.speakerId ?? null,
  row.certainty,
  row.reason ? canonicalizeText(row.reason) : null,
];

function toFact(subject: Referent, statement: StatementShape, refer: (slug: string) => Referent): Fact {
  const value = readStatementValue(statement);
  if (!value) throw new Error('a statement without a value has passed the check');
  const valueKind = findValueKind(value, (slug) => refer(slug).kind) as ValueKind; // checked
  const day = value.is === 'date' ? parsePartialDate(value.date) : null;
  const from = statement.validFrom === undefined ? null : parsePartialDate(statement.validFrom);
  const to = statement.validTo === undefined ? null : parsePartialDate(statement.validTo);
  return {
    subjectId: subject.id,
    subjectKind: subject.kind,
    predicate: statement.predicate,
    valueKind,
    objectId: value.is === 'entity' ? refer(value.slug).id : null,
    ...(value.is === 'quantity' && { amount: value.amount, comparator: value.comparator, unit: value.unit }),
    ...(value.is === 'text' && { text: value.text }),
    date: day?.edtf ?? null,
    dateEarliest: day?.earliest ?? null,
    dateLatest: day?.latest ?? null,
    rank: statement.rank,
    validFrom: from?.edtf ?? null,
    validTo: to?.edtf ?? null,
    validEarliest: from?.earliest ?? null,
    validLatest: to?.latest ?? null,
  };
}

const toEvidence = (
  articleId: ArticleId,
  statementId: StatementId,
  item: ResolvedEvidence,
  refer: (slug: string) => Referent,
): EvidenceRow => ({
  statementId,
  articleId,
  sentence: item.sentence,
  start: item.span?.[0] ?? null,
  end: item.span?.[1] ?? null,
  voice: item.voice,
  speakerId: item.speaker === undefined ? null : refer(item.speaker).id,
  speakerKind: item.speaker === undefined ? null : refer(item.speaker).kind,
  certainty: item.certainty,
  reason: item.reason ? canonicalizeText(item.reason) : null,
});

export interface StatementChange {
  readonly recorded: number;
  readonly retracted: number;
  readonly kept: number;
  /** Statement ids by the keys of the file. */
  readonly keyed: ReadonlyMap<string, StatementId>;
}

/**
 * Updates the article's evidence to the folder's version. Records new facts, adds evidence to existing ones, and retracts
 * removed evidence and facts without evidence.
 */
export async function writeStatements(
  db: Db,
  { id: articleId, isNew }: Target,
  graph: GraphFile,
  refer: (slug: string) => Referent,
): Promise<StatementChange> {
  const facts = Object.entries(graph.entities).flatMap(([slug, { statements: list }]) =>
    list.map((statement) => ({ statement, fact: toFact(refer(slug), statement, refer) })),
  );
  const desired = new Map(facts.map((item) => [JSON.stringify(toFactKey(item.fact)), item]));
  const subjects = [...new Set(facts.map(({ fact }) => fact.subjectId))];
  const standing = indexByKey(
    await db
      .select()
      .from(statements)
      .where(and(isAny(statements.subjectId, subjects), isNull(statements.retractedIn))),
    toFactKey,
  );
  const added = [...desired.keys()].filter((key) => !standing.has(key));
  const ids = await reserveIds<StatementId>(db, 'statements', added.length);
  const idOf = new Map<string, StatementId>([
    ...[...standing].map(([key, { id }]) => [key, id] as const),
    ...added.map((key, index) => [key, ids[index] as StatementId] as const),
  ]);
  const id = (key: string) => idOf.get(key) as StatementId; // every key exists or was just added

  const desiredEvidence = [...desired].flatMap(([key, { statement }]) =>
    resolveEvidence(graph, statement).map((item) => toEvidence(articleId, id(key), item, refer)),
  );
  const currentEvidence = isNew
    ? []
    : await db
        .select()
        .from(evidence)
        .where(and(eq(evidence.articleId, articleId), isNull(evidence.retractedIn)));
  const change = diffRows(indexByKey(desiredEvidence, toEvidenceKey), indexByKey(currentEvidence, toEvidenceKey));

  await retract(
    db,
    evidence,
    change.gone.map((row) => row.id),
  );
  const supported = new Set(desiredEvidence.map(({ statementId }) => statementId));
  const retracted = await retractUnsupported(
    db,
    [...new Set(change.gone.map(({ statementId }) => statementId))].filter((item) => !supported.has(item)),
  );
  await insertAll(
    db,
    statements,
    added.map((key) => ({ ...(desired.get(key)?.fact as Fact), id: id(key) })),
  ); // added keys are in `wanted`
  await insertAll(db, evidence, change.added);
  return {
    recorded: added.length,
    retracted,
    kept: desired.size - added.length,
    keyed: new Map([...desired].flatMap(([key, { statement }]) => (statement.key === undefined ? [] : [[statement.key, id(key)]]))),
  };
}

const retract = (db: Db, table: typeof statements | typeof evidence, ids: readonly number[]) =>
  ids.length === 0
    ? Promise.resolve()
    : db
        .update(table)
        .set({ retractedIn: sql`this_revision()` })
        .where(isAny(table.id, ids))
        .then(() => {});

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
