import { eq, max, sql } from 'drizzle-orm';
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

/** The newest revision; 0 if there is none. */
export async function findNewestRevision(db: Db): Promise<RevisionId> {
  const [row] = await db.select({ id: max(revisions.id) }).from(revisions);
  return row?.id ?? (0 as RevisionId);
}

interface RevisionAt {
  /** The last revision that was committed by the moment; 0 if there is none. */
  readonly revision: RevisionId;
  readonly newest: RevisionId;
  /** When the newest was committed, and until when no other one was, in microseconds since 1970. */
  readonly newestFrom: number;
  readonly settledUntil: number;
}

const toRevision = (number: string) => Number(number) as RevisionId; // the number of one

/** Finds the revision of a moment. The answer never changes once the moment has passed: one that is just committing is waited for. */
export async function findRevisionAt(db: Db, moment: string): Promise<RevisionAt> {
  const [row] = await db
    .select({
      revision: sql`revision`.mapWith(toRevision),
      newest: sql`newest`.mapWith(toRevision),
      newestFrom: sql`newest_from`.mapWith(Number),
      settledUntil: sql`settled_until`.mapWith(Number),
    })
    .from(sql`find_revision(${moment}) found`);
  if (!row) throw new Error('an answer of the database has no row');
  return row;
}
