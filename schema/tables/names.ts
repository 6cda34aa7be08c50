import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId, StatementId } from '../ids.ts';
import { articles } from './articles.ts';
import { isWritten, reference } from './columns.ts';
import { entities } from './entities.ts';
import { nameRole } from './enums.ts';
import { statements } from './statements.ts';

/** One written form of an entity, as one article's graph.yaml gives it. */
export const names = pgTable(
  'names',
  {
    entityId: reference<EntityId>('entity_id')
      .notNull()
      .references(() => entities.id),
    role: nameRole('role').notNull(),
    /** BCP 47, with script where it matters: kk, kk-Latn, ru, en. */
    lang: text('lang').notNull(),
    text: text('text').notNull(),
    articleId: reference<ArticleId>('article_id')
      .notNull()
      .references(() => articles.id),
    /** The statement a TITLE rests on; its subject is the entity. */
    statementId: reference<StatementId>('statement_id'),
  },
  (t) => [
    primaryKey({ columns: [t.entityId, t.role, t.lang, t.text, t.articleId] }),
    foreignKey({ columns: [t.statementId, t.entityId], foreignColumns: [statements.id, statements.subjectId] }),
    uniqueIndex('names_one_primary').on(t.entityId, t.lang, t.articleId).where(sql`${t.role} = 'PRIMARY'`),
    index('names_article').on(t.articleId),
    index('names_statement').on(t.statementId),
    index('names_text').on(sql`lower(${t.text}) text_pattern_ops`),
    index('names_trigrams').using('gin', sql`lower(${t.text}) gin_trgm_ops`),
    check('names_text_written', isWritten(t.text)),
    check('names_title_rests_on_a_statement', sql`(${t.role} = 'TITLE') = (${t.statementId} is not null)`),
  ],
);
