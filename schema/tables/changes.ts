import { sql } from 'drizzle-orm';
import { check, index, pgTable } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId, RevisionId, StatementId } from '../ids.ts';
import { ownId, reference } from './columns.ts';
import { changeKind } from './enums.ts';

/** Channel that the triggers notify at each commit that wrote to the log. */
export const CHANGES_CHANNEL = 'shezhire_changes';

/**
 * What each revision changed, written by triggers and at its end. A reader keeps the number of a revision, and a row of it, and reads on from
 * there: revisions are numbered in the order of commit.
 */
export const changes = pgTable(
  'changes',
  {
    id: ownId<number>(),
    statementId: reference<StatementId>('statement_id'),
    entityId: reference<EntityId>('entity_id'),
    articleId: reference<ArticleId>('article_id'),
    revision: reference<RevisionId>('revision').notNull().default(sql`this_revision()`),
    /** Null in rows that only say what the end of the revision has to look at; these are not published. */
    kind: changeKind('kind'),
  },
  (t) => [
    index('changes_revision').on(t.revision, t.id),
    check('changes_of_one_thing', sql`num_nonnulls(${t.statementId}, ${t.entityId}, ${t.articleId}) = 1`),
  ],
);
