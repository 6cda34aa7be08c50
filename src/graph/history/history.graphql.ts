import type { GraphQLResolveInfo } from 'graphql';
import { KNOWN_ARG } from '../../graphql/as-of/known.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { defineConnectionType, definePagedField } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { Article, findArticleNode } from '../article/article.graphql.ts';
import { Entity, findEntityNode } from '../entity/entity.graphql.ts';
import { buildChangeRelation } from '../revision/changes.store.ts';
import { ChangeActionEnum, ChangedKindEnum } from '../revision/enums.graphql.ts';
import type { ChangeRow } from '../revision/ledgered.ts';
import { findRevision, Revision, type RevisionNode } from '../revision/revision.graphql.ts';
import { isOfParent } from '../revision/revision.store.ts';
import { findStatement, Statement } from '../statement/statement.graphql.ts';
import { buildHistoryRelation } from './history.store.ts';
import { getAction, listChangedFields, MAX_SUBJECTS, readSubjects } from './history.ts';
import { Version } from './version.graphql.ts';

/** A version with the kind that tells its type. */
const toVersion = ({ kind }: ChangeRow, version: ChangeRow['before']) => version && ({ ...version, changedKind: kind } as never); // read by the type of its kind

async function loadRevision({ revision }: ChangeRow, context: Context, info: GraphQLResolveInfo): Promise<RevisionNode> {
  const found = await findRevision(revision, context, info);
  if (!found) throw new Error(`revision ${revision} wrote a row and is not there`);
  return found;
}

const RevisionChange = builder.objectRef<ChangeRow>('RevisionChange').implement({
  description: 'One thing that a revision added, changed or removed, with the versions before and after.',
  fields: (t) => ({
    revision: t.field({
      type: Revision,
      description: 'Revision that changed it.',
      resolve: (row, _, context, info) => loadRevision(row, context, info),
    }),
    kind: t.expose('kind', { type: ChangedKindEnum, description: 'Kind of the thing.' }),
    action: t.field({ type: ChangeActionEnum, description: 'Effect of the revision on it.', resolve: getAction }),
    entity: t.field({
      type: Entity,
      nullable: true,
      description: 'Entity that it belongs to, as it is now: itself, its type, its name, its identifier or its mention; otherwise null.',
      resolve: ({ entityId }, _, context, info) => (entityId === null ? null : findEntityNode(entityId, context, info)),
    }),
    statement: t.field({
      type: Statement,
      nullable: true,
      description: 'Statement that it belongs to, as it is now: itself, its evidence or its mention; otherwise null.',
      resolve: ({ statementId }, _, context, info) => (statementId === null ? null : findStatement(statementId, context, info)),
    }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'Article that it comes from, as it is now; null for an entity, its type and a statement.',
      resolve: ({ articleId }, _, context, info) => (articleId === null ? null : findArticleNode(articleId, context, info)),
    }),
    before: t.field({
      type: Version,
      nullable: true,
      description: 'The earlier version; null if it was added.',
      resolve: (row) => toVersion(row, row.before),
    }),
    after: t.field({
      type: Version,
      nullable: true,
      description: 'The later version; null if it was removed.',
      resolve: (row) => toVersion(row, row.after),
    }),
    changed: t.stringList({
      description: 'If it was changed: names of the fields that differ, in alphabetical order.',
      resolve: (row) => listChangedFields(row).sort(),
    }),
  }),
});

const RevisionChangeConnection = defineConnectionType('RevisionChange', RevisionChange, (row: ChangeRow) => row);
const KIND_ARG = builder.args((a) => ({
  kind: a.field({ type: [ChangedKindEnum], description: 'Only changes of these kinds (default: all).' }),
}));

builder.objectField(Revision, 'changes', (t) =>
  t.field(
    definePagedField({
      type: RevisionChangeConnection,
      description: 'Changes of the revision, by kind.',
      args: KIND_ARG,
      relation: ({ kind }) => ({ ...buildChangeRelation({ revisions: isOfParent, kinds: kind }), readsParent: true }),
      parent: ({ id }: RevisionNode) => id,
    }),
  ),
);

builder.queryField('history', (t) =>
  t.field(
    definePagedField({
      type: RevisionChangeConnection,
      description:
        'Lists the changes of some entities, statements or articles, newest first. The history of an entity has those of its names, identifiers and mentions, and of the statements about it with their evidence. Undone one after the other from now, the changes give every earlier state.',
      args: builder.args((a) => ({
        of: a.idList({ required: true, description: `Ids of entities (E12), statements (S77) or articles (A1), 1–${MAX_SUBJECTS}.` }),
        kind: a.field({ type: [ChangedKindEnum], description: 'Only changes of these kinds (default: all).' }),
        ...KNOWN_ARG,
      })),
      relation: ({ of, kind }, { db, known }) => buildHistoryRelation(db, readSubjects(of), kind, known),
    }),
  ),
);
