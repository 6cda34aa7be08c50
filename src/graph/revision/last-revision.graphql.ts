import type { GraphQLResolveInfo } from 'graphql';
import type { RevisionId } from '../../../schema/ids.ts';
import { formatRevisionId } from '../../base/known.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { getFieldLoader } from '../../graphql/loaders.ts';
import { Article, type ArticleNode } from '../article/article.graphql.ts';
import { Entity, type EntityNode } from '../entity/entity.graphql.ts';
import { Statement, type StatementNode } from '../statement/statement.graphql.ts';
import type { Owner } from './ledgered.ts';
import { loadLastRevisions } from './revision.store.ts';

/** The last revision that changed a thing or what belongs to it. */
const resolveLastRevision =
  (owner: Owner) =>
  async ({ id, recordedIn }: EntityNode | StatementNode | ArticleNode, _: object, context: Context, info: GraphQLResolveInfo) => {
    const ask = getFieldLoader<number, RevisionId | null>(context, info, { owner }, (ids) =>
      loadLastRevisions(context.db, owner, ids, context.known),
    );
    return formatRevisionId((await ask.load(id)) ?? recordedIn);
  };

builder.interfaceField(Entity, 'revision', (t) =>
  t.id({
    description:
      'Id of the last revision that changed the entity: itself, its type, its names, identifiers or mentions. Statements about it have their own.',
    resolve: resolveLastRevision('entity'),
  }),
);

builder.objectField(Statement, 'revision', (t) =>
  t.id({
    description: 'Id of the last revision that changed the statement: itself, its rank, its evidence or its mentions.',
    resolve: resolveLastRevision('statement'),
  }),
);

builder.objectField(Article, 'revision', (t) =>
  t.id({
    description:
      'Id of the last revision that changed the article: itself, its sentences, mentions, quotations or evidence, or the names and identifiers that it gives.',
    resolve: resolveLastRevision('article'),
  }),
);
