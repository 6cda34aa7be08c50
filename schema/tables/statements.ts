import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, numeric, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { EntityId, StatementId } from '../ids.ts';
import type { Predicate, Unit } from '../ontology.ts';
import { isLocalText, localText, ownId, recordedIn, reference, retractedIn, since } from './columns.ts';
import { entities } from './entities.ts';
import { comparator, entityKind, rank, standing, valueKind } from './enums.ts';
import { predicateKinds, units } from './ontology.ts';

/**
 * One fact: subject, predicate and value. A statement is recorded once. It may be retracted, but is never changed or
 * deleted. It needs evidence at commit (triggers of the migration `rules`). `value_kind` decides which columns hold the value.
 */
export const statements = pgTable(
  'statements',
  {
    id: ownId<StatementId>(),
    subjectId: reference<EntityId>('subject_id').notNull(),
    subjectKind: entityKind('subject_kind').notNull(),
    predicate: text('predicate').$type<Predicate>().notNull(),
    /** Kind of the value. UNKNOWN: there is a value, but the source does not name it. */
    valueKind: valueKind('value_kind').notNull(),
    objectId: reference<EntityId>('object_id'),
    /** An exact decimal, as text. */
    amount: numeric('amount'),
    comparator: comparator('comparator'),
    unit: text('unit').$type<Unit>(),
    text: localText('text'),
    /** EDTF, with the earliest and latest possible day (null if open). */
    date: text('date'),
    dateEarliest: date('date_earliest'),
    dateLatest: date('date_latest'),
    rank: rank('rank').notNull().default('NORMAL'),
    /** What follows from the stances of its evidence; kept by `settle_standing` at the end of a revision. Facts are ASSERTED or DISPUTED. */
    standing: standing('standing').notNull().default('ASSERTED'),
    /** Valid time: when the fact was true in the world, in EDTF. A null bound is unknown and matches any date. */
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    validEarliest: date('valid_earliest'),
    validLatest: date('valid_latest'),
    recordedIn: recordedIn(),
    since: since(),
    retractedIn: retractedIn(),
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
    index('statements_ended').on(t.subjectId, t.predicate, t.objectId).where(sql`${t.validTo} is not null and ${t.objectId} is not null`),
    index('statements_predicate').on(t.predicate, t.id),
    /** For pages of what an entity is the subject of, in the order of ids. */
    index('statements_standing').on(t.subjectId, t.id).where(sql`${t.retractedIn} is null`),
    index('statements_quantity').on(t.unit, t.amount).where(sql`${t.unit} is not null`),
    index('statements_in_doubt').on(t.id).where(sql`${t.standing} <> 'ASSERTED'`),
    index('statements_recorded').on(t.recordedIn, t.id),
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
    check('statements_retracted_later', sql`${t.retractedIn} >= ${t.recordedIn}`),
  ],
);
