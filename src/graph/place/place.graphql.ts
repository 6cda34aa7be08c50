import { builder } from '../../graphql/builder.ts';
import { defineKindRootFields } from '../entity/entity-lists.graphql.ts';
import { createKindRowLoader, defineKindType } from '../entity/kind.graphql.ts';
import { PlaceTypeEnum } from '../ontology/enums.graphql.ts';
import { loadFieldEntities } from '../statement/field-statements.graphql.ts';

const getPlaceRowLoader = createKindRowLoader('PLACE');

export const Place = defineKindType('PLACE', 'A country, region, district, city, village or settlement, or several unnamed ones.');

builder.objectFields(Place, (t) => ({
  type: t.field({
    type: PlaceTypeEnum,
    description: 'Type of the place.',
    resolve: async ({ id }, _, context, info) => (await getPlaceRowLoader(context, info).load(id)).type,
  }),
  latitude: t.float({
    nullable: true,
    description: 'Latitude in degrees north (WGS 84); null if unknown.',
    resolve: async ({ id }, _, context, info) => (await getPlaceRowLoader(context, info).load(id)).latitude,
  }),
  longitude: t.float({
    nullable: true,
    description: 'Longitude in degrees east (WGS 84); null if unknown.',
    resolve: async ({ id }, _, context, info) => (await getPlaceRowLoader(context, info).load(id)).longitude,
  }),
  within: t.field({
    type: [Place],
    description: 'Places that contain this place, such as the district of a village (at most 200). Empty if not stated.',
    resolve: ({ id }, _, context, info) => loadFieldEntities(id, { predicates: ['LOCATED_IN'], direction: 'OUT' }, context, info),
  }),
  contains: t.field({
    type: [Place],
    description: 'Places within this place (at most 200).',
    resolve: async ({ id }, _, context, info) =>
      (await loadFieldEntities(id, { predicates: ['LOCATED_IN'], direction: 'IN' }, context, info)).filter(({ kind }) => kind === 'PLACE'),
  }),
}));

defineKindRootFields('PLACE', Place, 'place', 'places');
