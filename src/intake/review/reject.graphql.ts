import type { ProposalId } from '../../../schema/ids.ts';
import { addAudit } from '../../access/audit.store.ts';
import { formatProposalId } from '../../base/id.ts';
import { findProposals, Proposal } from '../../graph/proposal/proposal.graphql.ts';
import { readProposalFilter } from '../../graph/proposal/proposal-lists.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { defineMutation } from '../../graphql/mutation/mutation.graphql.ts';
import { checkEither, DECIDE_ARGS } from './accept.graphql.ts';
import { findOpen, listOpen } from './open-proposals.store.ts';
import { rejectProposals } from './reject.store.ts';

const RejectResult = builder.objectRef<{ readonly ids: readonly ProposalId[] }>('RejectProposalsPayload').implement({
  description: 'Result of `rejectProposals`.',
  fields: (t) => ({
    proposals: t.field({
      type: [Proposal],
      description: 'The rejected proposals, with those that needed them.',
      resolve: ({ ids }, _, context, info) => findProposals(ids, context, info),
    }),
    ids: t.idList({ description: 'Ids of the rejected proposals.', resolve: ({ ids }) => ids.map(formatProposalId) }),
  }),
});

defineMutation('rejectProposals', {
  role: 'CURATOR',
  description:
    'Rejects proposals, and those that need them. The same rule does not propose them again for the same words. The graph does not change, so there is no revision.',
  type: RejectResult,
  args: DECIDE_ARGS,
  run: async (tx, { ids, filter }, { viewer, reason }) => {
    checkEither(ids, filter);
    const rows = ids ? await findOpen(tx, ids.map(String)) : await listOpen(tx, readProposalFilter(filter ?? {}));
    await addAudit(tx, { action: 'rejectProposals', account: viewer.id, reason });
    return { ids: await rejectProposals(tx, rows, { accountId: viewer.id, reason }) };
  },
});
