import type { GraphQLResolveInfo } from 'graphql';
import type { RunId } from '../../../schema/ids.ts';
import type { RunStatus, RunTool } from '../../../schema/words.ts';
import { formatRunId } from '../../base/id.ts';
import { checkRole, hasRole } from '../../base/viewer.ts';
import { builder } from '../../graphql/builder.ts';
import { defineConnectionType, definePagedField } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { getFieldLoader } from '../../graphql/loaders.ts';
import { Node, type NodeRow } from '../../graphql/node/node.graphql.ts';
import { AccountType, findAccountNode } from '../account/account.graphql.ts';
import { Article, loadArticle } from '../article/article.graphql.ts';
import { buildRunRelation, loadRuns, type RunFilter, type RunRow } from './run.store.ts';

/** A run's row as a node. */
export type RunNode = RunRow & NodeRow;
export const toRunNode = (row: RunRow): RunNode => ({ ...row, node: 'Run', nodeId: formatRunId(row.id) });

export const RunToolEnum = builder.enumType('RunTool', {
  description: 'Programs that read an article and make proposals.',
  values: {
    RULES: { description: 'Rules of this server. They need no network.' },
    MODEL: { description: 'A language model behind the endpoint that the server is set to.' },
  } satisfies Record<RunTool, object>,
});

export const RunStatusEnum = builder.enumType('RunStatus', {
  description: 'States of a run.',
  values: {
    QUEUED: { description: 'The run waits.' },
    RUNNING: { description: 'The run is being worked on.' },
    DONE: { description: 'The run is complete.' },
    FAILED: { description: 'The run failed. Its proposals until then stay.' },
    CANCELLED: { description: 'The run was cancelled. Its proposals until then stay.' },
  } satisfies Record<RunStatus, object>,
});

export const Run = builder.objectRef<RunNode>('Run').implement({
  description: 'One pass of a program over an article. It changes nothing of the graph: its result is proposals.',
  interfaces: [Node],
  isTypeOf: (row) => typeof row === 'object' && row !== null && 'node' in row && row.node === 'Run',
  fields: (t) => ({
    article: t.field({ type: Article, description: 'Article that was read.', resolve: loadArticle }),
    account: t.field({
      type: AccountType,
      nullable: true,
      description: 'Account that started the run; null if the viewer may not see it.',
      resolve: ({ accountId }, _, context, info) => findAccountNode(accountId, context, info),
    }),
    tool: t.expose('tool', { type: RunToolEnum, description: 'Program that reads.' }),
    model: t.exposeString('model', { nullable: true, description: 'Name of the model; null for rules.' }),
    version: t.exposeString('version', { description: 'Version of the rules or of the prompt.' }),
    promptSha256: t.exposeString('promptSha256', {
      nullable: true,
      description: 'SHA-256 of the prompt, in hexadecimal; null for rules.',
    }),
    settingsSha256: t.exposeString('settingsSha256', { description: 'SHA-256 of all settings of the run, in hexadecimal.' }),
    status: t.expose('status', { type: RunStatusEnum, description: 'State of the run.' }),
    failure: t.exposeString('failure', { nullable: true, description: 'Reason for which the run failed; null if it did not.' }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime', description: 'Time of the request.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', nullable: true, description: 'Time of the start; null if it waits.' }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'Time of the end; null until then.' }),
    parts: t.exposeInt('parts', { description: 'Number of parts of the text that are read one by one.' }),
    partsDone: t.exposeInt('partsDone', { description: 'Number of parts that are done.' }),
    found: t.exposeInt('found', { description: 'Number of pieces that the run found.' }),
    proposed: t.exposeInt('proposed', { description: 'Number of its pieces that were not proposed before.' }),
    inputTokens: t.exposeFloat('inputTokens', { description: 'Number of tokens sent to the model, as its endpoint counts them.' }),
    outputTokens: t.exposeFloat('outputTokens', { description: 'Number of tokens that the model wrote, as its endpoint counts them.' }),
    cost: t.expose('cost', {
      type: 'Decimal',
      nullable: true,
      description: 'Cost in US dollars by the prices that the server is set to; null if it is set to none.',
    }),
  }),
});

/** The run with an id, for those who see runs. */
export async function findRun(id: RunId, context: Context, info: GraphQLResolveInfo): Promise<RunNode | null> {
  if (!context.viewer || !hasRole(context.viewer.role, 'CONTRIBUTOR')) return null;
  const load = (ids: readonly RunId[]) => loadRuns(context.db, ids);
  const row = await getFieldLoader<RunId, RunRow | null>(context, info, { of: 'run' }, load).load(id);
  return row && toRunNode(row);
}

const RunFilterInput = builder.inputRef<RunFilter>('RunFilter').implement({
  description: 'Filter for runs. All given conditions must hold.',
  fields: (t) => ({
    article: t.field({ type: ['ArticleRef'], description: 'The run read one of these articles.' }),
    tool: t.field({ type: [RunToolEnum], description: 'The program is one of these.' }),
    status: t.field({ type: [RunStatusEnum], description: 'The state is one of these.' }),
  }),
});

builder.queryField('runs', (t) =>
  t.field(
    definePagedField({
      type: defineConnectionType('Run', Run, toRunNode),
      description: 'Lists runs, newest first. Needs the role CONTRIBUTOR.',
      args: builder.args((a) => ({ filter: a.field({ type: RunFilterInput, description: 'Condition to meet (default: all).' }) })),
      relation: ({ filter }, { db, viewer }) => {
        checkRole(viewer, 'CONTRIBUTOR', 'runs');
        return buildRunRelation(db, filter ?? {});
      },
    }),
  ),
);
