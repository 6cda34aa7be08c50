import { eq, lte, max, sql } from 'drizzle-orm';
import type { ArticleId, RevisionId } from '../../schema/ids.ts';
import { revisions } from '../../schema/tables/index.ts';
import type { Operation, Origin } from '../../schema/words.ts';
import type { Db } from './connect.ts';

/** An act that changes the graph: what, how, who, why, about which article. */
export interface Act {
  readonly operation: Operation;
  readonly origin: Origin;
  readonly account: string;
  readonly reason?: string;
  readonly articleId?: ArticleId | undefined;
}

/** Begins the revision of a transaction. All that the transaction writes from now on belongs to it. Without it the first change begins one. */
export async function beginRevision(db: Db, { operation, origin, account, reason, articleId }: Act): Promise<RevisionId> {
  const [row] = await db
    .select({ id: sql<string>`begin_revision(${operation}, ${origin}, ${account}, ${reason ?? null}, ${articleId ?? null}::bigint)` })
    .from(sql`(values (1)) one`);
  return Number(row?.id) as RevisionId; // what the function returns
}

/** Checks all that the transaction has written, as its end would. @returns false if the revision has changed nothing: then it is gone */
export async function endRevision(db: Db, revision: RevisionId): Promise<boolean> {
  await db.execute(sql`set constraints all immediate`);
  const rows = await db.select({ id: revisions.id }).from(revisions).where(eq(revisions.id, revision));
  return rows.length > 0;
}

/** Names the article of a revision that adds it. */
export const setRevisionArticle = (db: Db, revision: RevisionId, articleId: ArticleId): Promise<unknown> =>
  db.update(revisions).set({ articleId }).where(eq(revisions.id, revision));

/** Has the work change nothing but keys, which follow from the rest: no revision tells of it, and earlier rows are not kept. */
export const keepRevisions =
  <T>(work: (db: Db) => Promise<T>) =>
  async (db: Db): Promise<T> => {
    await db.execute(sql`set local shezhire.rekeying = on`);
    return work(db);
  };

/** The lock that a revision takes when it gets its moment, until it is committed. */
const MOMENT_LOCK = 7_219_462;

/** The newest revision; 0 if there is none. */
export async function findNewestRevision(db: Db): Promise<RevisionId> {
  const [row] = await db.select({ id: max(revisions.id) }).from(revisions);
  return row?.id ?? (0 as RevisionId);
}

/** The last revision that was committed by a moment; 0 if there is none. The answer never changes once the moment has passed: one that is just committing is waited for. */
export async function findRevisionAt(db: Db, moment: string): Promise<RevisionId> {
  await db.execute(sql`select pg_advisory_xact_lock_shared(${MOMENT_LOCK})`);
  const [row] = await db
    .select({ id: max(revisions.id) })
    .from(revisions)
    .where(lte(revisions.at, moment));
  return row?.id ?? (0 as RevisionId);
}
