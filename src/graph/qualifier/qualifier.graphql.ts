import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { Entity, resolveEntityOrNull } from '../entity/entity.graphql.ts';
import { StatementVersion } from '../history/statement-version.graphql.ts';
import { PredicateEnum, ValueKindEnum } from '../ontology/enums.graphql.ts';
import { PredicateInfo } from '../ontology/ontology.graphql.ts';
import { QuantityType } from '../quantity/quantity.graphql.ts';
import { PLAIN_QUANTITY, toQuantity } from '../quantity/quantity.ts';
import { Statement, Value } from '../statement/statement.graphql.ts';
import type { StatementRow } from '../statement/statement.store.ts';
import { loadQualifiers, type QualifierRow } from './qualifier.store.ts';

const Qualifier = builder.objectRef<QualifierRow>('Qualifier').implement({
  description:
    'A more exact part of a statement, such as the share of an owner or the manner of a payment. Two statements that differ in a qualifier are two facts.',
  fields: (t) => ({
    predicate: t.expose('predicate', { type: PredicateEnum, description: 'Predicate of the qualifier, such as SHARE or MANNER.' }),
    predicateInfo: t.field({
      type: PredicateInfo,
      description: 'Predicate with its labels and rules.',
      resolve: ({ predicate }) => predicate,
    }),
    value: t.field({ type: Value, description: 'Value of the qualifier.', resolve: (row) => ({ ...PLAIN_QUANTITY, ...row }) }),
    valueKind: t.expose('valueKind', { type: ValueKindEnum, description: 'Kind of the value.' }),
    object: t.field({
      type: Entity,
      nullable: true,
      description: 'The value if it is an entity, otherwise null.',
      resolve: resolveEntityOrNull(({ objectId }: QualifierRow) => objectId),
    }),
    quantity: t.field({
      type: QuantityType,
      nullable: true,
      description: 'The value if it is a quantity, otherwise null.',
      resolve: (row) => toQuantity({ ...PLAIN_QUANTITY, ...row }),
    }),
  }),
});

const getQualifiersLoader = createRowLoader(loadQualifiers);

const listQualifiers = ({ id, qualifiersKey }: StatementRow, _: object, context: Context, info: GraphQLResolveInfo) =>
  qualifiersKey === null ? [] : getQualifiersLoader(context, info).load(id);

builder.objectField(Statement, 'qualifiers', (t) =>
  t.field({
    type: [Qualifier],
    description: 'Qualifiers of the statement, in a fixed order (at most 20).',
    resolve: listQualifiers,
  }),
);

builder.objectField(StatementVersion, 'qualifiers', (t) =>
  t.field({
    type: [Qualifier],
    description: 'Qualifiers of the statement, which never change (at most 20).',
    resolve: listQualifiers,
  }),
);
