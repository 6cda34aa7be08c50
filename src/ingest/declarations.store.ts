import { and, eq } from 'drizzle-orm';
import type { ArticleId, EntityId } from '../../schema/ids.ts';
import { articles, declarations } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { insertAll, isAny } from '../database/write.ts';
import type { Target } from './article.store.ts';
import { CLASS_KEYS, compareArticles, type DeclaredClass, toDeclaredClass } from './declared-class.ts';
import { diffRows, indexByKey } from './diff-rows.ts';
import type { EntityShape, GraphFile } from './shape.ts';

export type DeclarationRow = typeof declarations.$inferSelect;
/** A declaration with its article. */
export interface Declaration extends DeclaredClass {
  readonly entityId: EntityId;
  readonly articleId: ArticleId;
  /** The slug and the earliest day of publication. */
  readonly article: string;
  readonly published: string | null;
}

/** The declarations of entities, in the order of their articles. */
export async function loadDeclarations(db: Db, ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, readonly Declaration[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      entityId: declarations.entityId,
      articleId: declarations.articleId,
      article: articles.slug,
      published: articles.publishedEarliest,
      ...{ type: declarations.type, collective: declarations.collective },
      ...{ description: declarations.description, latitude: declarations.latitude, longitude: declarations.longitude },
    })
    .from(declarations)
    .innerJoin(articles, eq(articles.id, declarations.articleId))
    .where(isAny(declarations.entityId, ids));
  return Map.groupBy(rows.sort(compareArticles), ({ entityId }) => entityId);
}

/** What other articles declare of the entities of a folder, by slug. */
export async function loadOthersDeclarations(
  db: Db,
  articleId: ArticleId | undefined,
  stored: ReadonlyMap<string, { readonly id: EntityId }>,
): Promise<Map<string, readonly Declaration[]>> {
  const found = await loadDeclarations(
    db,
    [...stored.values()].map(({ id }) => id),
  );
  return new Map(
    [...stored].flatMap(([slug, { id }]) => {
      const others = (found.get(id) ?? []).filter((declaration) => declaration.articleId !== articleId);
      return others.length === 0 ? [] : [[slug, others] as const];
    }),
  );
}

const toDeclarationKey = (row: typeof declarations.$inferInsert): readonly unknown[] => [
  row.entityId,
  ...CLASS_KEYS.map((key) => row[key] ?? null),
];

/** Writes what the article declares. @returns the entities that it declares now or declared before */
export async function writeDeclarations(
  db: Db,
  { id: articleId, isNew }: Pick<Target, 'id' | 'isNew'>,
  graph: GraphFile,
  idOf: ReadonlyMap<string, EntityId>,
): Promise<EntityId[]> {
  const declared = Object.entries(graph.entities) as [string, EntityShape][]; // the union of all kinds
  const desired = declared.map(([slug, entity]) => ({
    entityId: idOf.get(slug) as EntityId, // every declared slug has an id
    articleId,
    ...toDeclaredClass(entity),
  }));
  const current = isNew ? [] : await db.select().from(declarations).where(eq(declarations.articleId, articleId));
  const change = diffRows(indexByKey(desired, toDeclarationKey), indexByKey(current, toDeclarationKey));
  const gone = change.gone.map(({ entityId }) => entityId);
  if (gone.length > 0) await db.delete(declarations).where(and(eq(declarations.articleId, articleId), isAny(declarations.entityId, gone)));
  await insertAll(db, declarations, change.added);
  return [...new Set([...desired, ...current].map(({ entityId }) => entityId))];
}
