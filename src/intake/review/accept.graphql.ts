import { badInput } from '../../base/errors.ts';
import { formatProposalId } from '../../base/id.ts';
import { EntityKindEnum, EntityTypeEnum } from '../../graph/ontology/enums.graphql.ts';
import { findProposals, Proposal } from '../../graph/proposal/proposal.graphql.ts';
import { ProposalFilterInput, readProposalFilter } from '../../graph/proposal/proposal-lists.graphql.ts';
import { FactsInput } from '../../graph/record/facts-input.graphql.ts';
import { defineContentMutation } from '../../graph/revision/content-mutation.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { acceptProposals } from './accept.store.ts';
import { findOpen, listOpen, MAX_DECIDED } from './open-proposals.store.ts';
import { readEdits } from './read-edits.store.ts';

const ProposalEditInput = builder.inputType('ProposalEdit', {
  description: 'How a proposal is accepted otherwise than it was made.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the proposal, such as P9.' }),
    entity: t.field({
      type: 'EntityRef',
      description:
        'For a new entity: the entity of the graph that it is. For a mention: the entity that is meant. For a quotation or a voice: the speaker.',
    }),
    isNew: t.boolean({ description: 'True if the new entity is another than the one of the graph that has its name.' }),
    name: t.string({ description: 'Name of the new entity, such as without a case ending.' }),
    kind: t.field({ type: EntityKindEnum, description: 'Kind of the new entity.' }),
    type: t.field({ type: EntityTypeEnum, description: 'Type of the new entity.' }),
    facts: t.field({ type: FactsInput, description: 'Facts to record instead of the piece.' }),
    yaml: t.string({ description: 'The same as YAML, in the form of `Proposal.yaml`.' }),
  }),
});

export const DECIDE_ARGS = builder.args((t) => ({
  ids: t.idList({ description: `Ids of the proposals (1–${MAX_DECIDED}), such as P9.` }),
  filter: t.field({
    type: ProposalFilterInput,
    description: `Instead of ids: all open proposals that match, such as those of one article and kind (at most ${MAX_DECIDED}).`,
  }),
}));

/** @throws BAD_INPUT unless exactly one of both is given */
export function checkEither(ids: unknown, filter: unknown): void {
  if ((ids == null) === (filter == null)) throw badInput('ids', ids ?? null, 'give either ids or a filter');
}

defineContentMutation('acceptProposals', {
  role: 'CURATOR',
  operation: 'ACCEPT',
  origin: 'RUN',
  description:
    'Records proposals as parts of the graph, in one revision, with the proposals that they need. A new entity whose name the graph has needs an edit that says which it is. All mistakes are returned at once, with the proposal in which they are.',
  args: builder.args((t) => ({
    ...DECIDE_ARGS,
    edits: t.field({ type: [ProposalEditInput], description: 'Proposals that are accepted otherwise than they were made.' }),
    withMentions: t.boolean({
      defaultValue: true,
      description: 'True to accept the mentions without doubt of what is accepted, too (default true).',
    }),
  })),
  run: async (tx, { ids, filter, edits, withMentions }, { revision, viewer, reason }) => {
    checkEither(ids, filter);
    const rows = ids ? await findOpen(tx, ids.map(String)) : await listOpen(tx, readProposalFilter(filter ?? {}));
    return acceptProposals(tx, revision, {
      rows,
      edits: await readEdits(tx, edits ?? []),
      isWithMentions: withMentions ?? true,
      decision: { accountId: viewer.id, reason },
    });
  },
  fields: (t) => ({
    proposals: t.field({
      type: [Proposal],
      description: 'The accepted proposals, with those that they needed.',
      resolve: ({ ids }, _, context, info) => findProposals(ids, context, info),
    }),
    ids: t.idList({ description: 'Ids of the accepted proposals.', resolve: ({ ids }) => ids.map(formatProposalId) }),
    warnings: t.stringList({
      description: 'Warnings, such as of facts of other articles.',
      resolve: ({ warnings }) => [...warnings],
    }),
  }),
});
