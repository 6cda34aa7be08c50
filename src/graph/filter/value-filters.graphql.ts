import { builder } from '../../graphql/builder.ts';
import { ComparatorEnum, NameRoleEnum, UnitEnum } from '../ontology/enums.graphql.ts';
import type { NameFilter, QuantityFilter } from './filter.ts';

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

export const QuantityFilterInput = builder.inputRef<QuantityFilter>('QuantityFilter').implement({
  description: 'Condition on a quantity: a range of amounts in one unit.',
  fields: (t) => ({
    unit: t.field({ type: UnitEnum, required: true, description: 'Unit of the amounts. Amounts in different units are never compared.' }),
    atLeast: t.field({ type: 'Decimal', description: 'Minimum amount, inclusive.' }),
    atMost: t.field({ type: 'Decimal', description: 'Maximum amount, inclusive.' }),
    comparator: t.field({ type: [ComparatorEnum], description: 'The comparator is one of these.' }),
  }),
});
