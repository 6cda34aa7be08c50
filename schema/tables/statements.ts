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
 * deleted; only its words may be forgotten, once it is retracted. It needs evidence at commit (triggers of the migration `rules`). `value_kind` decides which columns hold the value.
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
    /** An exact decimal, as text. The lower end of a range. */
    amount: numeric('amount'),
    /** The upper end of a range, whose comparator is BETWEEN. */
    amountTo: numeric('amount_to'),
    comparator: comparator('comparator'),
    unit: text('unit').$type<Unit>(),
    /** What is counted, or the whole of which it is a share: an entity, or words as they read after the number. */
    ofId: reference<EntityId>('of_id'),
    ofKind: entityKind('of_kind'),
    ofText: localText('of_text'),
    /** The unit to which a rate refers: d of 5 m3 a day. */
    per: text('per').$type<Unit>(),
    /** The same amount in another unit, as the source gives it: 10 million dollars (4.7 billion tenge). */
    equivalentAmount: numeric('equivalent_amount'),
    equivalentUnit: text('equivalent_unit').$type<Unit>(),
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
    /** The fingerprint of its qualifiers, which are part of the fact; null if it has none. See `qualifiers.ts`. */
    qualifiersKey: text('qualifiers_key'),
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
    foreignKey({ columns: [t.ofId, t.ofKind], foreignColumns: [entities.id, entities.kind] }),
    foreignKey({ columns: [t.per], foreignColumns: [units.unit] }),
    foreignKey({ columns: [t.equivalentUnit], foreignColumns: [units.unit] }),
    index('statements_of').on(t.ofId).where(sql`${t.ofId} is not null`),
    index('statements_qualified').on(t.id).where(sql`${t.qualifiersKey} is not null`),
    index('statements_subject').on(t.subjectId, t.predicate, t.id),
    index('statements_object').on(t.objectId, t.predicate, t.id).where(sql`${t.objectId} is not null`),
    index('statements_ended').on(t.subjectId, t.predicate, t.objectId).where(sql`${t.validTo} is not null and ${t.objectId} is not null`),
    index('statements_predicate').on(t.predicate, t.id),
    /** For pages of what an entity is the subject of, in the order of ids. */
    index('statements_standing').on(t.subjectId, t.id).where(sql`${t.retractedIn} is null`),
    index('statements_quantity').on(t.unit, t.amount).where(sql`${t.unit} is not null`),
    index('statements_in_doubt').on(t.id).where(sql`${t.standing} <> 'ASSERTED'`),
    /** For events at a time. A null bound is open, as in a range. */
    index('statements_dates').using('gist', sql`daterange(${t.dateEarliest}, ${t.dateLatest}, '[]')`).where(sql`${t.valueKind} = 'DATE'`),
    index('statements_recorded').on(t.recordedIn, t.id),
    check(
      'statements_one_value',
      sql`case ${t.valueKind}
        when 'QUANTITY' then num_nonnulls(${t.amount}, ${t.comparator}, ${t.unit}) = 3 and num_nonnulls(${t.objectId}, ${t.text}, ${t.date}) = 0
        when 'TEXT' then num_nonnulls(${t.text}, ${t.retractedIn}) > 0 and num_nonnulls(${t.objectId}, ${t.amount}, ${t.comparator}, ${t.unit}, ${t.date}) = 0
        when 'DATE' then ${t.date} is not null and num_nonnulls(${t.objectId}, ${t.amount}, ${t.comparator}, ${t.unit}, ${t.text}) = 0
        when 'UNKNOWN' then num_nonnulls(${t.objectId}, ${t.amount}, ${t.comparator}, ${t.unit}, ${t.text}, ${t.date}) = 0
        else ${t.objectId} is not null and num_nonnulls(${t.amount}, ${t.comparator}, ${t.unit}, ${t.text}, ${t.date}) = 0
      end`,
    ),
    check(
      'statements_quantity',
      sql`case when ${t.valueKind} = 'QUANTITY' then (${t.comparator}::text = 'BETWEEN') = (${t.amountTo} is not null) and num_nulls(${t.ofId}, ${t.ofKind}) in (0, 2)
        and num_nonnulls(${t.ofId}, ${t.ofText}) < 2 and num_nulls(${t.equivalentAmount}, ${t.equivalentUnit}) in (0, 2)
        else num_nonnulls(${t.amountTo}, ${t.ofId}, ${t.ofKind}, ${t.ofText}, ${t.per}, ${t.equivalentAmount}, ${t.equivalentUnit}) = 0 end`,
    ),
    check('statements_range', sql`${t.amountTo} > ${t.amount} and ${t.amountTo} < 'Infinity'`),
    check('statements_equivalent', sql`${t.equivalentAmount} not in ('NaN', 'Infinity', '-Infinity')`),
    check('statements_of_text', isLocalText(t.ofText)),
    check('statements_text', isLocalText(t.text)),
    check('statements_amount', sql`${t.amount} not in ('NaN', 'Infinity', '-Infinity')`),
    check('statements_validity', sql`${t.validEarliest} <= ${t.validLatest}`),
    check('statements_retracted_later', sql`${t.retractedIn} >= ${t.recordedIn}`),
  ],
);
