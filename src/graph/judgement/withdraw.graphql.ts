import { badInput } from '../../base/errors.ts';
import { formatEntityId, parseId } from '../../base/id.ts';
import { builder } from '../../graphql/builder.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { defineContentMutation } from '../revision/content-mutation.graphql.ts';
import { loadStatement, Statement } from '../statement/statement.graphql.ts';
import { takeBackJudgement } from './judge.store.ts';
import { findJudgement, Judgement } from './judgement.graphql.ts';
import { findIdentity, type Identity, loadJudgements } from './judgement.store.ts';
import { listRecordedSince, type RecordedSince } from './recorded-since.store.ts';

function readJudgementId(text: string) {
  const key = parseId(text);
  if (key?.type !== 'judgement') throw badInput('id', text, 'the id of a judgement is J5');
  return key.id;
}

const IdentityGroup = builder.objectRef<Identity>('IdentityGroup').implement({
  description: 'Entities that answer as one.',
  fields: (t) => ({
    canonical: t.id({ description: 'Id of the one that answers.', resolve: ({ canonicalId }) => formatEntityId(canonicalId) }),
    members: t.idList({ description: 'Ids of all, ascending.', resolve: ({ members }) => members.map(formatEntityId) }),
  }),
});

const RecordedSinceType = builder.objectRef<RecordedSince>('RecordedSince').implement({
  description: 'Facts recorded under the id of an entity since a judgement.',
  fields: (t) => ({
    entity: t.id({ description: 'Id of the entity.', resolve: ({ entityId }) => formatEntityId(entityId) }),
    statements: t.field({
      type: [Statement],
      description: `Statements about it that stand (at most ${MAX_LIST_LENGTH}).`,
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ statementIds }, _, context, info) => Promise.all(statementIds.map((id) => loadStatement(id, context, info))),
    }),
    statementCount: t.exposeInt('statements', { description: 'Number of these statements.' }),
    names: t.exposeInt('names', { description: 'Number of names.' }),
    identifiers: t.exposeInt('identifiers', { description: 'Number of identifiers.' }),
    mentions: t.exposeInt('mentions', { description: 'Number of mentions.' }),
  }),
});

defineContentMutation('withdrawJudgement', {
  role: 'CURATOR',
  operation: 'JUDGE',
  needsReason: true,
  description:
    'Withdraws a judgement. Entities that only it linked answer for themselves again, each with the statements that were recorded under its id, also with those that were recorded since. A judgement that was superseded or withdrawn is a CONFLICT.',
  args: builder.args((t) => ({ id: t.id({ required: true, description: 'Id of the judgement, such as J5.' }) })),
  subjects: async (tx, { id }) => {
    const [row] = await loadJudgements(tx, [readJudgementId(String(id))]);
    return row ? { entity: [row.oneId, row.otherId] } : {};
  },
  run: async (tx, { id }, { revision }) => {
    const judgementId = readJudgementId(String(id));
    const [known] = await loadJudgements(tx, [judgementId]);
    const before = known ? (await findIdentity(tx, known.oneId)).members : [];
    const { oneId, otherId, recordedIn, verdict } = await takeBackJudgement(tx, judgementId, revision);
    const [one, other] = [await findIdentity(tx, oneId), await findIdentity(tx, otherId)];
    const isSplit = verdict === 'SAME' && !one.members.includes(otherId);
    return {
      judgementId,
      groups: isSplit ? [one, other] : [one],
      recordedSince: isSplit ? await listRecordedSince(tx, before, recordedIn) : [],
    };
  },
  fields: (t) => ({
    judgement: t.field({
      type: Judgement,
      nullable: true,
      description: 'The judgement.',
      resolve: ({ judgementId }, _, context, info) => findJudgement(judgementId, context, info),
    }),
    groups: t.field({
      type: [IdentityGroup],
      description: 'The entities that answer as one from now on: two groups if only the judgement linked them.',
      resolve: ({ groups }) => groups,
    }),
    recordedSince: t.field({
      type: [RecordedSinceType],
      description: 'Facts recorded since the judgement, under the id of each entity that it linked. Empty if nothing is split.',
      resolve: ({ recordedSince }) => recordedSince,
    }),
  }),
});
