import { sql } from 'drizzle-orm';
import { check, index, pgTable } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId, RevisionId, StatementId } from '../ids.ts';
import { momentNow, ownId, reference, transactionId } from './columns.ts';
import { changeKind } from './enums.ts';

/** Channel that the triggers notify at each commit that wrote to the log. */
export const CHANGES_CHANNEL = 'shezhire_changes';

/**
 * The statements and entities that each transaction changed, written by triggers of the migrations `change-log` and `change-kinds`.
 * A reader keeps a snapshot and reads all rows that are not visible in it. So it misses nothing, in whatever order transactions commit.
 */
export const changes = pgTable(
  'changes',
  {
    id: ownId<number>(),
    xid: transactionId('xid').notNull().default(sql`pg_current_xact_id()`),
    statementId: reference<StatementId>('statement_id'),
    entityId: reference<EntityId>('entity_id'),
    articleId: reference<ArticleId>('article_id'),
    revision: reference<RevisionId>('revision').notNull().default(sql`this_revision()`),
    /** Null in rows that are older than this column; these are not published. */
    kind: changeKind('kind'),
    at: momentNow('at'),
  },
  (t) => [
    index('changes_xid').on(t.xid, t.statementId),
    index('changes_revision').on(t.revision),
    check('changes_of_one_thing', sql`num_nonnulls(${t.statementId}, ${t.entityId}, ${t.articleId}) = 1`),
  ],
);
