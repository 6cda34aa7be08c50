import { builder } from '../../graphql/builder.ts';
import { ComparatorEnum, NameRoleEnum, PredicateEnum, UnitEnum } from '../ontology/enums.graphql.ts';
import type { DateRange, NameFilter, QualifierFilter, QuantityFilter, TextFilter } from './filter.ts';

export const NameFilterInput = builder.inputRef<NameFilter>('NameFilter').implement({
  description: 'Condition on one name of the entity. All given fields must match. Case is ignored.',
  fields: (t) => ({
    equals: t.string({ description: 'The name is exactly this text.' }),
    startsWith: t.string({ description: 'The name starts with this text.' }),
    contains: t.string({ description: 'The name contains this text. The characters % and _ are ordinary characters.' }),
    lang: t.field({ type: ['LanguageTag'], description: 'The language tag is exactly one of these.' }),
    role: t.field({ type: [NameRoleEnum], description: 'The role is one of these.' }),
  }),
});

export const TextFilterInput = builder.inputRef<TextFilter>('TextFilter').implement({
  description: 'Condition on a text. All given fields must match. Case, kinds of quotation marks and of spaces are ignored.',
  fields: (t) => ({
    equals: t.string({ description: 'It is exactly this text.' }),
    startsWith: t.string({ description: 'It starts with this text.' }),
    contains: t.string({ description: 'It contains this text. The characters % and _ are ordinary characters.' }),
  }),
});

export const DateRangeInput = builder.inputRef<DateRange>('DateRange').implement({
  description:
    'A range of dates, both ends included. With partial dates the range is from the first possible day of `from` to the last possible day of `to`: the year 2020 is `{ from: "2020", to: "2020" }`.',
  fields: (t) => ({
    from: t.field({ type: 'EDTF', description: 'Start of the range (default: open).' }),
    to: t.field({ type: 'EDTF', description: 'End of the range (default: open).' }),
  }),
});

export const QuantityFilterInput = builder.inputRef<QuantityFilter>('QuantityFilter').implement({
  description: 'Condition on a quantity: a range of amounts in one unit.',
  fields: (t) => ({
    unit: t.field({ type: UnitEnum, required: true, description: 'Unit of the amounts. Amounts in different units are never compared.' }),
    atLeast: t.field({ type: 'Decimal', description: 'Minimum amount, inclusive. A range matches if a part of it does.' }),
    atMost: t.field({ type: 'Decimal', description: 'Maximum amount, inclusive. A range matches if a part of it does.' }),
    comparator: t.field({ type: [ComparatorEnum], description: 'The comparator is one of these. BETWEEN finds ranges.' }),
    per: t.field({ type: [UnitEnum], description: 'It is a rate that refers to one of these units (default: any).' }),
    of: t.field({ type: ['EntityRef'], description: 'It counts, or is a share of, one of these entities (default: any).' }),
  }),
});

export const QualifierFilterInput = builder.inputRef<QualifierFilter>('QualifierFilter').implement({
  description: 'Condition on one qualifier of the statement. All given fields must match.',
  fields: (t) => ({
    predicate: t.field({ type: [PredicateEnum], description: 'The predicate is one of these, such as SHARE or MANNER (default: any).' }),
    entity: t.field({ type: ['EntityRef'], description: 'The value is one of these entities.' }),
    quantity: t.field({ type: QuantityFilterInput, description: 'The value is a quantity that meets this condition.' }),
    text: t.string({ description: 'The value is a text that contains this one in some language. Case is ignored.' }),
  }),
});
