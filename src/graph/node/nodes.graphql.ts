import type { GraphQLResolveInfo } from 'graphql';
import { badInput } from '../../base/errors.ts';
import { ID_ALLOWED, parseId } from '../../base/id.ts';
import { KNOWN_ARG } from '../../graphql/as-of/known.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { Node, type NodeRow } from '../../graphql/node/node.graphql.ts';
import { isOnlyRequested } from '../../graphql/requested-fields.ts';
import { findAccountNode } from '../account/account.graphql.ts';
import { findArticleNode } from '../article/article.graphql.ts';
import { findEntityNode } from '../entity/entity.graphql.ts';
import { findEvidence } from '../evidence/evidence.graphql.ts';
import { findProposal } from '../proposal/proposal.graphql.ts';
import { findRevision } from '../revision/revision.graphql.ts';
import { findRun } from '../run/run.graphql.ts';
import { findSentence } from '../sentence/sentence.graphql.ts';
import { findStatement } from '../statement/statement.graphql.ts';
import { HighlightType } from '../text/highlight.graphql.ts';
import type { Highlight } from '../text/highlight.store.ts';

const MAX_IDS = 100;

/** The node with a public id; null if it does not exist. @throws BAD_INPUT if the id is malformed */
async function findNode(id: string, argument: string, context: Context, info: GraphQLResolveInfo): Promise<NodeRow | null> {
  const key = parseId(id);
  if (!key) throw badInput(argument, id, ID_ALLOWED);
  switch (key.type) {
    case 'entity':
      return findEntityNode(key.id, context, info);
    case 'statement':
      return findStatement(key.id, context, info);
    case 'article':
      return findArticleNode(key.id, context, info);
    case 'sentence':
      return findSentence({ articleId: key.article, number: key.number }, context, info);
    case 'evidence':
      return findEvidence(key.id, context, info);
    case 'revision':
      return findRevision(key.id, context, info);
    case 'account':
      return findAccountNode(key.id, context, info);
    case 'run':
      return findRun(key.id, context, info);
    case 'proposal':
      return findProposal(key.id, context, info);
  }
}

const ID_FIELDS: ReadonlySet<string> = new Set(['__typename', 'id']);
const TYPE_OF_KEY = {
  article: 'Article',
  sentence: 'Sentence',
  statement: 'Statement',
  evidence: 'Evidence',
  revision: 'Revision',
  account: 'Account',
  run: 'Run',
  proposal: 'Proposal',
} as const;

/** The node that has a highlighted field. It always exists. No SQL if only its id is requested and tells its type. */
async function loadHighlighted({ nodeId }: Highlight, context: Context, info: GraphQLResolveInfo): Promise<NodeRow> {
  const type = parseId(nodeId)?.type;
  if (type && type !== 'entity' && isOnlyRequested(info, ID_FIELDS)) return { node: TYPE_OF_KEY[type], nodeId };
  const found = await findNode(nodeId, 'id', context, info);
  if (!found) throw new Error(`node ${nodeId} has a text and is not there`);
  return found;
}

builder.objectField(HighlightType, 'node', (t) =>
  t.field({
    type: Node,
    description: 'Node that has the field: an article, a sentence, a statement or an entity.',
    resolve: (row, _, context, info) => loadHighlighted(row, context, info),
  }),
);

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description:
      'Returns the node with this id; null if it does not exist. As Relay wants it, it has no other argument: `nodes` has `known`.',
    args: { id: t.arg.id({ required: true, description: 'Id of the node, such as E12, S77, A1, A1.4, V12, R17, U3, N5 or P9.' }) },
    resolve: (_, { id }, context, info) => findNode(id, 'id', context, info),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'Returns the nodes with these ids, in the given order; null for each id that does not exist.',
    args: { ids: t.arg.idList({ required: true, description: `Ids of the nodes (at most ${MAX_IDS}).` }), ...KNOWN_ARG },
    complexity: ({ ids }) => ({ field: 1, multiplier: Math.max(1, ids.length) }),
    resolve: (_, { ids }, context, info) => {
      if (ids.length > MAX_IDS) throw badInput('ids', ids.length, `at most ${MAX_IDS} ids`);
      return Promise.all(ids.map((id, index) => findNode(id, `ids.${index}`, context, info)));
    },
  }),
}));
