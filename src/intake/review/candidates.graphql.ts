import { Proposal } from '../../graph/proposal/proposal.graphql.ts';
import type { ProposalRow } from '../../graph/proposal/proposal.store.ts';
import { builder } from '../../graphql/builder.ts';
import { getFieldLoader } from '../../graphql/loaders.ts';
import { Candidate } from '../../search/resolve/resolve.graphql.ts';
import { loadCandidates, type ProposalCandidates } from './candidates.store.ts';

const MAX_CANDIDATES = 5;
const COST_PER_PROPOSAL = 20;

builder.objectField(Proposal, 'candidates', (t) =>
  t.field({
    type: [Candidate],
    description: `Entities of the graph that the proposed entity may be, best first (at most ${MAX_CANDIDATES}); empty for other kinds of proposals.`,
    complexity: { field: COST_PER_PROPOSAL, multiplier: MAX_CANDIDATES },
    resolve: async (row, args, context, info) => {
      const loader = getFieldLoader<ProposalRow, ProposalCandidates>(context, info, args, (all) => loadCandidates(context.db, all));
      return (await loader.load(row)).candidates.slice(0, MAX_CANDIDATES);
    },
  }),
);
