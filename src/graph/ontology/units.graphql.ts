import { UNITS, type Unit } from '../../../schema/ontology.ts';
import { builder } from '../../graphql/builder.ts';
import { defineLocalTextField } from '../../graphql/lang/lang.graphql.ts';
import { UnitEnum } from './enums.graphql.ts';

const UNIT_NAMES = Object.keys(UNITS) as Unit[]; // keys of a literal object

const UnitInfo = builder.objectRef<Unit>('UnitInfo').implement({
  description: 'A unit of amounts, with its label.',
  fields: (t) => ({
    unit: t.field({ type: UnitEnum, description: 'The unit.', resolve: (unit) => unit }),
    label: t.string(defineLocalTextField('Label, as it reads after a number.', (unit: Unit) => UNITS[unit])),
  }),
});

builder.queryField('units', (t) =>
  t.field({ type: [UnitInfo], description: 'Lists every unit of the ontology.', resolve: () => UNIT_NAMES }),
);
