import { builder } from '../../graphql/builder.ts';
import { kindRoots } from '../entity/entity-lists.graphql.ts';
import { kindRows, kindType } from '../entity/kind.graphql.ts';
import { OrganizationTypeEnum } from '../ontology/enums.graphql.ts';

const rowOf = kindRows('ORGANIZATION');

export const Organization = kindType(
  'ORGANIZATION',
  'An organization: a political party, a news medium, an institution, or one of unspecified type.',
);

builder.objectField(Organization, 'type', (t) =>
  t.field({
    type: OrganizationTypeEnum,
    description: 'Type of the organization.',
    resolve: async ({ id }, _, context, info) => (await rowOf(context, info).load(id)).type,
  }),
);

kindRoots('ORGANIZATION', Organization, 'organization', 'organizations');
