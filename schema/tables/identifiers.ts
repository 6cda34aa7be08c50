import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId } from '../ids.ts';
import { articles } from './articles.ts';
import { isWritten, reference, since } from './columns.ts';
import { entities } from './entities.ts';

/** An id in another system, as given by the graph.yaml of one article. It belongs to one entity only (checked at the end of each revision). */
export const identifiers = pgTable(
  'identifiers',
  {
    entityId: reference<EntityId>('entity_id')
      .notNull()
      .references(() => entities.id),
    scheme: text('scheme').notNull(),
    /** In the canonical form of its scheme (`src/base/identifier.ts`). */
    value: text('value').notNull(),
    articleId: reference<ArticleId>('article_id')
      .notNull()
      .references(() => articles.id),
    /** Source of the identifier, in words. */
    source: text('source').notNull(),
    since: since(),
  },
  (t) => [
    primaryKey({ columns: [t.scheme, t.value, t.articleId] }),
    index('identifiers_entity').on(t.entityId),
    index('identifiers_article').on(t.articleId),
    check('identifiers_scheme', sql`${t.scheme} ~ '^[a-z][a-z0-9-]*$'`),
    check('identifiers_value', isWritten(t.value)),
    check('identifiers_source', isWritten(t.source)),
  ],
);

/** One row: the version of the rules that brought the values of all identifiers to their canonical form. */
export const identifierNormalization = pgTable('identifier_normalization', { version: integer('version').primaryKey() });
