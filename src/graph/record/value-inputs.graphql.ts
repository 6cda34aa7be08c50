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

export const QuantityInput = builder.inputType('QuantityInput', {
  description: 'A quantity.',
  fields: (t) => ({
    amount: t.field({ type: 'Decimal', required: true, description: 'Exact amount.' }),
    comparator: t.field({ type: ComparatorEnum, defaultValue: 'EXACTLY', description: 'Relation of the amount to the true value.' }),
    unit: t.field({ type: UnitEnum, required: true, description: 'Unit of the amount.' }),
  }),
});
