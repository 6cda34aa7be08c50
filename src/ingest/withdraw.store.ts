import { and, eq, isNull, sql } from 'drizzle-orm';
import type { ArticleId, EntityId, StatementId } from '../../schema/ids.ts';
import { articles, declarations, evidence, names, rankings, sentences } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { isAny } from '../database/write.ts';
import { watchAccounts } from './account-acts.store.ts';
import { removeGiven } from './article-tables.store.ts';
import { updateClasses } from './classes.store.ts';
import { listTouchedEntities, retractEntities } from './entities.store.ts';
import { retractEvidence } from './evidence.store.ts';
import { updateRanks } from './rankings.store.ts';
import { indexWords } from './words.store.ts';

/** What an article gives, which a withdrawal takes back. */
export interface ArticleSupport {
  readonly statements: readonly StatementId[];
  readonly entities: readonly EntityId[];
}

/** The statements that an article supports, and the entities that it touches. */
export async function listSupport(db: Db, id: ArticleId): Promise<ArticleSupport> {
  const rows = await db
    .selectDistinct({ id: evidence.statementId })
    .from(evidence)
    .where(and(eq(evidence.articleId, id), isNull(evidence.retractedIn)))
    .orderBy(evidence.statementId);
  return { statements: rows.map((row) => row.id), entities: await listTouchedEntities(db, id) };
}

/**
 * Withdraws an article with all that it gives. Statements stay that other articles support. Entities stay that others name or that something refers to;
 * they keep the names and the class that only the article gave, until another article gives some.
 */
export async function withdrawArticle(db: Db, id: ArticleId, { entities: touched }: ArticleSupport): Promise<void> {
  await db.update(articles).set({ retractedIn: sql`this_revision()` }).where(eq(articles.id, id));
  const ofArticle = await db
    .select({ id: evidence.id, statementId: evidence.statementId })
    .from(evidence)
    .where(and(eq(evidence.articleId, id), isNull(evidence.retractedIn)));
  await retractEvidence(db, ofArticle);
  const ranked = await db.select({ id: rankings.statementId }).from(rankings).where(eq(rankings.articleId, id));
  const declared = await db.select({ id: declarations.entityId }).from(declarations).where(eq(declarations.articleId, id));
  await removeGiven(db, id);
  await updateRanks(
    db,
    ranked.map((row) => row.id),
  );
  await removeSpareNames(db, sql`n.article_id = ${id}`);
  const described = await updateClasses(
    db,
    { id, isNew: false, acts: watchAccounts(db, id, 'ACCOUNT') },
    declared.map((row) => row.id),
  );
  await db
    .update(sentences)
    .set({ retractedIn: sql`this_revision()` })
    .where(and(eq(sentences.articleId, id), isNull(sentences.retractedIn)));
  await retractEntities(db, touched);
  await db.execute(
    sql`delete from ${names} n using entities e where e.id = n.entity_id and e.retracted_in is not null and ${isAny(sql`n.entity_id`, touched)}`,
  );
  await indexWords(db, [id, ...described]);
}

/** Deletes names that only withdrawn articles give, of entities that have others. */
const removeSpareNames = (db: Db, which: ReturnType<typeof sql>): Promise<unknown> =>
  db.execute(sql`delete from ${names} n using articles a where a.id = n.article_id and a.retracted_in is not null and ${which}
    and exists (select from ${names} o join articles b on b.id = o.article_id and b.retracted_in is null where o.entity_id = n.entity_id)`);

/** Takes away the names that withdrawn articles left to entities which an article names now. */
export async function replaceWithdrawnNames(db: Db, id: ArticleId): Promise<void> {
  const [withdrawn] = await db.select({ id: articles.id }).from(articles).where(sql`${articles.retractedIn} is not null`).limit(1);
  if (withdrawn) await removeSpareNames(db, sql`n.entity_id in (select entity_id from ${names} where article_id = ${id})`);
}
