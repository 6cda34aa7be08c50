import { and, eq, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ArticleId } from '../../schema/ids.ts';
import { articles, entities, identifiers, names } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { isAny } from '../database/write.ts';
import type { Declaration } from './declarations.store.ts';
import type { StoredEntity } from './entities.store.ts';
import type { Mistake } from './mistake.ts';
import type { EntityShape, GraphFile } from './shape.ts';
import { listNameWarnings, type OtherName } from './warn-names.ts';
import { type FindNamesakes, listNamesakeWarnings } from './warn-namesake.ts';
import { listClassWarnings, listIdentifierWarnings, listStatusWarnings, type OtherIdentifier } from './warn-others.ts';
import { listTargetWarnings } from './warn-targets.store.ts';

/** What a graph does to the facts of other articles: namesakes, second names and ids, classes that are not taken, statements that it names. */
export async function collectWarnings(
  db: Db,
  articleId: ArticleId | undefined,
  graph: GraphFile,
  { stored, others }: { readonly stored: ReadonlyMap<string, StoredEntity>; readonly others: ReadonlyMap<string, readonly Declaration[]> },
  {
    findNamesakes,
    isByAccount = false,
  }: { readonly findNamesakes?: FindNamesakes | undefined; readonly isByAccount?: boolean | undefined },
): Promise<Mistake[]> {
  const declared = Object.entries(graph.entities) as [string, EntityShape][]; // the union of all kinds
  const known = declared.flatMap(([slug]) => stored.get(slug) ?? []);
  const [otherNames, otherIdentifiers] = [await listOtherNames(db, articleId, known), await listOtherIdentifiers(db, articleId, known)];
  const added = declared.filter(([slug]) => !stored.has(slug));
  return [
    ...declared.flatMap(([slug, entity]) => {
      const path = ['entities', slug];
      return [
        ...listClassWarnings(path, entity, graph.article, others.get(slug) ?? []),
        ...(others.has(slug) ? listStatusWarnings(path, entity, stored.get(slug)?.status ?? null) : []),
        ...listNameWarnings(path, slug, entity, graph.article, otherNames),
        ...listIdentifierWarnings(path, slug, entity, otherIdentifiers),
      ];
    }),
    ...(await listTargetWarnings(db, graph, isByAccount)),
    ...(findNamesakes ? await listNamesakeWarnings(db, added, findNamesakes) : []),
  ];
}

const publishers = alias(entities, 'publishers');

async function listOtherNames(db: Db, articleId: ArticleId | undefined, known: readonly StoredEntity[]): Promise<OtherName[]> {
  if (known.length === 0) return [];
  const ids = known.map(({ id }) => id);
  return db
    .select({
      ...{ slug: entities.slug, lang: names.lang, text: names.text, article: articles.slug },
      ...{ validEarliest: names.validEarliest, validLatest: names.validLatest },
      ...{ publisher: publishers.slug, published: articles.publishedEarliest },
    })
    .from(names)
    .innerJoin(entities, eq(entities.id, names.entityId))
    .innerJoin(articles, eq(articles.id, names.articleId))
    .leftJoin(publishers, eq(publishers.id, articles.publisherId))
    .where(and(isAny(names.entityId, ids), eq(names.role, 'PRIMARY'), articleId === undefined ? undefined : ne(names.articleId, articleId)))
    .orderBy(articles.slug, names.text);
}

async function listOtherIdentifiers(db: Db, articleId: ArticleId | undefined, known: readonly StoredEntity[]): Promise<OtherIdentifier[]> {
  if (known.length === 0) return [];
  const ids = known.map(({ id }) => id);
  return db
    .select({ slug: entities.slug, scheme: identifiers.scheme, value: identifiers.value, article: articles.slug })
    .from(identifiers)
    .innerJoin(entities, eq(entities.id, identifiers.entityId))
    .innerJoin(articles, eq(articles.id, identifiers.articleId))
    .where(and(isAny(identifiers.entityId, ids), articleId === undefined ? undefined : ne(identifiers.articleId, articleId)))
    .orderBy(articles.slug, identifiers.value);
}
