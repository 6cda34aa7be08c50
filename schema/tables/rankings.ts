import { foreignKey, index, pgTable, unique } from 'drizzle-orm/pg-core';
import type { ArticleId, StatementId } from '../ids.ts';
import { articles } from './articles.ts';
import { reference, since } from './columns.ts';
import { rank } from './enums.ts';
import { statements } from './statements.ts';

/**
 * The rank that one article, or an account, gives to a statement. `statements.rank` is the one that counts: that of an account if there is one,
 * otherwise that of the latest article by date, then by slug, otherwise NORMAL. Who writes rankings writes it too (`rankings.store.ts`).
 */
export const rankings = pgTable(
  'rankings',
  {
    statementId: reference<StatementId>('statement_id').notNull(),
    /** Null if an account ranked it, whatever articles say. */
    articleId: reference<ArticleId>('article_id'),
    rank: rank('rank').notNull(),
    since: since(),
  },
  (t) => [
    unique('rankings_one_each').on(t.statementId, t.articleId).nullsNotDistinct(),
    foreignKey({ columns: [t.statementId], foreignColumns: [statements.id] }),
    foreignKey({ columns: [t.articleId], foreignColumns: [articles.id] }),
    index('rankings_article').on(t.articleId),
  ],
);
