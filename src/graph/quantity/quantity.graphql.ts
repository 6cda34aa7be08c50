import type { Unit } from '../../../schema/ontology.ts';
import { UNITS } from '../../../schema/ontology.ts';
import type { Comparator } from '../../../schema/words.ts';
import { builder } from '../../graphql/builder.ts';
import { worded } from '../../graphql/lang/lang.graphql.ts';
import { ComparatorEnum, PredicateEnum, UnitEnum } from '../ontology/enums.graphql.ts';
import type { Aggregate } from './quantity.store.ts';

export interface Quantity {
  readonly amount: string;
  readonly comparator: Comparator;
  readonly unit: Unit;
}

export const QuantityType = builder.objectRef<Quantity>('Quantity').implement({
  description: 'An amount of something, as exactly as its source gives it.',
  fields: (t) => ({
    amount: t.expose('amount', { type: 'Decimal', description: 'An exact decimal.' }),
    comparator: t.expose('comparator', { type: ComparatorEnum, description: 'How the amount is meant.' }),
    unit: t.expose('unit', { type: UnitEnum, description: 'What it counts.' }),
    unitLabel: t.string(worded('The unit in words.', ({ unit }: Quantity) => UNITS[unit])),
  }),
});

export const AggregateType = builder.objectRef<Aggregate>('Aggregate').implement({
  description: 'What the amounts of one predicate and one unit come to. It is computed from statements and is no fact of its own.',
  fields: (t) => ({
    predicate: t.expose('predicate', { type: PredicateEnum, description: 'Whose amounts.' }),
    unit: t.expose('unit', { type: UnitEnum, description: 'In which unit.' }),
    count: t.exposeInt('count', { description: 'How many amounts.' }),
    unknown: t.exposeInt('unknown', {
      nullable: true,
      description:
        'How many more of the predicate are not named, in whatever unit: no figure here holds them. Null under UNIT and VALUE_KIND.',
    }),
    sum: t.expose('sum', {
      type: 'Decimal',
      nullable: true,
      description: 'Their sum; null where they do not add up: amounts each, and counts of people who may be the same.',
    }),
    min: t.expose('min', { type: 'Decimal', description: 'The smallest.' }),
    max: t.expose('max', { type: 'Decimal', description: 'The largest.' }),
    comparator: t.expose('comparator', { type: ComparatorEnum, description: 'The weakest among them: what can be said of the sum.' }),
    derived: t.boolean({ description: 'Always true.', resolve: () => true }),
  }),
});
