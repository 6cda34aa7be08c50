import { boolean, foreignKey, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Predicate, Unit } from '../ontology.ts';
import { localText } from './columns.ts';
import { entityKind, valueKind } from './enums.ts';

/** The predicates of `schema/ontology.ts`, upserted at start-up. */
export const predicates = pgTable('predicates', {
  predicate: text('predicate').$type<Predicate>().primaryKey(),
  label: localText('label').notNull(),
  inverseLabel: localText('inverse_label').notNull(),
  role: boolean('role').notNull(),
  additive: boolean('additive').notNull(),
  /** A subject has one value at a time, so that a later one ends it. */
  oneValue: boolean('one_value').notNull().default(false),
  /** A value has one subject at a time, so that a later one ends it. */
  oneSubject: boolean('one_subject').notNull().default(false),
  symmetric: boolean('symmetric').notNull().default(false),
});

/** Allowed kinds of subject and value for each predicate. Every statement is checked against them. */
export const predicateKinds = pgTable(
  'predicate_kinds',
  {
    predicate: text('predicate').$type<Predicate>().notNull(),
    subjectKind: entityKind('subject_kind').notNull(),
    valueKind: valueKind('value_kind').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.predicate, t.subjectKind, t.valueKind] }),
    foreignKey({ columns: [t.predicate], foreignColumns: [predicates.predicate] }),
  ],
);

/** Allowed types for each kind of entity. */
export const entityTypes = pgTable(
  'entity_types',
  {
    kind: entityKind('kind').notNull(),
    type: text('type').notNull(),
    label: localText('label').notNull(),
    /** For offices: one person holds it at a time. */
    single: boolean('single').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.kind, t.type] })],
);

export const units = pgTable('units', {
  unit: text('unit').$type<Unit>().primaryKey(),
  label: localText('label').notNull(),
});
