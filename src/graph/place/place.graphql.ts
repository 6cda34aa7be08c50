import { builder } from '../../graphql/builder.ts';
import { kindRoots } from '../entity/entity-lists.graphql.ts';
import { kindRows, kindType } from '../entity/kind.graphql.ts';
import { PlaceTypeEnum } from '../ontology/enums.graphql.ts';
import { entitiesOf } from '../statement/listing.graphql.ts';

const rowOf = kindRows('PLACE');

export const Place = kindType('PLACE', 'A country, region, district, city, village or settlement, or several unnamed ones.');

builder.objectFields(Place, (t) => ({
  type: t.field({
    type: PlaceTypeEnum,
    description: 'Type of the place.',
    resolve: async ({ id }, _, context, info) => (await rowOf(context, info).load(id)).type,
  }),
  latitude: t.float({
    nullable: true,
    description: 'Latitude in degrees north (WGS 84); null if unknown.',
    resolve: async ({ id }, _, context, info) => (await rowOf(context, info).load(id)).latitude,
  }),
  longitude: t.float({
    nullable: true,
    description: 'Longitude in degrees east (WGS 84); null if unknown.',
    resolve: async ({ id }, _, context, info) => (await rowOf(context, info).load(id)).longitude,
  }),
  within: t.field({
    type: [Place],
    description: 'Places that contain this place, such as the district of a village (at most 200). Empty if not stated.',
    resolve: ({ id }, _, context, info) => entitiesOf(id, { predicates: ['LOCATED_IN'], direction: 'OUT' }, context, info),
  }),
  contains: t.field({
    type: [Place],
    description: 'Places within this place (at most 200).',
    resolve: async ({ id }, _, context, info) =>
      (await entitiesOf(id, { predicates: ['LOCATED_IN'], direction: 'IN' }, context, info)).filter(({ kind }) => kind === 'PLACE'),
  }),
}));

kindRoots('PLACE', Place, 'place', 'places');
