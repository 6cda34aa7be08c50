import { builder } from '../../graphql/builder.ts';
import { Entity, toEntity, toEntityOrNull } from '../entity/entity.graphql.ts';
import { kindRoots } from '../entity/entity-lists.graphql.ts';
import { kindRows, kindType } from '../entity/kind.graphql.ts';
import { Evidence } from '../evidence/evidence.graphql.ts';
import { AsOfInput } from '../filter/filter.graphql.ts';
import { OfficeTypeEnum } from '../ontology/enums.graphql.ts';
import { Organization } from '../organization/organization.graphql.ts';
import { Person } from '../person/person.graphql.ts';
import { entitiesOf, entityOf, statementsOf } from '../statement/listing.graphql.ts';
import { evidenceOf, Statement, statementNode } from '../statement/statement.graphql.ts';
import type { StatementRow } from '../statement/statement.store.ts';

const rowOf = kindRows('OFFICE');

export const Office = kindType('OFFICE', 'A position somebody holds or a title somebody bears.');

const Holding = builder.objectRef<StatementRow>('Holding').implement({
  description: 'Who holds an office.',
  fields: (t) => ({
    office: t.field({ type: Office, description: 'The office.', resolve: toEntity(({ subjectId }: StatementRow) => subjectId) }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who holds it; null where somebody does who is not named (UNKNOWN).',
      resolve: toEntityOrNull(({ objectId }: StatementRow) => objectId),
    }),
    statement: t.field({ type: Statement, description: 'The statement that says so, with when it was true.', resolve: statementNode }),
    evidence: t.field({
      type: [Evidence],
      description: 'Every sentence it rests on.',
      resolve: ({ id, known }, _, context, info) => evidenceOf(context, info).load({ id, known }),
    }),
  }),
});

const AS_OF = builder.args((t) => ({ asOf: t.field({ type: AsOfInput, description: 'As it stood at a moment; by default now.' }) }));

builder.objectFields(Office, (t) => ({
  type: t.field({
    type: OfficeTypeEnum,
    description: 'A position or a title.',
    resolve: async ({ id }, _, context, info) => (await rowOf(context, info).load(id)).type,
  }),
  holders: t.field({
    type: [Holding],
    description: 'Who holds it, competing answers side by side (at most 200).',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) => statementsOf(id, { predicates: ['HOLDER'], direction: 'OUT', asOf }, context, info),
  }),
  officeOf: t.field({
    type: Entity,
    nullable: true,
    description: 'The organization, fund or place whose office it is; null where not stated.',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) => entityOf(id, { predicates: ['OFFICE_OF'], direction: 'OUT', asOf }, context, info),
  }),
  deputyTo: t.field({
    type: Office,
    nullable: true,
    description: 'The office it is deputy to.',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) => entityOf(id, { predicates: ['DEPUTY_TO'], direction: 'OUT', asOf }, context, info),
  }),
}));

kindRoots('OFFICE', Office, 'office', 'offices');

builder.objectField(Person, 'offices', (t) =>
  t.field({
    type: [Holding],
    description: 'The offices held (at most 200).',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) => statementsOf(id, { predicates: ['HOLDER'], direction: 'IN', asOf }, context, info),
  }),
);

builder.objectField(Organization, 'offices', (t) =>
  t.field({
    type: [Office],
    description: 'Its offices (at most 200).',
    args: AS_OF,
    resolve: ({ id }, { asOf }, context, info) => entitiesOf(id, { predicates: ['OFFICE_OF'], direction: 'IN', asOf }, context, info),
  }),
);
