import type { GraphQLResolveInfo } from 'graphql';
import { stringify } from 'yaml';
import type { ProposalId } from '../../../schema/ids.ts';
import { formatProposalId } from '../../base/id.ts';
import { hasRole } from '../../base/viewer.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { getFieldLoader } from '../../graphql/loaders.ts';
import { Node, type NodeRow } from '../../graphql/node/node.graphql.ts';
import { AccountType, findAccountNode } from '../account/account.graphql.ts';
import { Article, loadArticle, loadSpanText } from '../article/article.graphql.ts';
import { Entity, resolveEntityOrNull } from '../entity/entity.graphql.ts';
import { findRevision, Revision } from '../revision/revision.graphql.ts';
import { findRun, Run } from '../run/run.graphql.ts';
import { findSentence, Sentence } from '../sentence/sentence.graphql.ts';
import { ProposalDoubtEnum, ProposalKindEnum, ProposalStatusEnum } from './enums.graphql.ts';
import { toGraphForm } from './piece.ts';
import { loadProposals, type ProposalRow } from './proposal.store.ts';

/** A proposal's row as a node. */
export type ProposalNode = ProposalRow & NodeRow;
export const toProposalNode = (row: ProposalRow): ProposalNode => ({ ...row, node: 'Proposal', nodeId: formatProposalId(row.id) });

interface ProposedWords extends Pick<ProposalRow, 'articleId'> {
  readonly start: number;
  readonly end: number;
}

const ProposedWords = builder.objectRef<ProposedWords>('ProposedWords').implement({
  description: 'Words of an article on which a proposal rests. Offsets are Unicode code points.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Start of the words.' }),
    end: t.exposeInt('end', { description: 'End of the words, exclusive.' }),
    text: t.string({
      nullable: true,
      description: 'The words; null if the text is not attached.',
      resolve: (span, _, context, info) => loadSpanText(span, context, info),
    }),
  }),
});

const listWords = ({ articleId, spans }: ProposalRow): ProposedWords[] =>
  spans.flatMap((start, index) => (index % 2 === 0 ? [{ articleId, start, end: spans[index + 1] ?? start }] : []));

export const Proposal = builder.objectRef<ProposalNode>('Proposal');

/** Proposals by id, for those who see them. */
export async function findProposals(ids: readonly ProposalId[], context: Context, info: GraphQLResolveInfo): Promise<ProposalNode[]> {
  if (!context.viewer || !hasRole(context.viewer.role, 'CONTRIBUTOR')) return [];
  const loader = getFieldLoader<ProposalId, ProposalRow | null>(context, info, { of: 'proposal' }, (all) => loadProposals(context.db, all));
  const rows = await Promise.all(ids.map((id) => loader.load(id)));
  return rows.flatMap((row) => (row ? [toProposalNode(row)] : []));
}

/** The proposal with an id; null if it does not exist, or the viewer may not see it. */
export const findProposal = async (id: ProposalId, context: Context, info: GraphQLResolveInfo): Promise<ProposalNode | null> =>
  (await findProposals([id], context, info))[0] ?? null;

Proposal.implement({
  description:
    'A piece of the graph of an article that a run suggests. It is not a statement: no other answer, count or export has it until a curator accepts it.',
  interfaces: [Node],
  isTypeOf: (row) => typeof row === 'object' && row !== null && 'node' in row && row.node === 'Proposal',
  fields: (t) => ({
    run: t.field({
      type: Run,
      description: 'The last run that proposed it.',
      resolve: async ({ runId }, _, context, info) => {
        const run = await findRun(runId, context, info);
        if (!run) throw new Error(`run ${runId} is referred to and is not there`);
        return run;
      },
    }),
    article: t.field({ type: Article, description: 'Article that it is about.', resolve: loadArticle }),
    rule: t.exposeString('rule', { description: 'Rule that found it, such as new-name; `model` for a model.' }),
    kind: t.expose('kind', { type: ProposalKindEnum, description: 'Kind of the proposal.' }),
    status: t.expose('status', { type: ProposalStatusEnum, description: 'Decision about it.' }),
    doubt: t.expose('doubt', {
      type: ProposalDoubtEnum,
      nullable: true,
      description: 'Why it may be wrong; null if nothing speaks for that.',
    }),
    yaml: t.string({
      description: 'The piece as graph.yaml has it, in YAML.',
      resolve: ({ piece }) => stringify(toGraphForm(piece)),
    }),
    sentences: t.field({
      type: [Sentence],
      description: 'Sentences that it rests on, in order. Those of an earlier text are not included.',
      resolve: async ({ articleId, sentences }, _, context, info) =>
        (await Promise.all(sentences.map((number) => findSentence({ articleId, number }, context, info)))).filter((one) => one !== null),
    }),
    words: t.field({ type: [ProposedWords], description: 'Words that it rests on.', resolve: listWords }),
    needs: t.field({
      type: [Proposal],
      description: 'Proposals of what it names. They are accepted along with it.',
      resolve: ({ needs }, _, context, info) => findProposals(needs, context, info),
    }),
    proposedAt: t.expose('proposedAt', { type: 'DateTime', description: 'Time of the first proposal.' }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true, description: 'Time of the decision; null until then.' }),
    decidedBy: t.field({
      type: AccountType,
      nullable: true,
      description: 'Account that accepted or rejected it; null until then.',
      resolve: ({ decidedBy }, _, context, info) => (decidedBy === null ? null : findAccountNode(decidedBy, context, info)),
    }),
    revision: t.field({
      type: Revision,
      nullable: true,
      description: 'Revision that recorded it; null if it is not accepted, or if the graph had all of it.',
      resolve: ({ revision }, _, context, info) => (revision === null ? null : findRevision(revision, context, info)),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Reason of the decision, in words; null if none was given.' }),
    recordedAs: t.field({
      type: Entity,
      nullable: true,
      description: 'Entity that an accepted proposal of an entity has become; null for others.',
      resolve: resolveEntityOrNull(({ entityId }: ProposalRow) => entityId),
    }),
  }),
});
