import { foreignKey, jsonb, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import type { ArticleId } from '../ids.ts';
import { articles } from './articles.ts';
import { momentNow, reference, sha256 } from './columns.ts';

/** What a model said of parts of texts, so that it is not asked the same again. Like proposals, it holds offsets for words, but for new names. */
export const answeredParts = pgTable(
  'answered_parts',
  {
    articleId: reference<ArticleId>('article_id').notNull(),
    /** SHA-256 of the settings of the run and of the sentences. */
    key: sha256('key'),
    /** The pieces that were found. */
    pieces: jsonb('pieces').$type<readonly object[]>().notNull(),
    at: momentNow('at'),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.key] }), foreignKey({ columns: [t.articleId], foreignColumns: [articles.id] })],
);
