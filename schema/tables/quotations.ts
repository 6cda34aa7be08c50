import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId, QuotationId } from '../ids.ts';
import { isLocalText, localText, ownId, reference, since } from './columns.ts';
import { entities } from './entities.ts';
import { certainty, entityKind } from './enums.ts';
import { sentences } from './sentences.ts';

/** Consecutive sentences spoken by one entity. Quotations of an article do not overlap (constraint of the migration `rules`). */
export const quotations = pgTable(
  'quotations',
  {
    id: ownId<QuotationId>(),
    articleId: reference<ArticleId>('article_id').notNull(),
    /** First and last sentence. */
    first: integer('first').notNull(),
    last: integer('last').notNull(),
    speakerId: reference<EntityId>('speaker_id').notNull(),
    speakerKind: entityKind('speaker_kind').notNull(),
    /** Sentence and span of the words that name the speaker. */
    sentence: integer('sentence').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    /** The words that name the speaker, if they have at most 40 characters; otherwise their SHA-256 is stored instead. Neither if the speaker was forgotten. */
    asWritten: text('as_written'),
    sha256: text('sha256'),
    certainty: certainty('certainty').notNull(),
    /** Reason why the words mean the speaker; only if that is inferred. */
    reason: localText('reason'),
    since: since(),
  },
  (t) => [
    index('quotations_article').on(t.articleId, t.first),
    foreignKey({ columns: [t.articleId, t.sentence], foreignColumns: [sentences.articleId, sentences.number] }),
    foreignKey({ columns: [t.articleId, t.first], foreignColumns: [sentences.articleId, sentences.number] }),
    foreignKey({ columns: [t.articleId, t.last], foreignColumns: [sentences.articleId, sentences.number] }),
    check('quotations_run', sql`${t.first} <= ${t.last}`),
    foreignKey({ columns: [t.speakerId, t.speakerKind], foreignColumns: [entities.id, entities.kind] }),
    index('quotations_speaker').on(t.speakerId),
    check('quotations_speaker_speaks', sql`${t.speakerKind} in ('PERSON', 'ORGANIZATION', 'DOCUMENT', 'FUND', 'GROUP', 'OFFICE')`),
    check('quotations_span_order', sql`${t.start} >= 0 and ${t.end} > ${t.start}`),
    check('quotations_words_or_fingerprint', sql`num_nonnulls(${t.asWritten}, ${t.sha256}) < 2`),
    check('quotations_reason', sql`(${t.certainty} = 'INFERRED') = (${t.reason} is not null)`),
    check('quotations_reason_text', isLocalText(t.reason)),
  ],
);
