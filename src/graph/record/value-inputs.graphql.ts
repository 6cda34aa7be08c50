import type { LocalText } from '../../../schema/ontology.ts';
import { builder } from '../../graphql/builder.ts';
import { ComparatorEnum, UnitEnum } from '../ontology/enums.graphql.ts';

export const LocalTextInput = builder.inputRef<LocalText>('LocalTextInput').implement({
  description: 'A text in our own words, in one language or more.',
  fields: (t) => ({
    kk: t.string({ description: 'Text in Kazakh.' }),
    ru: t.string({ description: 'Text in Russian.' }),
    en: t.string({ description: 'Text in English.' }),
  }),
});

const EquivalentInput = builder.inputType('EquivalentInput', {
  description: 'The same amount in another unit.',
  fields: (t) => ({
    amount: t.field({ type: 'Decimal', required: true, description: 'Exact amount.' }),
    unit: t.field({ type: UnitEnum, required: true, description: 'Unit of the amount.' }),
  }),
});

export const QuantityInput = builder.inputType('QuantityInput', {
  description: 'A quantity: an amount, or a range from one amount to another.',
  fields: (t) => ({
    amount: t.field({ type: 'Decimal', description: 'Exact amount.' }),
    from: t.field({ type: 'Decimal', description: 'Lower end of a range, instead of the amount.' }),
    to: t.field({ type: 'Decimal', description: 'Upper end of the range.' }),
    comparator: t.field({ type: ComparatorEnum, description: 'Relation of the amount to the true value (default: EXACTLY).' }),
    unit: t.field({ type: UnitEnum, required: true, description: 'Unit of the amount.' }),
    per: t.field({ type: UnitEnum, description: 'Of a rate: the unit to which it refers, such as d for an amount a day.' }),
    of: t.field({ type: 'EntityRef', description: 'Entity that is counted, or the whole of which it is a share.' }),
    equivalent: t.field({ type: EquivalentInput, description: 'The same amount in another unit, as the source gives it.' }),
  }),
});
