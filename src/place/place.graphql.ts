import { kindRoots } from '../entity/entity-lists.graphql.ts';
import { kindRows, kindType, loadAs } from '../entity/kind.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { PlaceTypeEnum } from '../ontology/enums.graphql.ts';
import { othersOf } from '../statement/listing.graphql.ts';

const rowOf = kindRows('PLACE');

export const Place = kindType('PLACE', 'A country, region, district, city, village or settlement, or several that are not named.');

builder.objectFields(Place, (t) => ({
  type: t.field({
    type: PlaceTypeEnum,
    description: 'What it is.',
    resolve: async ({ id }, _, context) => (await rowOf(context).load(id)).type,
  }),
  latitude: t.float({
    nullable: true,
    description: 'Degrees north, WGS 84; null where not known.',
    resolve: async ({ id }, _, context) => (await rowOf(context).load(id)).latitude,
  }),
  longitude: t.float({
    nullable: true,
    description: 'Degrees east, WGS 84; null where not known.',
    resolve: async ({ id }, _, context) => (await rowOf(context).load(id)).longitude,
  }),
  within: t.field({
    type: [Place],
    description: 'The places it lies in, as stated: a village in a district, a district in a region. Empty where not stated (at most 200).',
    resolve: async ({ id }, _, context, info) =>
      Promise.all(
        (await othersOf(id, { predicates: ['LOCATED_IN'], direction: 'OUT' }, context, info)).map((place) => loadAs(place, context)),
      ),
  }),
  contains: t.field({
    type: [Place],
    description: 'The places that lie in it (at most 200).',
    resolve: async ({ id }, _, context, info) =>
      Promise.all(
        (await othersOf(id, { predicates: ['LOCATED_IN'], direction: 'IN' }, context, info)).map((place) => loadAs(place, context)),
      ).then((found) => found.filter(({ kind }) => kind === 'PLACE')),
  }),
}));

export const PlaceConnection = kindRoots('PLACE', Place, 'place', 'places');
