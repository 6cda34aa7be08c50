import type { RunId } from '../../../schema/ids.ts';
import { badInput } from '../../base/errors.ts';
import { parseId } from '../../base/id.ts';
import { checkRole, hasRole } from '../../base/viewer.ts';
import { builder } from '../../graphql/builder.ts';
import { defineConnectionType, definePagedField } from '../../graphql/connection.ts';
import { OrderDirectionEnum, readOrder } from '../../graphql/page/order.graphql.ts';
import { Article, type ArticleNode } from '../article/article.graphql.ts';
import { RunToolEnum } from '../run/run.graphql.ts';
import { ProposalKindEnum, ProposalStatusEnum } from './enums.graphql.ts';
import { Proposal, toProposalNode } from './proposal.graphql.ts';
import { buildProposalRelation, type PROPOSAL_ORDERS, type ProposalFilter } from './proposal.store.ts';

/** A filter as a client gives it. */
export interface GivenProposalFilter extends Omit<ProposalFilter, 'run'> {
  readonly run?: readonly string[] | null | undefined;
}

export const ProposalFilterInput = builder.inputRef<GivenProposalFilter>('ProposalFilter').implement({
  description: 'Filter for proposals. All given conditions must hold.',
  fields: (t) => ({
    article: t.field({ type: ['ArticleRef'], description: 'The article is one of these.' }),
    run: t.idList({ description: 'The last run that proposed it is one of these (N5).' }),
    tool: t.field({ type: [RunToolEnum], description: 'The program that proposed it is one of these.' }),
    kind: t.field({ type: [ProposalKindEnum], description: 'The kind is one of these.' }),
    rule: t.stringList({ description: 'The rule is one of these.' }),
    status: t.field({ type: [ProposalStatusEnum], description: 'The status is one of these (default: OPEN).' }),
    doubtful: t.boolean({ description: 'True for doubtful ones, false for the others.' }),
    sentence: t.intList({ description: 'It rests on one of the sentences with these numbers.' }),
  }),
});

/** @throws BAD_INPUT for what is no id of a run */
export const readProposalFilter = ({ run, ...rest }: GivenProposalFilter, argument = 'filter'): ProposalFilter => ({
  ...rest,
  run: run?.map((text, index): RunId => {
    const key = parseId(text);
    if (key?.type !== 'run') throw badInput(`${argument}.run.${index}`, text, 'the id of a run is N5');
    return key.id;
  }),
});

const ProposalOrderInput = builder.inputType('ProposalOrder', {
  description: 'One sort key.',
  fields: (t) => ({
    by: t.field({
      type: builder.enumType('ProposalOrderBy', {
        description: 'Sort keys of proposals.',
        values: {
          ID: { description: 'Id, which follows the order of proposing.' },
          TEXT: { description: 'Article, then the place of the words in it.' },
        } satisfies Record<(typeof PROPOSAL_ORDERS)[number], object>,
      }),
      required: true,
      description: 'Sort key.',
    }),
    direction: t.field({ type: OrderDirectionEnum, defaultValue: 'ASC', description: 'Sort direction (default ASC).' }),
  }),
});

const LIST_ARGS = builder.args((t) => ({
  filter: t.field({ type: ProposalFilterInput, description: 'Condition to meet (default: all that are OPEN).' }),
  orderBy: t.field({ type: [ProposalOrderInput], description: 'Sort keys, most important first (default: TEXT). Ties are broken by id.' }),
}));
const ProposalConnection = defineConnectionType('Proposal', Proposal, toProposalNode);
const TEXT_ORDER = [{ by: 'TEXT' as const }];

builder.queryField('proposals', (t) =>
  t.field(
    definePagedField({
      type: ProposalConnection,
      description: 'Lists proposals. Needs the role CONTRIBUTOR.',
      args: LIST_ARGS,
      relation: ({ filter, orderBy }, { db, viewer }) => {
        checkRole(viewer, 'CONTRIBUTOR', 'proposals');
        return buildProposalRelation(db, readProposalFilter(filter ?? {}), readOrder(orderBy ?? TEXT_ORDER));
      },
    }),
  ),
);

/** Nothing, for those who may not read proposals. */
const NO_PROPOSALS: ProposalFilter = { status: [] };

builder.objectField(Article, 'proposals', (t) =>
  t.field(
    definePagedField({
      type: ProposalConnection,
      description: 'Proposals for the article. Empty unless the viewer has the role CONTRIBUTOR.',
      args: LIST_ARGS,
      relation: ({ filter, orderBy }, { db, viewer }) => {
        const readable = viewer && hasRole(viewer.role, 'CONTRIBUTOR') ? readProposalFilter(filter ?? {}) : NO_PROPOSALS;
        return buildProposalRelation(db, readable, readOrder(orderBy ?? TEXT_ORDER), 'ARTICLE');
      },
      parent: ({ id }: ArticleNode) => id,
    }),
  ),
);
