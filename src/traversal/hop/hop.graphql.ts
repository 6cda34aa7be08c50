import type { GraphQLResolveInfo } from 'graphql';
import { Entity, resolveKnownEntity } from '../../graph/entity/entity.graphql.ts';
import type { EvidenceRow } from '../../graph/evidence/evidence.store.ts';
import { CertaintyEnum, DirectionEnum, PredicateEnum } from '../../graph/ontology/enums.graphql.ts';
import { findSentence, Sentence } from '../../graph/sentence/sentence.graphql.ts';
import { getEvidenceLoader, loadStatement, Statement } from '../../graph/statement/statement.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import type { HopRow } from './hop.ts';

/** Finds the first sentence that states the statement. If none does, the first sentence it was inferred from. */
async function findHopSentence({ statement }: HopRow, _: object, context: Context, info: GraphQLResolveInfo) {
  const evidence = await getEvidenceLoader(context, info).load(statement);
  const { articleId, sentence } = (evidence.find(({ certainty }) => certainty === 'STATED') ?? evidence[0]) as EvidenceRow; // there is always evidence
  const found = await findSentence({ articleId, number: sentence }, context, info);
  if (!found) throw new Error(`evidence points at sentence ${articleId}.${sentence}, which is not there`);
  return found;
}

export const Hop = builder.objectRef<HopRow>('Hop').implement({
  description: 'One step of a path: along a statement, from one of its ends to the other.',
  fields: (t) => ({
    from: t.field({
      type: Entity,
      description: 'Entity at the start of the hop.',
      resolve: resolveKnownEntity(({ from, fromKind }: HopRow) => ({ id: from, kind: fromKind })),
    }),
    to: t.field({
      type: Entity,
      description: 'Entity at the end of the hop.',
      resolve: resolveKnownEntity(({ to, toKind }: HopRow) => ({ id: to, kind: toKind })),
    }),
    statement: t.field({
      type: Statement,
      description: 'Statement between the two entities.',
      resolve: ({ statement }, _, context, info) => loadStatement(statement, context, info),
    }),
    predicate: t.expose('predicate', { type: PredicateEnum, description: 'Predicate of the statement.' }),
    direction: t.expose('direction', {
      type: DirectionEnum,
      description: 'OUT: from the subject to the value. IN: from the value to the subject.',
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'STATED if some evidence states it, INFERRED otherwise.' }),
    sentence: t.field({
      type: Sentence,
      description:
        'First sentence that states the statement. If none does, the first sentence it was inferred from. `statement.evidence` has all sentences.',
      resolve: findHopSentence,
    }),
  }),
});
