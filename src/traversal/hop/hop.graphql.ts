import type { GraphQLResolveInfo } from 'graphql';
import { Entity, toKnownEntity } from '../../graph/entity/entity.graphql.ts';
import type { EvidenceRow } from '../../graph/evidence/evidence.store.ts';
import { CertaintyEnum, DirectionEnum, PredicateEnum } from '../../graph/ontology/enums.graphql.ts';
import { findSentence, Sentence } from '../../graph/sentence/sentence.graphql.ts';
import { evidenceOf, loadStatement, Statement } from '../../graph/statement/statement.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import type { HopRow } from './hop.ts';

/** The sentence that states it first; where none does, the first it is concluded from. */
async function findHopSentence({ statement, known }: HopRow, _: object, context: Context, info: GraphQLResolveInfo) {
  const evidence = await evidenceOf(context, info).load({ id: statement, known });
  const { articleId, sentence } = (evidence.find(({ certainty }) => certainty === 'STATED') ?? evidence[0]) as EvidenceRow; // never without
  const found = await findSentence({ articleId, number: sentence }, context, info);
  if (!found) throw new Error(`evidence points at sentence ${articleId}.${sentence}, which is not there`);
  return found;
}

export const Hop = builder.objectRef<HopRow>('Hop').implement({
  description: 'One step of a walk through the graph: along a statement, from one of its ends to the other.',
  fields: (t) => ({
    from: t.field({
      type: Entity,
      description: 'Where it comes from.',
      resolve: toKnownEntity(({ from, fromKind }: HopRow) => ({ id: from, kind: fromKind })),
    }),
    to: t.field({
      type: Entity,
      description: 'Where it leads.',
      resolve: toKnownEntity(({ to, toKind }: HopRow) => ({ id: to, kind: toKind })),
    }),
    statement: t.field({
      type: Statement,
      description: 'The statement that ties them.',
      resolve: ({ statement, known }, _, context, info) => loadStatement(statement, known, context, info),
    }),
    predicate: t.expose('predicate', { type: PredicateEnum, description: "The statement's predicate." }),
    direction: t.expose('direction', {
      type: DirectionEnum,
      description: 'OUT: from the subject to the value. IN: from the value to the subject.',
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'Whether some evidence states it.' }),
    sentence: t.field({
      type: Sentence,
      description: 'The first sentence that states it; where none does, the first it is concluded from. `statement.evidence` has all.',
      resolve: findHopSentence,
    }),
  }),
});
