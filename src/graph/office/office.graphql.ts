import { builder } from '../../graphql/builder.ts';
import { Entity } from '../entity/entity.graphql.ts';
import { defineKindRootFields } from '../entity/entity-lists.graphql.ts';
import { createKindRowLoader } from '../entity/kind.graphql.ts';
import { AsOfInput } from '../filter/provenance.graphql.ts';
import { OfficeTypeEnum } from '../ontology/enums.graphql.ts';
import { Organization } from '../organization/organization.graphql.ts';
import { loadFieldEntities, loadFieldEntity } from '../statement/field-statements.graphql.ts';
import { Office } from './office-type.graphql.ts';

const getOfficeRowLoader = createKindRowLoader('OFFICE');

const AS_OF = builder.args((t) => ({
  asOf: t.field({ type: AsOfInput, description: 'Point in time to read the graph at (default: now).' }),
}));

builder.objectFields(Office, (t) => ({
  type: t.field({
    type: OfficeTypeEnum,
    description: 'Type of the office: a position or a title.',
    resolve: async ({ id }, _, context, info) => (await getOfficeRowLoader(context, info).load(id)).type,
  }),
  officeOf: t.field({
    type: Entity,
    nullable: true,
    description: 'Organization, fund or place that the office belongs to; null if not stated.',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) => loadFieldEntity(id, { predicates: ['OFFICE_OF'], asOf }, context, info),
  }),
  deputyTo: t.field({
    type: Office,
    nullable: true,
    description: 'Office that this office is deputy to; null if not stated.',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) => loadFieldEntity(id, { predicates: ['DEPUTY_TO'], asOf }, context, info),
  }),
}));

defineKindRootFields('OFFICE', Office, 'office', 'offices');

builder.objectField(Organization, 'offices', (t) =>
  t.field({
    type: [Office],
    description: 'Offices of the organization (at most 200).',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) =>
      loadFieldEntities(id, { predicates: ['OFFICE_OF'], direction: 'IN', asOf }, context, info),
  }),
);
