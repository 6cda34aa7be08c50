import { sql } from 'drizzle-orm';
import { bigint, boolean, index, pgTable, text } from 'drizzle-orm/pg-core';
import type { ArticleId, RevisionId } from '../ids.ts';
import type { Operation, Origin } from '../words.ts';
import { momentNow, reference, transactionId } from './columns.ts';

/**
 * One act that changed the graph: one transaction. Numbers follow each other in the order of commit, because a writer holds a lock from its
 * first change to its end. `begin_revision()` gives the number, the deferred trigger `close_revision` checks all that was written, and gives the time.
 */
export const revisions = pgTable(
  'revisions',
  {
    id: bigint('id', { mode: 'number' }).$type<RevisionId>().primaryKey(),
    /** When it was committed; later than that of every earlier revision. */
    at: momentNow('at'),
    operation: text('operation').$type<Operation>().notNull(),
    origin: text('origin').$type<Origin>().notNull(),
    /** Who acted. */
    account: text('account').notNull(),
    /** Why, in words. */
    reason: text('reason'),
    /** The article that the act is about, if it is about one. */
    articleId: reference<ArticleId>('article_id'),
    xid: transactionId('xid').notNull().default(sql`pg_current_xact_id()`),
    /** True until its changes are checked, at its end. */
    isOpen: boolean('is_open').notNull().default(true),
  },
  (t) => [index('revisions_at').on(t.at), index('revisions_article').on(t.articleId).where(sql`${t.articleId} is not null`)],
);
