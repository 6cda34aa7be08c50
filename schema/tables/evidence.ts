import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId, EvidenceId, StatementId } from '../ids.ts';
import { isLocalText, localText, ownId, recordedIn, reference, retractedIn, since } from './columns.ts';
import { entities } from './entities.ts';
import { certainty, entityKind, stance, voice } from './enums.ts';
import { sentences } from './sentences.ts';
import { statements } from './statements.ts';

/** The link between a statement and a sentence that supports it, with voice and certainty. Recorded and retracted like statements. */
export const evidence = pgTable(
  'evidence',
  {
    id: ownId<EvidenceId>(),
    statementId: reference<StatementId>('statement_id')
      .notNull()
      .references(() => statements.id),
    articleId: reference<ArticleId>('article_id').notNull(),
    sentence: integer('sentence').notNull(),
    /** The words of the sentence that support the statement; both null if the whole sentence does. */
    start: integer('start'),
    end: integer('end'),
    voice: voice('voice').notNull(),
    /** Null if the article itself says it, or cites a source that it does not name. */
    speakerId: reference<EntityId>('speaker_id'),
    speakerKind: entityKind('speaker_kind'),
    certainty: certainty('certainty').notNull(),
    reason: localText('reason'),
    stance: stance('stance').notNull().default('ASSERTS'),
    /** EDTF: when it was said, if the sentence dates it, with the earliest and latest possible day (null if open). */
    saidOn: text('said_on'),
    saidEarliest: date('said_earliest'),
    saidLatest: date('said_latest'),
    /** The key of the statement in the folder of the article, by which evidence of other articles may name it; null if it has none there. */
    key: text('key'),
    recordedIn: recordedIn(),
    since: since(),
    retractedIn: retractedIn(),
  },
  (t) => [
    foreignKey({ columns: [t.articleId, t.sentence], foreignColumns: [sentences.articleId, sentences.number] }),
    foreignKey({ columns: [t.speakerId, t.speakerKind], foreignColumns: [entities.id, entities.kind] }),
    index('evidence_statement').on(t.statementId),
    index('evidence_sentence').on(t.articleId, t.sentence),
    index('evidence_speaker').on(t.speakerId).where(sql`${t.speakerId} is not null`),
    index('evidence_key').on(t.articleId, t.key).where(sql`${t.key} is not null`),
    check(
      'evidence_span',
      sql`num_nulls(${t.start}, ${t.end}) = 2 or (${t.start} >= 0 and ${t.end} > ${t.start} and num_nulls(${t.start}, ${t.end}) = 0)`,
    ),
    check(
      'evidence_voice',
      sql`num_nulls(${t.speakerId}, ${t.speakerKind}) in (0, 2) and case ${t.voice} when 'ARTICLE' then ${t.speakerId} is null when 'QUOTED' then ${t.speakerId} is not null else true end`,
    ),
    check('evidence_speaker_speaks', sql`${t.speakerKind} in ('PERSON', 'ORGANIZATION', 'DOCUMENT', 'FUND', 'GROUP', 'OFFICE')`),
    check(
      'evidence_reason',
      sql`case when ${t.reason} is null then ${t.certainty} <> 'INFERRED' or ${t.retractedIn} is not null else ${t.certainty} = 'INFERRED' end`,
    ),
    check('evidence_reason_text', isLocalText(t.reason)),
    index('evidence_other_stance').on(t.statementId).where(sql`${t.stance} <> 'ASSERTS'`),
    check('evidence_said', sql`${t.saidOn} is not null or num_nonnulls(${t.saidEarliest}, ${t.saidLatest}) = 0`),
    check('evidence_retracted_later', sql`${t.retractedIn} >= ${t.recordedIn}`),
  ],
);

/** Those who pass on what a speaker said, the nearest to the article first. They are recorded with the evidence and never change. */
export const evidenceVia = pgTable(
  'evidence_via',
  {
    evidenceId: reference<EvidenceId>('evidence_id')
      .notNull()
      .references(() => evidence.id),
    position: integer('position').notNull(),
    entityId: reference<EntityId>('entity_id').notNull(),
    entityKind: entityKind('entity_kind').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.evidenceId, t.position] }),
    foreignKey({ columns: [t.entityId, t.entityKind], foreignColumns: [entities.id, entities.kind] }),
    index('evidence_via_entity').on(t.entityId),
    check('evidence_via_position', sql`${t.position} >= 0`),
    check('evidence_via_passes_on', sql`${t.entityKind} in ('PERSON', 'ORGANIZATION', 'DOCUMENT', 'FUND', 'GROUP', 'OFFICE')`),
  ],
);
