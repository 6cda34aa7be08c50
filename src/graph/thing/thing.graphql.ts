import { builder } from '../../graphql/builder.ts';
import { defineKindRootFields } from '../entity/entity-lists.graphql.ts';
import { createKindRowLoader, defineKindType } from '../entity/kind.graphql.ts';
import { ThingTypeEnum } from '../ontology/enums.graphql.ts';

const getThingRowLoader = createKindRowLoader('THING');

export const Thing = defineKindType(
  'THING',
  'A thing that the news speaks of, such as a product, a vehicle, a disease, a building or a topic.',
);

builder.objectField(Thing, 'type', (t) =>
  t.field({
    type: ThingTypeEnum,
    description: 'Type of the thing.',
    resolve: async ({ id }, _, context, info) => (await getThingRowLoader(context, info).load(id)).type,
  }),
);

defineKindRootFields('THING', Thing, 'thing', 'things');
