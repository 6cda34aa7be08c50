import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId, StatementId } from '../ids.ts';
import { isLocalText, localText, ownId, reference, since } from './columns.ts';
import { entities } from './entities.ts';
import { certainty, mentionKind } from './enums.ts';
import { sentences } from './sentences.ts';
import { statements } from './statements.ts';

/** A span that refers to an entity. A quantity or a time refers to the statement that contains it. */
export const mentions = pgTable(
  'mentions',
  {
    id: ownId<number>(),
    articleId: reference<ArticleId>('article_id').notNull(),
    sentence: integer('sentence').notNull(),
    entityId: reference<EntityId>('entity_id').references(() => entities.id),
    statementId: reference<StatementId>('statement_id').references(() => statements.id),
    kind: mentionKind('kind').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    /** The words, if they have at most 40 characters; otherwise their SHA-256 is stored instead. Neither if the entity was forgotten. */
    surface: text('surface'),
    sha256: text('sha256'),
    certainty: certainty('certainty').notNull(),
    reason: localText('reason'),
    since: since(),
  },
  (t) => [
    unique('mentions_once').on(t.articleId, t.start, t.end, t.kind, t.entityId, t.statementId).nullsNotDistinct(),
    foreignKey({ columns: [t.articleId, t.sentence], foreignColumns: [sentences.articleId, sentences.number] }),
    index('mentions_sentence').on(t.articleId, t.sentence),
    index('mentions_entity').on(t.entityId),
    index('mentions_statement').on(t.statementId),
    check('mentions_of_one_thing', sql`num_nonnulls(${t.entityId}, ${t.statementId}) = 1`),
    check('mentions_kind', sql`(${t.kind} in ('QUANTITY', 'TIME')) = (${t.statementId} is not null)`),
    check('mentions_span', sql`${t.start} >= 0 and ${t.end} > ${t.start}`),
    check('mentions_words_or_fingerprint', sql`num_nonnulls(${t.surface}, ${t.sha256}) < 2`),
    check('mentions_reason', sql`(${t.certainty} = 'INFERRED') = (${t.reason} is not null)`),
    check('mentions_reason_text', isLocalText(t.reason)),
  ],
);
