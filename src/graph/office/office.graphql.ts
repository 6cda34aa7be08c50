import { builder } from '../../graphql/builder.ts';
import { Entity, resolveEntity, resolveEntityOrNull } from '../entity/entity.graphql.ts';
import { defineKindRootFields } from '../entity/entity-lists.graphql.ts';
import { createKindRowLoader, defineKindType } from '../entity/kind.graphql.ts';
import { Evidence, resolveEvidence } from '../evidence/evidence.graphql.ts';
import { AsOfInput } from '../filter/filter.graphql.ts';
import { OfficeTypeEnum } from '../ontology/enums.graphql.ts';
import { Organization } from '../organization/organization.graphql.ts';
import { Person } from '../person/person.graphql.ts';
import { loadFieldEntities, loadFieldEntity, loadFieldStatements } from '../statement/field-statements.graphql.ts';
import { Statement, toStatementNode } from '../statement/statement.graphql.ts';
import type { StatementRow } from '../statement/statement.store.ts';

const getOfficeRowLoader = createKindRowLoader('OFFICE');

export const Office = defineKindType('OFFICE', 'A position or title that a person can hold.');

const Holding = builder.objectRef<StatementRow>('Holding').implement({
  description: 'A person who holds an office, with the statement that says so.',
  fields: (t) => ({
    office: t.field({ type: Office, description: 'The office.', resolve: resolveEntity(({ subjectId }: StatementRow) => subjectId) }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The holder; null if the source does not name the holder (UNKNOWN).',
      resolve: resolveEntityOrNull(({ objectId }: StatementRow) => objectId),
    }),
    statement: t.field({ type: Statement, description: 'Statement behind this entry, with its valid time.', resolve: toStatementNode }),
    evidence: t.field({
      type: [Evidence],
      description: 'Evidence of the statement, in the order of the text.',
      resolve: resolveEvidence,
    }),
  }),
});

const AS_OF = builder.args((t) => ({
  asOf: t.field({ type: AsOfInput, description: 'Point in time to read the graph at (default: now).' }),
}));

builder.objectFields(Office, (t) => ({
  type: t.field({
    type: OfficeTypeEnum,
    description: 'Type of the office: a position or a title.',
    resolve: async ({ id }, _, context, info) => (await getOfficeRowLoader(context, info).load(id)).type,
  }),
  holders: t.field({
    type: [Holding],
    description: 'Holders of the office, including competing answers (at most 200).',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) =>
      loadFieldStatements(id, { predicates: ['HOLDER'], direction: 'OUT', asOf }, context, info),
  }),
  officeOf: t.field({
    type: Entity,
    nullable: true,
    description: 'Organization, fund or place that the office belongs to; null if not stated.',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) => loadFieldEntity(id, { predicates: ['OFFICE_OF'], direction: 'OUT', asOf }, context, info),
  }),
  deputyTo: t.field({
    type: Office,
    nullable: true,
    description: 'Office that this office is deputy to; null if not stated.',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) => loadFieldEntity(id, { predicates: ['DEPUTY_TO'], direction: 'OUT', asOf }, context, info),
  }),
}));

defineKindRootFields('OFFICE', Office, 'office', 'offices');

builder.objectField(Person, 'offices', (t) =>
  t.field({
    type: [Holding],
    description: 'Offices that the person holds (at most 200).',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) => loadFieldStatements(id, { predicates: ['HOLDER'], direction: 'IN', asOf }, context, info),
  }),
);

builder.objectField(Organization, 'offices', (t) =>
  t.field({
    type: [Office],
    description: 'Offices of the organization (at most 200).',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) =>
      loadFieldEntities(id, { predicates: ['OFFICE_OF'], direction: 'IN', asOf }, context, info),
  }),
);
