import { and, eq, isNull, sql } from 'drizzle-orm';
import type { ArticleId, EntityId, StatementId } from '../../schema/ids.ts';
import type { Kind, ValueKind } from '../../schema/ontology.ts';
import { evidence, statements } from '../../schema/tables/index.ts';
import { parsePartialDate } from '../base/partial-date.ts';
import type { Db } from '../database/connect.ts';
import { insertAll, isAny, reserveIds } from '../database/write.ts';
import { difference, keyedBy } from './difference.ts';
import { type ResolvedEvidence, resolveEvidence } from './evidence.ts';
import type { GraphFile, StatementShape } from './shape.ts';
import { canonicalDecimal, canonicalText, statementValue, valueKindOf } from './value.ts';

/** What identifies an entity to the statements' writer. */
export interface Referent {
  readonly id: EntityId;
  readonly kind: Kind;
}

type Fact = Omit<typeof statements.$inferInsert, 'id'>;
type EvidenceRow = typeof evidence.$inferInsert;

/** A fact is the same fact when all of this is the same, whoever states it. */
const factKey = (fact: Fact): readonly unknown[] => [
  fact.subjectId,
  fact.predicate,
  fact.valueKind,
  fact.objectId ?? null,
  fact.amount == null ? null : canonicalDecimal(fact.amount),
  fact.comparator ?? null,
  fact.unit ?? null,
  fact.text ? canonicalText(fact.text) : null,
  fact.date ?? null,
  fact.validFrom ?? null,
  fact.validTo ?? null,
  fact.rank ?? 'NORMAL',
];

const evidenceKey = (row: EvidenceRow): readonly unknown[] => [
  row.statementId,
  row.sentence,
  row.start ?? null,
  row.end ?? null,
  row.voice,
  row.speakerId ?? null,
  row.certainty,
  row.reason ? canonicalText(row.reason) : null,
];

function toFact(subject: Referent, statement: StatementShape, refer: (slug: string) => Referent): Fact {
  const value = statementValue(statement);
  if (!value) throw new Error('a statement without a value has passed the check');
  const valueKind = valueKindOf(value, (slug) => refer(slug).kind) as ValueKind; // checked
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
  one: ResolvedEvidence,
  refer: (slug: string) => Referent,
): EvidenceRow => ({
  statementId,
  articleId,
  sentence: one.sentence,
  start: one.span?.[0] ?? null,
  end: one.span?.[1] ?? null,
  voice: one.voice,
  speakerId: one.speaker === undefined ? null : refer(one.speaker).id,
  speakerKind: one.speaker === undefined ? null : refer(one.speaker).kind,
  certainty: one.certainty,
  reason: one.reason ? canonicalText(one.reason) : null,
});

export interface StatementChange {
  readonly recorded: number;
  readonly retracted: number;
  readonly kept: number;
  /** Statement ids by the keys of the file. */
  readonly keyed: ReadonlyMap<string, StatementId>;
}

/**
 * Makes the article's evidence what the folder says: records facts that are new, adds evidence to facts that stand,
 * retracts evidence that is gone and the facts that are left without any.
 */
export async function writeStatements(
  db: Db,
  articleId: ArticleId,
  graph: GraphFile,
  refer: (slug: string) => Referent,
): Promise<StatementChange> {
  const given = Object.entries(graph.entities).flatMap(([slug, { statements: list }]) =>
    list.map((statement) => ({ statement, fact: toFact(refer(slug), statement, refer) })),
  );
  const wanted = new Map(given.map((one) => [JSON.stringify(factKey(one.fact)), one]));
  const subjects = [...new Set(given.map(({ fact }) => fact.subjectId))];
  const standing = keyedBy(
    await db
      .select()
      .from(statements)
      .where(and(isAny(statements.subjectId, subjects), isNull(statements.retractedAt))),
    factKey,
  );
  const added = [...wanted.keys()].filter((key) => !standing.has(key));
  const ids = await reserveIds<StatementId>(db, 'statements', added.length);
  const idOf = new Map<string, StatementId>([
    ...[...standing].map(([key, { id }]) => [key, id] as const),
    ...added.map((key, at) => [key, ids[at] as StatementId] as const),
  ]);
  const id = (key: string) => idOf.get(key) as StatementId; // every wanted key stands or has just been given one

  const wantedEvidence = [...wanted].flatMap(([key, { statement }]) =>
    resolveEvidence(graph, statement).map((one) => toEvidence(articleId, id(key), one, refer)),
  );
  const currentEvidence = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.articleId, articleId), isNull(evidence.retractedAt)));
  const change = difference(keyedBy(wantedEvidence, evidenceKey), keyedBy(currentEvidence, evidenceKey));

  await retract(
    db,
    evidence,
    change.gone.map((row) => row.id),
  );
  const supported = new Set(wantedEvidence.map(({ statementId }) => statementId));
  const retracted = await retractUnsupported(
    db,
    [...new Set(change.gone.map(({ statementId }) => statementId))].filter((one) => !supported.has(one)),
  );
  await insertAll(
    db,
    statements,
    added.map((key) => ({ ...(wanted.get(key)?.fact as Fact), id: id(key) })),
  ); // added are keys of wanted
  await insertAll(db, evidence, change.added);
  return {
    recorded: added.length,
    retracted,
    kept: wanted.size - added.length,
    keyed: new Map([...wanted].flatMap(([key, { statement }]) => (statement.key === undefined ? [] : [[statement.key, id(key)]]))),
  };
}

const retract = (db: Db, table: typeof statements | typeof evidence, ids: readonly number[]) =>
  ids.length === 0
    ? Promise.resolve()
    : db
        .update(table)
        .set({ retractedAt: sql`now()` })
        .where(isAny(table.id, ids))
        .then(() => {});

/** Retracts those of the statements that have no current evidence left. */
async function retractUnsupported(db: Db, ids: readonly StatementId[]): Promise<number> {
  if (ids.length === 0) return 0;
  const left = await db
    .selectDistinct({ id: evidence.statementId })
    .from(evidence)
    .where(and(isAny(evidence.statementId, ids), isNull(evidence.retractedAt)));
  const held = new Set(left.map(({ id }) => id));
  const gone = ids.filter((id) => !held.has(id));
  await retract(db, statements, gone);
  return gone.length;
}
