import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { ArticleId, EntityId } from '../../../schema/ids.ts';
import type { Kind } from '../../../schema/ontology.ts';
import { articles, entities, identifiers } from '../../../schema/tables/index.ts';
import { GraphError } from '../../base/errors.ts';
import { type ArticleRef, type EntityRef, formatEntityRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { collectRefs } from './filter.ts';

/** Ids of references. */
export interface Refs {
  entity(ref: EntityRef): EntityId;
  article(ref: ArticleRef): ArticleId;
}

/** Entities by their written reference. Unknown references are absent. One SQL statement. */
export async function findEntities(
  db: Db,
  refs: readonly EntityRef[],
): Promise<Map<string, { readonly id: EntityId; readonly kind: Kind }>> {
  if (refs.length === 0) return new Map();
  const ids = refs.flatMap((ref) => (ref.by === 'id' ? [ref.id] : []));
  const slugs = refs.flatMap((ref) => (ref.by === 'slug' ? [ref.slug] : []));
  const schemes = refs.flatMap((ref) => (ref.by === 'identifier' ? [sql`(${ref.scheme}, ${ref.value})`] : []));
  const rows = await db
    .select({ id: entities.id, slug: entities.slug, kind: entities.kind, scheme: identifiers.scheme, value: identifiers.value })
    .from(entities)
    .leftJoin(
      identifiers,
      and(
        eq(identifiers.entityId, entities.id),
        schemes.length > 0 ? sql`(${identifiers.scheme}, ${identifiers.value}) in (${sql.join(schemes, sql`, `)})` : sql`false`,
      ),
    )
    .where(
      or(
        ids.length > 0 ? isAny(entities.id, ids) : undefined,
        slugs.length > 0 ? inArray(entities.slug, slugs) : undefined,
        schemes.length > 0 ? sql`${identifiers.scheme} is not null` : undefined,
      ),
    );
  const found = new Map(
    rows.flatMap(({ id, kind, slug, scheme, value }) =>
      [`E${id}`, slug, `${scheme}:${value}`].map((form) => [form, { id, kind }] as const),
    ),
  );
  return new Map(
    refs.flatMap((ref) => {
      const entity = found.get(formatEntityRef(ref));
      return entity ? [[ref.written, entity] as const] : [];
    }),
  );
}

/** Ids of articles by their written reference. One SQL statement. */
export async function findArticles(db: Db, refs: readonly ArticleRef[]): Promise<Map<string, ArticleId>> {
  if (refs.length === 0) return new Map();
  const ids = refs.flatMap((ref) => (ref.by === 'id' ? [ref.id] : []));
  const slugs = refs.flatMap((ref) => (ref.by === 'slug' ? [ref.slug] : []));
  const rows = await db
    .select({ id: articles.id, slug: articles.slug })
    .from(articles)
    .where(or(ids.length > 0 ? isAny(articles.id, ids) : undefined, slugs.length > 0 ? inArray(articles.slug, slugs) : undefined));
  return new Map(rows.flatMap(({ id, slug }) => [[`A${id}`, id] as const, [slug, id] as const]));
}

const SIMILAR = 0.3;

/** A NOT_FOUND error that suggests a similar slug. */
export async function notFound(db: Db, { ref, written }: EntityRef | ArticleRef, argument: string, kind?: Kind): Promise<GraphError> {
  const table = ref === 'entity' ? entities : articles;
  const [near] = await db
    .select({ slug: table.slug })
    .from(table)
    .where(
      and(
        sql`similarity(${table.slug}, ${written}) > ${SIMILAR}`,
        ref === 'entity' ? and(isNull(entities.retractedAt), kind && eq(entities.kind, kind)) : undefined,
      ),
    )
    .orderBy(sql`similarity(${table.slug}, ${written}) desc`, table.slug)
    .limit(1);
  return new GraphError(
    'NOT_FOUND',
    `${argument} is "${written}"; no ${kind?.toLowerCase() ?? ref} has it${near ? `. Did you mean "${near.slug}"?` : ''}`,
    { argument, value: written },
  );
}

/** Resolves all references in a filter. @throws NOT_FOUND for the first unknown reference */
export async function resolveRefs(db: Db, filter: unknown, argument = 'filter'): Promise<Refs> {
  const { entities: entityRefs, articles: articleRefs } = collectRefs(filter);
  const [foundEntities, foundArticles] = await Promise.all([findEntities(db, entityRefs), findArticles(db, articleRefs)]);
  const missing =
    entityRefs.find(({ written }) => !foundEntities.has(written)) ?? articleRefs.find(({ written }) => !foundArticles.has(written));
  if (missing) throw await notFound(db, missing, argument);
  return {
    entity: ({ written }) => foundEntities.get(written)?.id as EntityId, // no reference is missing
    article: ({ written }) => foundArticles.get(written) as ArticleId, // as above
  };
}
