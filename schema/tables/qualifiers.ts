import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, numeric, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { EntityId, StatementId } from '../ids.ts';
import type { Predicate, Unit } from '../ontology.ts';
import { isLocalText, localText, reference } from './columns.ts';
import { entities } from './entities.ts';
import { comparator, valueKind } from './enums.ts';
import { predicates, units } from './ontology.ts';
import { statements } from './statements.ts';

/**
 * What a statement says more exactly: the share of an owner, the manner of a payment. Qualifiers are part of the fact: they are recorded with
 * their statement and never change (triggers of the migration `qualifier-rules`). `value_kind` decides which columns hold the value, as in `statements`;
 * a text is null once it was forgotten.
 */
export const qualifiers = pgTable(
  'qualifiers',
  {
    statementId: reference<StatementId>('statement_id')
      .notNull()
      .references(() => statements.id),
    /** From 0, in the order of the fingerprint. */
    position: integer('position').notNull(),
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
    text: localText('text'),
    date: text('date'),
    dateEarliest: date('date_earliest'),
    dateLatest: date('date_latest'),
  },
  (t) => [
    primaryKey({ columns: [t.statementId, t.position] }),
    foreignKey({ columns: [t.objectId, t.valueKind], foreignColumns: [entities.id, entities.kind] }),
    foreignKey({ columns: [t.unit], foreignColumns: [units.unit] }),
    index('qualifiers_predicate').on(t.predicate, t.statementId),
    index('qualifiers_object').on(t.objectId).where(sql`${t.objectId} is not null`),
    check('qualifiers_position', sql`${t.position} between 0 and 19`),
    check(
      'qualifiers_one_value',
      sql`case ${t.valueKind}
        when 'QUANTITY' then num_nonnulls(${t.amount}, ${t.comparator}, ${t.unit}) = 3 and (${t.comparator}::text = 'BETWEEN') = (${t.amountTo} is not null) and num_nonnulls(${t.objectId}, ${t.text}, ${t.date}) = 0
        when 'TEXT' then num_nonnulls(${t.objectId}, ${t.amount}, ${t.amountTo}, ${t.comparator}, ${t.unit}, ${t.date}) = 0
        when 'DATE' then ${t.date} is not null and num_nonnulls(${t.objectId}, ${t.amount}, ${t.amountTo}, ${t.comparator}, ${t.unit}, ${t.text}) = 0
        when 'UNKNOWN' then num_nonnulls(${t.objectId}, ${t.amount}, ${t.amountTo}, ${t.comparator}, ${t.unit}, ${t.text}, ${t.date}) = 0
        else ${t.objectId} is not null and num_nonnulls(${t.amount}, ${t.amountTo}, ${t.comparator}, ${t.unit}, ${t.text}, ${t.date}) = 0
      end`,
    ),
    check('qualifiers_amount', sql`${t.amount} not in ('NaN', 'Infinity', '-Infinity')`),
    check('qualifiers_range', sql`${t.amountTo} > ${t.amount} and ${t.amountTo} < 'Infinity'`),
    check('qualifiers_text', isLocalText(t.text)),
  ],
);
