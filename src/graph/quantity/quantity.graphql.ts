import { UNITS } from '../../../schema/ontology.ts';
import { pickLanguage } from '../../base/lang.ts';
import { builder } from '../../graphql/builder.ts';
import { defineLocalTextField, defineOptionalLocalTextField, getRequestedLanguages, LANG_ARG } from '../../graphql/lang/lang.graphql.ts';
import { Entity, resolveEntityOrNull } from '../entity/entity.graphql.ts';
import { ComparatorEnum, PredicateEnum, UnitEnum } from '../ontology/enums.graphql.ts';
import type { Aggregate } from './quantity.store.ts';
import { findBounds, PLAIN_QUANTITY, type Quantity } from './quantity.ts';
import { writeQuantity } from './write-quantity.ts';

export const QuantityType = builder.objectRef<Quantity>('Quantity');
QuantityType.implement({
  description: 'An amount with its unit, as exact as its source.',
  fields: (t) => ({
    amount: t.expose('amount', { type: 'Decimal', description: 'Amount, as an exact decimal. Lower end of a range.' }),
    comparator: t.expose('comparator', {
      type: ComparatorEnum,
      description: 'Relation of the amount to the true value. BETWEEN for a range.',
    }),
    from: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Lower bound: the lower end of a range, or the amount. Null if there is none (LESS_THAN, AT_MOST, ABOUT).',
      resolve: (quantity) => findBounds(quantity).from,
    }),
    to: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Upper bound: the upper end of a range, or the amount. Null if there is none (MORE_THAN, AT_LEAST, ABOUT).',
      resolve: (quantity) => findBounds(quantity).to,
    }),
    unit: t.expose('unit', { type: UnitEnum, description: 'Unit of the amount.' }),
    per: t.expose('per', {
      type: UnitEnum,
      nullable: true,
      description: 'Of a rate: the unit to which it refers, such as `d` for an amount a day; otherwise null.',
    }),
    of: t.field({
      type: Entity,
      nullable: true,
      description: 'Entity that is counted, or the whole of which the amount is a share; otherwise null.',
      resolve: resolveEntityOrNull(({ ofId }: Quantity) => ofId),
    }),
    ofText: t.string(
      defineOptionalLocalTextField(
        'The counted things, in words as they read after the number; otherwise null.',
        ({ ofText }: Quantity) => ofText,
      ),
    ),
    equivalent: t.field({
      type: QuantityType,
      nullable: true,
      description: 'The same amount in another unit, as the source gives it: "10 million dollars (4.7 billion tenge)". Otherwise null.',
      resolve: ({ equivalentAmount: amount, equivalentUnit: unit }) =>
        amount === null || unit === null ? null : { ...PLAIN_QUANTITY, comparator: 'EXACTLY' as const, amount, unit },
    }),
    text: t.string({
      description: 'The quantity as a newspaper in Kazakh, Russian or English prints it, such as "more than 360,000 families".',
      args: {
        ...LANG_ARG,
        spelledOut: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: 'True if a whole number is written in words (default: false). Decimals stay digits.',
        }),
      },
      resolve: (quantity, { lang, spelledOut }, context) =>
        writeQuantity(quantity, pickLanguage(getRequestedLanguages(lang, context)), spelledOut),
    }),
    unitLabel: t.string(defineLocalTextField('Label of the unit.', ({ unit }: Quantity) => UNITS[unit])),
  }),
});

export const AggregateType = builder.objectRef<Aggregate>('Aggregate').implement({
  description:
    'Totals of the amounts with one predicate and one unit, of one thing. A subject counts once: if it has several amounts of one period, those of rank PREFERRED count, otherwise those of the latest articles. Amounts that still differ compete, and make the sum a range. Amounts with qualifiers are parts, and count only if the whole is not said. Computed from statements; not a fact itself.',
  fields: (t) => ({
    predicate: t.expose('predicate', { type: PredicateEnum, description: 'Predicate of the amounts.' }),
    unit: t.expose('unit', { type: UnitEnum, description: 'Unit of the amounts.' }),
    per: t.expose('per', { type: UnitEnum, nullable: true, description: 'Of rates: the unit to which they refer; otherwise null.' }),
    of: t.field({
      type: Entity,
      nullable: true,
      description: 'Entity that is counted, or the whole of which the amounts are shares; otherwise null.',
      resolve: resolveEntityOrNull(({ ofId }: Aggregate) => ofId),
    }),
    ofText: t.string(defineOptionalLocalTextField('The counted things, in words; otherwise null.', ({ ofText }: Aggregate) => ofText)),
    count: t.exposeInt('count', { description: 'Number of amounts that count, including those that compete.' }),
    superseded: t.exposeInt('superseded', {
      description:
        'Number of amounts that do not count, because the same subject has an amount that is PREFERRED, later or the whole of it.',
    }),
    competing: t.exposeInt('competing', { description: 'Number of subjects whose amounts compete.' }),
    unknown: t.exposeInt('unknown', {
      nullable: true,
      description:
        'Number of statements with the predicate whose value is UNKNOWN. They are not part of the other figures. Null if the grouping is UNIT or VALUE_KIND.',
    }),
    sum: t.expose('sum', {
      type: 'Decimal',
      nullable: true,
      description:
        'Sum of the amounts, one for each subject. Null if amounts compete or are ranges, and if they cannot be added up, such as amounts per recipient or counts of people who may overlap.',
    }),
    sumLeast: t.expose('sumLeast', {
      type: 'Decimal',
      nullable: true,
      description: 'The sum with the smallest of competing amounts. Null if amounts cannot be added up, or if one has no lower bound.',
    }),
    sumMost: t.expose('sumMost', {
      type: 'Decimal',
      nullable: true,
      description: 'The sum with the largest of competing amounts. Null if amounts cannot be added up, or if one has no upper bound.',
    }),
    min: t.expose('min', { type: 'Decimal', description: 'Smallest amount that counts.' }),
    max: t.expose('max', { type: 'Decimal', description: 'Largest amount that counts.' }),
    comparator: t.expose('comparator', {
      type: ComparatorEnum,
      description: 'Comparator that applies to the sum: the weakest of the amounts. BETWEEN: from sumLeast to sumMost.',
    }),
    derived: t.boolean({ description: 'Always true: the figures are computed.', resolve: () => true }),
  }),
});
