import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, numeric, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { EntityId, StatementId } from '../ids.ts';
import type { Predicate, Unit } from '../ontology.ts';
import { isLocalText, localText, ownId, recordedAt, reference, retractedAt } from './columns.ts';
import { entities } from './entities.ts';
import { comparator, entityKind, rank, valueKind } from './enums.ts';
import { predicateKinds, units } from './ontology.ts';

/**
 * One fact: subject, predicate, value. Recorded once, never changed but to be retracted, never deleted; it cannot
 * commit without evidence (triggers of the migration `rules`). Which columns hold the value follows from `value_kind`.
 */
export const statements = pgTable(
  'statements',
  {
    id: ownId<StatementId>(),
    subjectId: reference<EntityId>('subject_id').notNull(),
    subjectKind: entityKind('subject_kind').notNull(),
    predicate: text('predicate').$type<Predicate>().notNull(),
    /** The kind of the entity that is the value, or what else the value is. UNKNOWN: there is one, it is not named. */
    valueKind: valueKind('value_kind').notNull(),
    objectId: reference<EntityId>('object_id'),
    /** An exact decimal, as text. */
    amount: numeric('amount'),
    comparator: comparator('comparator'),
    unit: text('unit').$type<Unit>(),
    text: localText('text'),
    /** EDTF, with the first and last day it can mean (null where open). */
    date: text('date'),
    dateEarliest: date('date_earliest'),
    dateLatest: date('date_latest'),
    rank: rank('rank').notNull().default('NORMAL'),
    /** When it was true in the world, EDTF; a null bound is unknown and matches any moment asked for. */
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    validEarliest: date('valid_earliest'),
    validLatest: date('valid_latest'),
    recordedAt: recordedAt(),
    retractedAt: retractedAt(),
  },
  (t) => [
    unique('statements_id_subject').on(t.id, t.subjectId),
    foreignKey({ columns: [t.subjectId, t.subjectKind], foreignColumns: [entities.id, entities.kind] }),
    foreignKey({ columns: [t.objectId, t.valueKind], foreignColumns: [entities.id, entities.kind] }),
    foreignKey({
      columns: [t.predicate, t.subjectKind, t.valueKind],
      foreignColumns: [predicateKinds.predicate, predicateKinds.subjectKind, predicateKinds.valueKind],
    }),
    foreignKey({ columns: [t.unit], foreignColumns: [units.unit] }),
    index('statements_subject').on(t.subjectId, t.predicate, t.id),
    index('statements_object').on(t.objectId, t.predicate, t.id).where(sql`${t.objectId} is not null`),
    index('statements_predicate').on(t.predicate, t.id),
    index('statements_quantity').on(t.unit, t.amount).where(sql`${t.unit} is not null`),
    index('statements_recorded').on(t.recordedAt, t.id),
    check(
      'statements_one_value',
      sql`case ${t.valueKind}
        when 'QUANTITY' then num_nonnulls(${t.amount}, ${t.comparator}, ${t.unit}) = 3 and num_nonnulls(${t.objectId}, ${t.text}, ${t.date}) = 0
        when 'TEXT' then ${t.text} is not null and num_nonnulls(${t.objectId}, ${t.amount}, ${t.comparator}, ${t.unit}, ${t.date}) = 0
        when 'DATE' then ${t.date} is not null and num_nonnulls(${t.objectId}, ${t.amount}, ${t.comparator}, ${t.unit}, ${t.text}) = 0
        when 'UNKNOWN' then num_nonnulls(${t.objectId}, ${t.amount}, ${t.comparator}, ${t.unit}, ${t.text}, ${t.date}) = 0
        else ${t.objectId} is not null and num_nonnulls(${t.amount}, ${t.comparator}, ${t.unit}, ${t.text}, ${t.date}) = 0
      end`,
    ),
    check('statements_text', isLocalText(t.text)),
    check('statements_amount', sql`${t.amount} not in ('NaN', 'Infinity', '-Infinity')`),
    check('statements_validity', sql`${t.validEarliest} <= ${t.validLatest}`),
    check('statements_retracted_later', sql`${t.retractedAt} >= ${t.recordedAt}`),
  ],
);
