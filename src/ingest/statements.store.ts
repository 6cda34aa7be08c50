import { sql } from 'drizzle-orm';
import type { StatementId } from '../../schema/ids.ts';
import { qualifiers, statements } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { insertAll, reserveIds } from '../database/write.ts';
import type { Target } from './article.store.ts';
import { indexByKey } from './diff-rows.ts';
import { loadEvidence, openAgain, type StoredEvidence, writeEvidence } from './evidence.store.ts';
import { type ResolvedEvidence, resolveEvidence } from './evidence.ts';
import { type Fact, toEvidence, toEvidenceKey, toFact, toFactKey } from './fact.ts';
import type { Path } from './mistake.ts';
import { type QualifierRow, toQualifiers } from './qualifier.ts';
import { writeRankings } from './rankings.store.ts';
import type { Referent } from './referent.ts';
import type { GraphFile, StatementShape } from './shape.ts';

export interface StatementChange {
  readonly recorded: number;
  readonly retracted: number;
  readonly kept: number;
  /** Statement ids by the keys of the file. */
  readonly keyed: ReadonlyMap<string, StatementId>;
  /** The keys of statements that accounts retracted. */
  readonly settled: ReadonlySet<string>;
}

/** A statement of the folder. */
interface Desired {
  readonly path: Path;
  readonly statement: StatementShape;
  readonly fact: Fact;
  readonly qualifiers: readonly QualifierRow[];
  readonly evidence: readonly ResolvedEvidence[];
}

/**
 * Updates the article's evidence to the folder's version. Records new facts, adds evidence to existing ones, and retracts
 * removed evidence and facts without evidence. What was retracted before gets its id back.
 */
export async function writeStatements(
  db: Db,
  target: Target,
  graph: GraphFile,
  refer: (slug: string) => Referent,
): Promise<StatementChange> {
  const written = Object.entries(graph.entities).flatMap(([slug, { statements: list }]) =>
    list.map((statement, index) => ({
      path: ['entities', slug, 'statements', index],
      statement,
      fact: toFact(refer(slug), statement, refer),
      qualifiers: toQualifiers(statement.qualifiers, refer),
      evidence: resolveEvidence(graph, statement),
    })),
  );
  const all = new Map(written.map((item) => [JSON.stringify(toFactKey(item.fact)), item]));
  const known = await loadFacts(db, all);
  const rows = target.isNew ? [] : await loadEvidence(db, target.id);
  const desired = await leaveSettled(target, all, known, rows, refer);
  const { idOf, recorded } = await recordFacts(db, desired, known);
  const id = (key: string) => idOf.get(key) as StatementId; // every key exists or was just added
  const retracted = await writeEvidence(
    db,
    target,
    rows,
    [...desired].flatMap(([key, { statement, evidence: list }]) =>
      list.map((item) => toEvidence(target.id, id(key), item, refer, target.acts.isByAccount ? null : statement.key)),
    ),
  );
  const ranked = [...desired].flatMap(
    ([
      key,
      {
        statement: { rank },
      },
    ]) => (rank === undefined ? [] : [{ statementId: id(key), rank }]),
  );
  await writeRankings(db, target, ranked);
  return {
    recorded,
    retracted,
    kept: desired.size - recorded,
    keyed: new Map([...all].flatMap(([key, { statement }]) => (statement.key === undefined ? [] : [[statement.key, id(key)]]))),
    settled: new Set([...all].flatMap(([key, { statement }]) => (statement.key === undefined || desired.has(key) ? [] : [statement.key]))),
  };
}

/** Leaves out the evidence of the folder that an account retracted, and the statements that have no other, each with a warning. */
async function leaveSettled(
  { id: articleId, acts }: Target,
  desired: ReadonlyMap<string, Desired>,
  known: ReadonlyMap<string, { readonly id: StatementId }>,
  rows: readonly StoredEvidence[],
  refer: (slug: string) => Referent,
): Promise<ReadonlyMap<string, Desired>> {
  const last = indexByKey(rows, toEvidenceKey); // a standing row comes last
  const accounts = acts.isOverridden ? new Set() : await acts.select(rows.flatMap(({ retractedIn }) => retractedIn ?? []));
  if (accounts.size === 0) return desired;
  return new Map(
    [...desired].flatMap(([key, item]) => {
      const before = known.get(key);
      const left = item.evidence.filter((piece, index) => {
        const row = before && last.get(JSON.stringify(toEvidenceKey(toEvidence(articleId, before.id, piece, refer))));
        if (!row?.retractedIn || !accounts.has(row.retractedIn)) return true;
        acts.warn([...item.path, 'evidence', index], piece.sentence, row.retractedIn);
        return false;
      });
      return left.length === 0 ? [] : [[key, { ...item, evidence: left }] as const];
    }),
  );
}

/** Records the facts that do not stand. @returns the ids of all, and the number of those recorded */
async function recordFacts(db: Db, desired: ReadonlyMap<string, Desired>, known: Awaited<ReturnType<typeof loadFacts>>) {
  const missing = [...desired.keys()].filter((key) => !known.has(key));
  const ids = await reserveIds<StatementId>(db, 'statements', missing.length);
  const added = missing.map((key, index) => ({ key, id: ids[index] as StatementId, fact: desired.get(key)?.fact as Fact })); // as many ids as requested; a key of `desired`
  const back = [...known].flatMap(([key, { id, retractedIn }]) => (retractedIn !== null && desired.has(key) ? [id] : []));
  await openAgain(db, statements, back);
  await insertAll(
    db,
    statements,
    added.map(({ id, fact }) => ({ ...fact, id })),
  );
  await insertAll(
    db,
    qualifiers,
    added.flatMap(({ key, id }) => (desired.get(key)?.qualifiers ?? []).map((row) => ({ ...row, statementId: id }))),
  );
  return {
    idOf: new Map([...[...known].map(([key, { id }]) => [key, id] as const), ...added.map(({ key, id }) => [key, id] as const)]),
    recorded: added.length + back.length,
  };
}

/** The statements of facts: the one that stands, otherwise the one that was retracted last. */
async function loadFacts(db: Db, desired: ReadonlyMap<string, Desired>) {
  const pairs = [...desired.values()].map(({ fact: { subjectId, predicate } }) => [subjectId, predicate]);
  const rows = await db
    .select()
    .from(statements)
    .where(
      sql`(${statements.subjectId}, ${statements.predicate}) in (select (pair ->> 0)::bigint, pair ->> 1 from json_array_elements(${JSON.stringify(pairs)}::json) pair)`,
    )
    .orderBy(statements.retractedIn, statements.id); // nulls are last
  const known = indexByKey(rows, toFactKey);
  return new Map([...known].filter(([key]) => desired.has(key)));
}
