import { KNOWN_ARG } from '../../graphql/as-of/known.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { defineConnectionType, definePagedField } from '../../graphql/connection.ts';
import { Entity, type EntityNode } from '../entity/entity.graphql.ts';
import { Judgement, JudgementVerdictEnum, toJudgementNode } from './judgement.graphql.ts';
import { buildJudgementRelation, isJudgementOf, type JudgementFilter } from './judgement.store.ts';

const JudgementFilterInput = builder.inputRef<JudgementFilter>('JudgementFilter').implement({
  description: 'Filter for judgements. All given conditions must hold.',
  fields: (t) => ({
    entity: t.field({ type: ['EntityRef'], description: 'It is of one of these entities, or of one that such an entity answers for.' }),
    verdict: t.field({ type: [JudgementVerdictEnum], description: 'It says one of these.' }),
    account: t.stringList({ description: 'The account is one of these.' }),
    standing: t.boolean({
      defaultValue: true,
      description: 'True for judgements that stand (default), false for superseded and withdrawn ones, null for all.',
    }),
  }),
});

const JudgementConnection = defineConnectionType('Judgement', Judgement, toJudgementNode);

builder.queryField('judgements', (t) =>
  t.field(
    definePagedField({
      type: JudgementConnection,
      description: 'Lists judgements of entities, newest first.',
      args: builder.args((a) => ({
        filter: a.field({ type: JudgementFilterInput, description: 'Condition to meet (default: all that stand).' }),
        ...KNOWN_ARG,
      })),
      relation: ({ filter }, { db }) => buildJudgementRelation(db, filter ?? {}),
    }),
  ),
);

builder.interfaceField(Entity, 'judgements', (t) =>
  t.field(
    definePagedField({
      type: JudgementConnection,
      description: 'Judgements of the entity, and of those that it answers for, newest first.',
      args: builder.args((a) => ({
        standing: a.boolean({
          defaultValue: true,
          description: 'True for judgements that stand (default), false for superseded and withdrawn ones, null for all.',
        }),
      })),
      relation: ({ standing }, { db }) => buildJudgementRelation(db, { standing }, isJudgementOf),
      parent: ({ id }: EntityNode) => id,
    }),
  ),
);
