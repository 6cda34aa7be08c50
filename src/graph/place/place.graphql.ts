import { builder } from '../../graphql/builder.ts';
import { kindRoots } from '../entity/entity-lists.graphql.ts';
import { kindRows, kindType } from '../entity/kind.graphql.ts';
import { PlaceTypeEnum } from '../ontology/enums.graphql.ts';
import { entitiesOf } from '../statement/listing.graphql.ts';

const rowOf = kindRows('PLACE');

export const Place = kindType('PLACE', 'A country, region, district, city, village or settlement, or several that are not named.');

builder.objectFields(Place, (t) => ({
  type: t.field({
    type: PlaceTypeEnum,
    description: 'What it is.',
    resolve: async ({ id }, _, context, info) => (await rowOf(context, info).load(id)).type,
  }),
  latitude: t.float({
    nullable: true,
    description: 'Degrees north, WGS 84; null where not known.',
    resolve: async ({ id }, _, context, info) => (await rowOf(context, info).load(id)).latitude,
  }),
  longitude: t.float({
    nullable: true,
    description: 'Degrees east, WGS 84; null where not known.',
    resolve: async ({ id }, _, context, info) => (await rowOf(context, info).load(id)).longitude,
  }),
  within: t.field({
    type: [Place],
    description: 'The places it lies in, as stated: a village in a district, a district in a region. Empty where not stated (at most 200).',
    resolve: ({ id }, _, context, info) => entitiesOf(id, { predicates: ['LOCATED_IN'], direction: 'OUT' }, context, info),
  }),
  contains: t.field({
    type: [Place],
    description: 'The places that lie in it (at most 200).',
    resolve: async ({ id }, _, context, info) =>
      (await entitiesOf(id, { predicates: ['LOCATED_IN'], direction: 'IN' }, context, info)).filter(({ kind }) => kind === 'PLACE'),
  }),
}));

kindRoots('PLACE', Place, 'place', 'places');
