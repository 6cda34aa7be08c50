import { sql } from 'drizzle-orm';
import { boolean, check, date, foreignKey, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId } from '../ids.ts';
import { isLocalText, localText, ownId, reference, since } from './columns.ts';
import { entities } from './entities.ts';
import { certainty, entityKind, eventStatus, stance, voice } from './enums.ts';
import { events } from './kinds.ts';
import { sentences } from './sentences.ts';

/**
 * A sentence that says how far an event is: planned, under way, over or cancelled. The columns are those of evidence. `events.status` and
 * `events.standing` follow from these rows: `settle_statuses` keeps them at the end of each revision.
 */
export const eventStatuses = pgTable(
  'event_statuses',
  {
    id: ownId<number>(),
    eventId: reference<EntityId>('event_id')
      .notNull()
      .references(() => events.id),
    status: eventStatus('status').notNull(),
    articleId: reference<ArticleId>('article_id').notNull(),
    sentence: integer('sentence').notNull(),
    start: integer('start'),
    end: integer('end'),
    voice: voice('voice').notNull(),
    speakerId: reference<EntityId>('speaker_id'),
    speakerKind: entityKind('speaker_kind'),
    certainty: certainty('certainty').notNull(),
    reason: localText('reason'),
    stance: stance('stance').notNull().default('ASSERTS'),
    /** True if the source takes back that it said so: the row denies the status that it corrects. */
    corrects: boolean('corrects').notNull().default(false),
    saidOn: text('said_on'),
    saidEarliest: date('said_earliest'),
    saidLatest: date('said_latest'),
    since: since(),
  },
  (t) => [
    unique('event_statuses_once')
      .on(t.eventId, t.articleId, t.sentence, t.status, t.start, t.end, t.voice, t.speakerId, t.stance)
      .nullsNotDistinct(),
    foreignKey({ columns: [t.articleId, t.sentence], foreignColumns: [sentences.articleId, sentences.number] }),
    foreignKey({ columns: [t.speakerId, t.speakerKind], foreignColumns: [entities.id, entities.kind] }),
    index('event_statuses_sentence').on(t.articleId, t.sentence),
    index('event_statuses_speaker').on(t.speakerId).where(sql`${t.speakerId} is not null`),
    check('event_statuses_reason', sql`(${t.certainty} = 'INFERRED') = (${t.reason} is not null)`),
    check('event_statuses_reason_text', isLocalText(t.reason)),
  ],
);
