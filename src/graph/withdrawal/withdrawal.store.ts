import { and, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { ArticleId, EntityId, StatementId } from '../../../schema/ids.ts';
import { articles, entities, evidence, names, statements } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { type ArticleSupport, listSupport, withdrawArticle } from '../../ingest/withdraw.store.ts';

/** A number of things, and the first of them. */
export interface Sample<T> {
  readonly count: number;
  readonly first: readonly T[];
}
/** How many are named; the counts are of all. */
export const MAX_SAMPLE = 50;
const sample = <T>(list: readonly T[]): Sample<T> => ({ count: list.length, first: list.slice(0, MAX_SAMPLE) });

/** A statement that stays, with the articles that support it. */
export interface Retained {
  readonly statementId: StatementId;
  readonly articleIds: readonly ArticleId[];
}

/** What the withdrawal of an article does to the graph. */
export interface Withdrawal {
  readonly retracted: Sample<StatementId>;
  readonly retained: Sample<Retained>;
  readonly unnamed: Sample<EntityId>;
  readonly unclassified: Sample<EntityId>;
  readonly removed: Sample<EntityId>;
  readonly broken: Sample<StatementId>;
}

/** Withdraws an article. @returns what falls with it and what stays */
export async function withdraw(db: Db, id: ArticleId): Promise<Withdrawal> {
  const support = await listSupport(db, id);
  await withdrawArticle(db, id, support);
  const fallen = await listSupported(db, support, isNotNull(statements.retractedIn));
  const isGone = isNotNull(entities.retractedIn);
  return {
    retracted: sample(fallen),
    retained: sample(await listRetained(db, support)),
    unnamed: sample(await listEntities(db, support, and(isNull(entities.retractedIn), hasWithdrawnNames(id)))),
    unclassified: sample(await listEntities(db, support, and(isNull(entities.retractedIn), sql`${entities.homeId} = ${id}`))),
    removed: sample(await listEntities(db, support, isGone)),
    broken: sample(await listBroken(db, fallen)),
  };
}

const hasWithdrawnNames = (id: ArticleId): SQL =>
  sql`exists (select from ${names} n where n.entity_id = ${entities.id} and n.article_id = ${id})`;

async function listSupported(db: Db, support: ArticleSupport, condition: SQL | undefined): Promise<StatementId[]> {
  const rows = await db
    .select({ id: statements.id })
    .from(statements)
    .where(and(isAny(statements.id, support.statements), condition))
    .orderBy(statements.id);
  return rows.map((row) => row.id);
}

async function listEntities(db: Db, support: ArticleSupport, condition: SQL | undefined): Promise<EntityId[]> {
  const rows = await db
    .select({ id: entities.id })
    .from(entities)
    .where(and(isAny(entities.id, support.entities), condition))
    .orderBy(entities.id);
  return rows.map((row) => row.id);
}

async function listRetained(db: Db, support: ArticleSupport): Promise<Retained[]> {
  const rows = await db
    .selectDistinct({ statementId: evidence.statementId, articleId: evidence.articleId })
    .from(evidence)
    .where(and(isAny(evidence.statementId, support.statements), isNull(evidence.retractedIn)))
    .orderBy(evidence.statementId, evidence.articleId);
  return [...Map.groupBy(rows, ({ statementId }) => statementId)].map(([statementId, list]) => ({
    statementId,
    articleIds: list.map(({ articleId }) => articleId),
  }));
}

/** Statements that were the last link between their two ends. */
async function listBroken(db: Db, fallen: readonly StatementId[]): Promise<StatementId[]> {
  const rows = await db
    .select({ id: statements.id })
    .from(statements)
    .where(
      and(
        isAny(statements.id, fallen),
        isNotNull(statements.objectId),
        sql`not exists (select from ${statements} o where o.retracted_in is null
          and (o.subject_id = ${statements.subjectId} and o.object_id = ${statements.objectId} or o.subject_id = ${statements.objectId} and o.object_id = ${statements.subjectId}))`,
      ),
    )
    .orderBy(statements.id);
  return rows.map((row) => row.id);
}

/** Entities that no article names which stands: their names, if any, are of withdrawn ones. */
export async function loadUnnamed(db: Db, ids: readonly EntityId[]): Promise<boolean[]> {
  const rows = await db
    .selectDistinct({ id: names.entityId })
    .from(names)
    .innerJoin(articles, sql`${articles.id} = ${names.articleId} and ${articles.retractedIn} is null`)
    .where(isAny(names.entityId, ids));
  const named = new Set(rows.map((row) => row.id));
  return ids.map((id) => !named.has(id));
}

/** Entities whose class only a withdrawn article gives. */
export async function loadUnclassified(db: Db, ids: readonly EntityId[]): Promise<boolean[]> {
  const rows = await db
    .select({ id: entities.id })
    .from(entities)
    .innerJoin(articles, sql`${articles.id} = ${entities.homeId} and ${articles.retractedIn} is not null`)
    .where(isAny(entities.id, ids));
  const found = new Set(rows.map((row) => row.id));
  return ids.map((id) => found.has(id));
}
