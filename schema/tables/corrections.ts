import { sql } from 'drizzle-orm';
import { check, foreignKey, index, numeric, pgTable, text } from 'drizzle-orm/pg-core';
import type { EntityId, EvidenceId } from '../ids.ts';
import type { Predicate, Unit } from '../ontology.ts';
import { isLocalText, localText, reference } from './columns.ts';
import { entities } from './entities.ts';
import { comparator, entityKind, tie, valueKind } from './enums.ts';
import { evidence } from './evidence.ts';
import { predicates, units } from './ontology.ts';

/**
 * What evidence says of another statement. CORRECTS: its source takes back what it said of it, and denies it. CONFIRMS: its source says it too. ENDS: it
 * was over when what the evidence supports began. The other statement is named by what it says, or by an article and the key that it has there, so that
 * this stands before it does, and without it. With an article, what it says counts only if this article says it. Rows are recorded with their
 * evidence and never change. `value_kind` decides which columns hold the value, as in `statements`; a text or a key is null once it was forgotten.
 */
export const corrections = pgTable(
  'corrections',
  {
    evidenceId: reference<EvidenceId>('evidence_id')
      .primaryKey()
      .references(() => evidence.id),
    tie: tie('tie').notNull().default('CORRECTS'),
    /** Slug of the article that says it, which need not be there; null if any article may. */
    article: text('article'),
    key: text('key'),
    /** Null, with all that follows, if a key names the statement. */
    subjectId: reference<EntityId>('subject_id'),
    subjectKind: entityKind('subject_kind'),
    predicate: text('predicate')
      .$type<Predicate>()
      .references(() => predicates.predicate),
    valueKind: valueKind('value_kind'),
    objectId: reference<EntityId>('object_id'),
    amount: numeric('amount'),
    amountTo: numeric('amount_to'),
    comparator: comparator('comparator'),
    unit: text('unit').$type<Unit>(),
    per: text('per').$type<Unit>(),
    ofId: reference<EntityId>('of_id'),
    ofKind: entityKind('of_kind'),
    ofText: localText('of_text'),
    text: localText('text'),
    date: text('date'),
  },
  (t) => [
    foreignKey({ columns: [t.subjectId, t.subjectKind], foreignColumns: [entities.id, entities.kind] }),
    foreignKey({ columns: [t.objectId, t.valueKind], foreignColumns: [entities.id, entities.kind] }),
    foreignKey({ columns: [t.ofId, t.ofKind], foreignColumns: [entities.id, entities.kind] }),
    foreignKey({ columns: [t.unit], foreignColumns: [units.unit] }),
    foreignKey({ columns: [t.per], foreignColumns: [units.unit] }),
    index('corrections_subject').on(t.subjectId, t.predicate),
    index('corrections_article').on(t.article, t.key).where(sql`${t.article} is not null`),
    check(
      'corrections_named',
      sql`case when ${t.subjectId} is null then ${t.article} is not null and num_nonnulls(${t.subjectKind}, ${t.predicate}, ${t.valueKind}) = 0
        else ${t.key} is null and num_nonnulls(${t.subjectKind}, ${t.predicate}, ${t.valueKind}) = 3 end`,
    ),
    check(
      'corrections_one_value',
      sql`case when ${t.valueKind} is null then num_nonnulls(${t.objectId}, ${t.amount}, ${t.text}, ${t.date}) = 0 else case ${t.valueKind}
        when 'QUANTITY' then num_nonnulls(${t.amount}, ${t.comparator}, ${t.unit}) = 3 and num_nonnulls(${t.objectId}, ${t.text}, ${t.date}) = 0
        when 'TEXT' then num_nonnulls(${t.objectId}, ${t.amount}, ${t.date}) = 0
        when 'DATE' then ${t.date} is not null and num_nonnulls(${t.objectId}, ${t.amount}, ${t.text}) = 0
        when 'UNKNOWN' then num_nonnulls(${t.objectId}, ${t.amount}, ${t.text}, ${t.date}) = 0
        else ${t.objectId} is not null and num_nonnulls(${t.amount}, ${t.text}, ${t.date}) = 0
      end end`,
    ),
    check('corrections_text', isLocalText(t.text)),
    check('corrections_of_text', isLocalText(t.ofText)),
  ],
);
