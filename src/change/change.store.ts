import { and, eq, gt, isNotNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId } from '../../schema/ids.ts';
import { KIND_NAMES, type Kind } from '../../schema/ontology.ts';
import { changes, entities, evidence, revisions, statements } from '../../schema/tables/index.ts';
import type { ChangeKind } from '../../schema/words.ts';
import type { Db } from '../database/connect.ts';
import type { Change } from './change.ts';
import type { Range, Snapshot } from './position.ts';

/** Returns the current snapshot. */
export async function readSnapshot(db: Db): Promise<Snapshot> {
  const [row] = await db.select({ now: sql<Snapshot>`pg_current_snapshot()::text` }).from(sql`(values (1)) one`);
  return row?.now ?? '';
}

/**
 * Returns the current snapshot, and the id of the first row that an earlier snapshot does not see (null if there is
 * none). It reads only rows of transactions that were open at that time or started later, by their index: `+ 0` keeps
 * the planner from choosing another one.
 */
export async function findFirstSince(db: Db, seen: Snapshot): Promise<{ readonly now: Snapshot; readonly first: number | null }> {
  const firstOf = (condition: SQL) => sql`(select min(${changes.id} + 0) from ${changes} where ${condition})`;
  const [row] = await db
    .select({
      now: sql<Snapshot>`pg_current_snapshot()::text`,
      first: sql<string | null>`least(
        ${firstOf(sql`${changes.xid} = any (array(select pg_snapshot_xip(${seen}::pg_snapshot)))`)},
        ${firstOf(sql`${changes.xid} >= pg_snapshot_xmax(${seen}::pg_snapshot)`)})`,
    })
    .from(sql`(values (1)) one`);
  return { now: row?.now ?? seen, first: row?.first == null ? null : Number(row.first) };
}

/**
 * Reads the first changes of a range after a row, ordered by id. A change therefore comes after the changes it depends
 * on, because a transaction that saw another's commit wrote later. EVIDENCE_CHANGED is reported once per transaction,
 * and only if nothing else is reported about the statement.
 */
export async function readChanges(db: Db, { seen, next }: Range, row: number, limit: number): Promise<Change[]> {
  const other = alias(changes, 'o');
  const isReported = sql`(${changes.kind} <> 'EVIDENCE_CHANGED' or not exists (select from ${changes} o
    where ${other.xid} = ${changes.xid} and ${other.statementId} = ${changes.statementId}
      and (${other.kind} <> 'EVIDENCE_CHANGED' or ${other.id} < ${changes.id})))`;
  const rows = await db
    .select({
      row: changes.id,
      kind: changes.kind,
      at: revisions.at,
      statement: changes.statementId,
      entity: changes.entityId,
      predicate: statements.predicate,
      subject: statements.subjectId,
      subjectKind: statements.subjectKind,
      object: statements.objectId,
      valueKind: statements.valueKind,
      entityKind: entities.kind,
      articles: sql<string | null>`coalesce(${entities.homeId}::text,
        (select string_agg(distinct ${evidence.articleId}::text, ',') from ${evidence} where ${evidence.statementId} = ${changes.statementId}))`,
    })
    .from(changes)
    .innerJoin(revisions, eq(revisions.id, changes.revision))
    .leftJoin(statements, eq(statements.id, changes.statementId))
    .leftJoin(entities, eq(entities.id, changes.entityId))
    .where(
      and(
        gt(changes.id, row),
        isNotNull(changes.kind),
        sql`pg_visible_in_snapshot(${changes.xid}, ${next}::pg_snapshot)`,
        sql`not pg_visible_in_snapshot(${changes.xid}, ${seen}::pg_snapshot)`,
        isReported,
      ),
    )
    .orderBy(changes.id)
    .limit(limit);
  return rows.map(({ subject, subjectKind, object, valueKind, entityKind, articles, kind, ...row }) => ({
    ...row,
    kind: kind as ChangeKind, // rows without a kind are left out
    entities: [row.entity, subject, object].filter((id): id is EntityId => id !== null),
    kinds: [entityKind, subjectKind, valueKind].filter((one): one is Kind => KIND_NAMES.some((kind) => kind === one)),
    articles: articles?.split(',').map((id) => Number(id) as ArticleId) ?? [], // ids of articles
  }));
}
