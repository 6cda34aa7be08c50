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
 * was over when what the evidence supports began. The other statement is named by what it says, so that this stands before it does, and without it.
 * Rows are recorded with their evidence and never change. `value_kind` decides which columns hold the value, as in `statements`; a
 * text is null once it was forgotten.
 */
export const corrections = pgTable(
  'corrections',
  {
    evidenceId: reference<EvidenceId>('evidence_id')
      .primaryKey()
      .references(() => evidence.id),
    tie: tie('tie').notNull().default('CORRECTS'),
    subjectId: reference<EntityId>('subject_id').notNull(),
    subjectKind: entityKind('subject_kind').notNull(),
    predicate: text('predicate')
      .$type<Predicate>()
      .notNull()
      .references(() => predicates.predicate),
    valueKind: valueKind('value_kind').notNull(),
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
    check(
      'corrections_one_value',
      sql`case ${t.valueKind}
        when 'QUANTITY' then num_nonnulls(${t.amount}, ${t.comparator}, ${t.unit}) = 3 and num_nonnulls(${t.objectId}, ${t.text}, ${t.date}) = 0
        when 'TEXT' then num_nonnulls(${t.objectId}, ${t.amount}, ${t.date}) = 0
        when 'DATE' then ${t.date} is not null and num_nonnulls(${t.objectId}, ${t.amount}, ${t.text}) = 0
        when 'UNKNOWN' then num_nonnulls(${t.objectId}, ${t.amount}, ${t.text}, ${t.date}) = 0
        else ${t.objectId} is not null and num_nonnulls(${t.amount}, ${t.text}, ${t.date}) = 0
      end`,
    ),
    check('corrections_text', isLocalText(t.text)),
    check('corrections_of_text', isLocalText(t.ofText)),
  ],
);
