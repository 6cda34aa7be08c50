import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId, EvidenceId, StatementId } from '../ids.ts';
import { isLocalText, localText, ownId, recordedIn, reference, retractedIn, since } from './columns.ts';
import { entities } from './entities.ts';
import { certainty, entityKind, voice } from './enums.ts';
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
    /** Null if the article itself says it. */
    speakerId: reference<EntityId>('speaker_id'),
    speakerKind: entityKind('speaker_kind'),
    certainty: certainty('certainty').notNull(),
    reason: localText('reason'),
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
    check(
      'evidence_span',
      sql`num_nulls(${t.start}, ${t.end}) = 2 or (${t.start} >= 0 and ${t.end} > ${t.start} and num_nulls(${t.start}, ${t.end}) = 0)`,
    ),
    check(
      'evidence_voice',
      sql`(${t.voice} = 'ARTICLE') = (${t.speakerId} is null) and num_nulls(${t.speakerId}, ${t.speakerKind}) in (0, 2)`,
    ),
    check('evidence_speaker_speaks', sql`${t.speakerKind} in ('PERSON', 'ORGANIZATION', 'DOCUMENT')`),
    check('evidence_reason', sql`(${t.certainty} = 'INFERRED') = (${t.reason} is not null)`),
    check('evidence_reason_text', isLocalText(t.reason)),
    check('evidence_retracted_later', sql`${t.retractedIn} >= ${t.recordedIn}`),
  ],
);
