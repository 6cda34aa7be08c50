import { formatEntityId } from '../../base/id.ts';
import { builder } from '../../graphql/builder.ts';
import { Entity, loadEntity } from '../entity/entity.graphql.ts';
import { defineContentMutation } from '../revision/content-mutation.graphql.ts';
import { findJudged, recordVerdict } from './judge.store.ts';
import { findJudgement, Judgement, JudgementVerdictEnum } from './judgement.graphql.ts';

defineContentMutation('judge', {
  role: 'CURATOR',
  operation: 'JUDGE',
  description:
    'Judges whether two entities are the same. Those that are the same answer as one, and every statement keeps the id with which it was recorded. A later judgement of the same two supersedes this one. A judgement that contradicts others is a CONFLICT that names them.',
  args: builder.args((t) => ({
    one: t.field({ type: 'EntityRef', required: true, description: 'The first entity.' }),
    other: t.field({ type: 'EntityRef', required: true, description: 'The second entity.' }),
    verdict: t.field({ type: JudgementVerdictEnum, required: true, description: 'Verdict on the two.' }),
    canonical: t.field({
      type: 'EntityRef',
      description: 'The one of both that is to answer (default: the one that earlier judgements name, or the one that was recorded first).',
    }),
  })),
  subjects: async (tx, given) => {
    const { one, other } = await findJudged(tx, given);
    return { entity: [one.id, other.id] };
  },
  run: (tx, given, { revision, viewer, reason }) => recordVerdict(tx, given, { revision, account: viewer.name, reason: reason ?? null }),
  fields: (t) => ({
    judgement: t.field({
      type: Judgement,
      nullable: true,
      description: 'The judgement; null in a dry run.',
      resolve: ({ judgementId, revision }, _, context, info) => (revision === null ? null : findJudgement(judgementId, context, info)),
    }),
    canonical: t.field({
      type: Entity,
      description: 'Entity that answers for the first one.',
      resolve: ({ canonicalId }, _, context, info) => loadEntity(canonicalId, context, info),
    }),
    members: t.idList({
      description: 'Ids of all entities for which it answers, its own first.',
      resolve: ({ members, canonicalId }) => [canonicalId, ...members.filter((id) => id !== canonicalId)].map(formatEntityId),
    }),
  }),
});
