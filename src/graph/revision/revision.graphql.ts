import type { GraphQLResolveInfo } from 'graphql';
import type { RevisionId } from '../../../schema/ids.ts';
import { OPERATIONS, type Operation, ORIGINS, type Origin } from '../../../schema/words.ts';
import { formatRevisionId } from '../../base/known.ts';
import { KNOWN_ARG } from '../../graphql/as-of/known.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { defineConnectionType, definePagedField } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { getFieldLoader } from '../../graphql/loaders.ts';
import { Node, type NodeRow } from '../../graphql/node/node.graphql.ts';
import { Article, findArticleNode } from '../article/article.graphql.ts';
import { ChangeActionEnum, ChangedKindEnum } from './enums.graphql.ts';
import {
  buildRevisionRelation,
  type ChangeCount,
  loadChangeCounts,
  loadRevisions,
  type RevisionFilter,
  type RevisionRow,
} from './revision.store.ts';

/** A revision's row as a node. */
export type RevisionNode = RevisionRow & NodeRow;
export const toRevisionNode = (row: RevisionRow): RevisionNode => ({ ...row, node: 'Revision', nodeId: formatRevisionId(row.id) });

const OPERATION_TEXTS: Readonly<Record<Operation, string>> = {
  INGEST: 'An article and its graph were read from a folder.',
  ATTACH: 'The text of an article was attached.',
  RECORD: 'An article, or facts of one, were recorded.',
  RETRACT: 'Statements were retracted.',
  CORRECT: 'Evidence was moved to another value.',
  RANK: 'A statement was ranked.',
  NAME: 'Names of an entity were given or taken back.',
  CLASSIFY: 'The type, the description or the coordinates of an entity were changed.',
  IDENTIFY: 'Identifiers of an entity were given or taken back.',
  WITHDRAW: 'An article was withdrawn, with all that it gives.',
  REINSTATE: 'A withdrawn article was reinstated.',
  REVERT: 'A revision was reverted.',
  FORGET: 'Words of an article, or about an entity, were deleted for every revision.',
  ACCEPT: 'Proposals were accepted.',
  UPDATE: 'The server brought the database up to a new version.',
  SQL: 'A write to the database that named no operation.',
};
const ORIGIN_TEXTS: Readonly<Record<Origin, string>> = {
  FOLDER: 'A folder with a graph.yaml.',
  API: 'The API or the database.',
  RUN: 'A run of a program over an article.',
  IMPORT: 'An import of data of another system.',
};
const describeAll = <Value extends string>(values: readonly Value[], texts: Readonly<Record<Value, string>>) =>
  Object.fromEntries(values.map((value) => [value, { description: texts[value] }])) as Record<Value, { description: string }>; // one for each
const OperationEnum = builder.enumType('RevisionOperation', {
  description: 'Acts that change the graph.',
  values: describeAll(OPERATIONS, OPERATION_TEXTS),
});
const OriginEnum = builder.enumType('RevisionOrigin', { description: 'How changes come in.', values: describeAll(ORIGINS, ORIGIN_TEXTS) });

export const ChangeCountType = builder.objectRef<ChangeCount>('ChangeCount').implement({
  description: 'Number of things of one kind that a revision added, changed or removed.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChangedKindEnum, description: 'Kind of the things.' }),
    action: t.expose('action', { type: ChangeActionEnum, description: 'Effect of the revision on them.' }),
    count: t.exposeInt('count', { description: 'Number of the things.' }),
  }),
});

export const Revision = builder.objectRef<RevisionNode>('Revision').implement({
  description: 'One act that changed the graph, in one transaction. Revisions are numbered in the order of commit.',
  interfaces: [Node],
  isTypeOf: (row) => typeof row === 'object' && row !== null && 'node' in row && row.node === 'Revision',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'Time of commit. It is later than that of every earlier revision.' }),
    operation: t.expose('operation', { type: OperationEnum, description: 'Operation that changed the graph.' }),
    origin: t.expose('origin', { type: OriginEnum, description: 'How the changes came in.' }),
    account: t.exposeString('account', { description: 'Name of the account that acted.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Reason, in words; null if none was given.' }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'Article that the operation was about; null if it was not about one article.',
      resolve: ({ articleId }, _, context, info) => (articleId === null ? null : findArticleNode(articleId, context, info)),
    }),
    counts: t.field({
      type: [ChangeCountType],
      description: 'Numbers of changes by kind and action.',
      complexity: { field: 10, multiplier: 10 },
      resolve: ({ id }, args, context, info) =>
        getFieldLoader<RevisionId, ChangeCount[]>(context, info, args, (ids) => loadChangeCounts(context.db, ids)).load(id),
    }),
  }),
});

/** The revision with an id; null if it does not exist. */
export const findRevision = (id: RevisionId, context: Context, info: GraphQLResolveInfo): Promise<RevisionNode | null> =>
  getFieldLoader<RevisionId, RevisionNode | null>(context, info, { of: 'revision' }, async (ids) =>
    (await loadRevisions(context.db, ids, context.known)).map((row) => row && toRevisionNode(row)),
  ).load(id);

export const DateTimeRange = builder.inputType('DateTimeRange', {
  description: 'A range of moments, both ends included.',
  fields: (f) => ({
    from: f.field({ type: 'DateTime', description: 'Start of the range (default: open).' }),
    to: f.field({ type: 'DateTime', description: 'End of the range (default: open).' }),
  }),
});

const RevisionFilterInput = builder.inputRef<RevisionFilter>('RevisionFilter').implement({
  description: 'Filter for revisions. All given conditions must hold.',
  fields: (t) => ({
    operation: t.field({ type: [OperationEnum], description: 'The operation is one of these.' }),
    origin: t.field({ type: [OriginEnum], description: 'The origin is one of these.' }),
    account: t.stringList({ description: 'The account is one of these.' }),
    article: t.field({ type: ['ArticleRef'], description: 'The operation was about one of these articles.' }),
    entity: t.field({
      type: ['EntityRef'],
      description: 'The revision changed one of these entities, or a statement, a mention or a quotation of it.',
    }),
    at: t.field({
      type: DateTimeRange,
      description: 'The time of commit is in this range.',
    }),
  }),
});

builder.queryField('revisions', (t) =>
  t.field(
    definePagedField({
      type: defineConnectionType('Revision', Revision, toRevisionNode),
      description: 'Lists revisions, newest first.',
      args: builder.args((a) => ({
        filter: a.field({ type: RevisionFilterInput, description: 'Condition to meet (default: all).' }),
        ...KNOWN_ARG,
      })),
      relation: ({ filter }, { db, known }) => buildRevisionRelation(db, filter ?? {}, known),
    }),
  ),
);
