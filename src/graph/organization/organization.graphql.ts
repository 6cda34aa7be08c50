import { builder } from '../../graphql/builder.ts';
import { defineKindRootFields } from '../entity/entity-lists.graphql.ts';
import { createKindRowLoader, defineKindType } from '../entity/kind.graphql.ts';
import { OrganizationTypeEnum } from '../ontology/enums.graphql.ts';

const getOrganizationRowLoader = createKindRowLoader('ORGANIZATION');

export const Organization = defineKindType(
  'ORGANIZATION',
  'An organization: a political party, a news medium, an institution, or one of unspecified type.',
);

builder.objectField(Organization, 'type', (t) =>
  t.field({
    type: OrganizationTypeEnum,
    description: 'Type of the organization.',
    resolve: async ({ id }, _, context, info) => (await getOrganizationRowLoader(context, info).load(id)).type,
  }),
);

defineKindRootFields('ORGANIZATION', Organization, 'organization', 'organizations');
