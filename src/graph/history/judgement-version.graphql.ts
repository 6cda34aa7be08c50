import type { EntityId, JudgementId } from '../../../schema/ids.ts';
import type { JudgementVerdict } from '../../../schema/words.ts';
import { formatEntityId, formatJudgementId } from '../../base/id.ts';
import { builder } from '../../graphql/builder.ts';
import { JudgementVerdictEnum } from '../judgement/judgement.graphql.ts';

export interface JudgementForm {
  readonly id: JudgementId;
  readonly oneId: EntityId;
  readonly otherId: EntityId;
  readonly verdict: JudgementVerdict;
  readonly canonicalId: EntityId | null;
  readonly account: string;
  readonly reason: string | null;
}

export const JudgementVersion = builder.objectRef<JudgementForm>('JudgementVersion').implement({
  description: 'A judgement of two entities, before or after a revision.',
  fields: (t) => ({
    judgement: t.id({ description: 'Id of the judgement.', resolve: ({ id }) => formatJudgementId(id) }),
    oneId: t.id({ description: 'Id of the first entity.', resolve: ({ oneId }) => formatEntityId(oneId) }),
    otherId: t.id({ description: 'Id of the second entity.', resolve: ({ otherId }) => formatEntityId(otherId) }),
    verdict: t.expose('verdict', { type: JudgementVerdictEnum, description: 'Verdict.' }),
    canonicalId: t.id({
      nullable: true,
      description: 'Id of the one that is to answer; null if it names none.',
      resolve: ({ canonicalId }) => (canonicalId === null ? null : formatEntityId(canonicalId)),
    }),
    account: t.exposeString('account', { description: 'Name of the account that judged.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Reason, in words; null if none was given.' }),
  }),
});
