import { and, isNull, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { EntityId, EvidenceId, StatementId } from '../../../schema/ids.ts';
import { corrections, evidence, evidenceVia, mentions, names, qualifiers, statements } from '../../../schema/tables/index.ts';
import { listWrittenColumns } from '../../database/columns.ts';
import type { Db } from '../../database/connect.ts';
import { insertAll, isAny, reserveIds } from '../../database/write.ts';
import { retractEvidence } from '../../ingest/evidence.store.ts';
import { FACT, listFact } from '../../ingest/reinstate.store.ts';

interface Pair<Id> {
  readonly before: Id;
  readonly after: Id;
}

const writePairs = <Id extends number>(pairs: readonly Pair<Id>[]): SQL =>
  sql`jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p(before bigint, after bigint)`;

/** Copies rows, with other values in some columns. In SQL, `r` is a row and `p` its pair. */
async function copyRows<Id extends number>(
  db: Db,
  table: PgTable,
  key: PgColumn,
  pairs: readonly Pair<Id>[],
  replaced: Readonly<Record<string, SQL>> = {},
) {
  const kept = listWrittenColumns(table, [key.name, 'id', 'recorded_in', 'retracted_in']);
  const columns = kept.map((name) => sql`, ${sql.identifier(name)}`);
  const values = kept.map((name) => sql`, ${replaced[name] ?? sql`r.${sql.identifier(name)}`}`);
  const own = sql.identifier(key.name);
  await db.execute(sql`insert into ${table} (${own}${sql.join(columns, sql``)})
    select p.after${sql.join(values, sql``)} from ${writePairs(pairs)} join ${table} r on r.${own} = p.before`);
}

const put = (column: string, from: EntityId, into: EntityId): Readonly<Record<string, SQL>> => ({
  [column]: sql`case when r.${sql.identifier(column)} = ${from} then ${into} else r.${sql.identifier(column)} end`,
});

/** Standing statements that say already what the copies do. */
async function findAlike(
  db: Db,
  pairs: readonly Pair<StatementId>[],
  replaced: Readonly<Record<string, SQL>>,
): Promise<ReadonlyMap<StatementId, StatementId>> {
  const values = sql.join(
    FACT.map((column) => replaced[column] ?? sql`r.${sql.identifier(column)}`),
    sql`, `,
  );
  const rows =
    (await db.execute(sql`select p.before::int as before, o.id::int as after from ${writePairs(pairs)} join ${statements} r on r.id = p.before
    join ${statements} o on o.predicate = r.predicate and o.id <> r.id and o.retracted_in is null
      and o.subject_id = ${replaced['subject_id'] ?? sql`r.subject_id`} and (${listFact('o')}) is not distinct from (${values})`)) as unknown as Pair<StatementId>[]; // as selected
  return new Map(rows.map(({ before, after }) => [before, after]));
}

/** Gives the standing evidence of statements to others. */
async function copyEvidence(db: Db, pairs: readonly Pair<StatementId>[]): Promise<void> {
  const targets = new Map(pairs.map(({ before, after }) => [before, after]));
  const rows = await db
    .select()
    .from(evidence)
    .where(and(isAny(evidence.statementId, [...targets.keys()]), isNull(evidence.retractedIn)));
  const ids = await reserveIds<EvidenceId>(db, 'evidence', rows.length);
  const copies = rows.map(({ recordedIn: _, since: __, retractedIn: ___, ...row }, nth) => ({
    ...row,
    id: ids[nth] as EvidenceId, // as many ids as rows
    statementId: targets.get(row.statementId) as StatementId, // each is one of the pairs
  }));
  await insertAll(db, evidence, copies);
  const moved = rows.map(({ id }, nth) => ({ before: id, after: ids[nth] as EvidenceId })); // as many ids as rows
  await copyRows(db, evidenceVia, evidenceVia.evidenceId, moved);
  await copyRows(db, corrections, corrections.evidenceId, moved);
  await retractEvidence(db, rows);
}

/** What rests on statements rests on others from now on: words of quantities and dates, and titles, which follow the subject. */
async function moveResting(db: Db, pairs: readonly Pair<StatementId>[]): Promise<void> {
  const targets = new Map(pairs.map(({ before, after }) => [before, after]));
  const ids = [...targets.keys()];
  const told = await db.delete(mentions).where(isAny(mentions.statementId, ids)).returning();
  await insertAll(
    db,
    mentions,
    told.map(({ since: _, ...row }) => ({ ...row, statementId: targets.get(row.statementId as StatementId) ?? null })), // it is one of the pairs
  );
  const subjects = await db
    .select({ id: statements.id, subjectId: statements.subjectId })
    .from(statements)
    .where(isAny(statements.id, [...targets.values()]));
  const subjectOf = new Map(subjects.map(({ id, subjectId }) => [id, subjectId]));
  const titles = await db.delete(names).where(isAny(names.statementId, ids)).returning();
  await insertAll(
    db,
    names,
    titles.map(({ since: _, ...row }) => {
      const statementId = targets.get(row.statementId as StatementId) as StatementId; // it is one of the pairs
      return { ...row, statementId, entityId: subjectOf.get(statementId) ?? row.entityId };
    }),
  );
}

/** Records statements anew with another entity in the place of one, with their evidence, and retracts them. @returns the new ones, in the same order */
export async function moveStatements(db: Db, from: EntityId, into: EntityId, ids: readonly StatementId[]): Promise<StatementId[]> {
  if (ids.length === 0) return [];
  const fresh = await reserveIds<StatementId>(db, 'statements', ids.length);
  const pairs = ids.map((before, nth) => ({ before, after: fresh[nth] as StatementId })); // as many ids as statements
  const replaced = { ...put('subject_id', from, into), ...put('object_id', from, into), ...put('of_id', from, into) };
  const alike = await findAlike(db, pairs, replaced);
  const added = pairs.filter(({ before }) => !alike.has(before));
  await copyRows(db, statements, statements.id, added, replaced);
  await copyRows(db, qualifiers, qualifiers.statementId, added);
  const targets = pairs.map(({ before, after }) => ({ before, after: alike.get(before) ?? after }));
  await moveResting(db, targets);
  await copyEvidence(db, targets);
  return targets.map(({ after }) => after);
}
