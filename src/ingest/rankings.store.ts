import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { StatementId } from '../../schema/ids.ts';
import { rankings, statements } from '../../schema/tables/index.ts';
import type { Rank } from '../../schema/words.ts';
import type { Db } from '../database/connect.ts';
import { insertAll, isAny } from '../database/write.ts';
import type { Target } from './article.store.ts';
import { diffRows, indexByKey } from './diff-rows.ts';

/** The rank that an article gives to a statement. */
export interface Ranking {
  readonly statementId: StatementId;
  readonly rank: Rank;
}

const toKey = ({ statementId, rank }: Ranking): readonly unknown[] => [statementId, rank];

/** Writes the rankings of an article, and the ranks that count now. */
export async function writeRankings(db: Db, { id: articleId, isNew }: Target, desired: readonly Ranking[]): Promise<void> {
  const current = isNew ? [] : await db.select().from(rankings).where(eq(rankings.articleId, articleId));
  const change = diffRows(indexByKey(desired, toKey), indexByKey(current, toKey));
  const gone = change.gone.map(({ statementId }) => statementId);
  if (gone.length > 0) await db.delete(rankings).where(and(eq(rankings.articleId, articleId), isAny(rankings.statementId, gone)));
  await insertAll(
    db,
    rankings,
    change.added.map((ranking) => ({ ...ranking, articleId })),
  );
  // All of the article's, as its date may be another than before.
  await updateRanks(db, [...gone, ...desired.map(({ statementId }) => statementId)]);
}

/** Gives statements the rank that counts: that of an account, otherwise of the latest article by date, then by slug, otherwise NORMAL. */
export async function updateRanks(db: Db, ids: readonly StatementId[]): Promise<void> {
  if (ids.length === 0) return;
  await db.execute(sql`update ${statements} s set rank = find_rank(s.id) where ${isAny(sql`s.id`, ids)} and s.rank <> find_rank(s.id)`);
}

/** Gives statements the rank that goes before those of articles; without a rank, articles decide again. */
export async function rankByAccount(db: Db, ids: readonly StatementId[], rank: Rank | undefined): Promise<void> {
  await db.delete(rankings).where(and(isNull(rankings.articleId), isAny(rankings.statementId, ids), rank && ne(rankings.rank, rank)));
  const rows = rank === undefined ? [] : ids.map((statementId) => ({ statementId, articleId: null, rank }));
  if (rows.length > 0) await db.insert(rankings).values(rows).onConflictDoNothing();
  await updateRanks(db, ids);
}
