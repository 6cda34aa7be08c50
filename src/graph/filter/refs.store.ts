import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import leven from 'leven';
import type { ArticleId, EntityId, RevisionId } from '../../../schema/ids.ts';
import type { Kind } from '../../../schema/ontology.ts';
import { articles, entities, identifiers } from '../../../schema/tables/index.ts';
import { GraphError } from '../../base/errors.ts';
import { type ArticleRef, type EntityRef, formatEntityRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { isAnyOf, prepareSelect, writeNumbers } from '../../database/select.ts';
import { isAny } from '../../database/write.ts';
import { findCanonicals } from '../canonical/canonical.store.ts';
import { collectRefs } from './filter.ts';

/** Ids of references. */
export interface Refs {
  entity(ref: EntityRef): EntityId;
  article(ref: ArticleRef): ArticleId;
}

export interface FoundEntity {
  readonly id: EntityId;
  readonly kind: Kind;
  /** The id that the reference names itself, if another entity answers for it. */
  readonly redirectedFrom?: EntityId;
}

/** An entity, and an identifier by which it was found. */
interface ReferredRow {
  readonly id: EntityId;
  readonly slug: string;
  readonly kind: Kind;
  readonly retractedIn: RevisionId | null;
  readonly scheme: string | null;
  readonly value: string | null;
}
const ENTITY_COLUMNS = { id: entities.id, slug: entities.slug, kind: entities.kind, retractedIn: entities.retractedIn };
const selectByIds = prepareSelect<Omit<ReferredRow, 'scheme' | 'value'>>(
  ENTITY_COLUMNS,
  (list) => sql`select ${list} from ${entities} where ${isAnyOf(entities.id, 'ids')}`,
);

async function listReferred(db: Db, refs: readonly EntityRef[]): Promise<ReferredRow[]> {
  const ids = refs.flatMap((ref) => (ref.by === 'id' ? [ref.id] : []));
  // Most are ids: that statement is written once.
  if (ids.length === refs.length)
    return (await selectByIds(db, { ids: writeNumbers(ids) })).map((row) => ({ ...row, scheme: null, value: null }));
  const slugs = refs.flatMap((ref) => (ref.by === 'slug' ? [ref.slug] : []));
  const schemes = refs.flatMap((ref) => (ref.by === 'identifier' ? [sql`(${ref.scheme}, ${ref.value})`] : []));
  return db
    .select({ ...ENTITY_COLUMNS, scheme: identifiers.scheme, value: identifiers.value })
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
}

/** Entities by their written reference. Unknown references are absent. One SQL statement, and one more if one is retracted. */
export async function findEntities(db: Db, refs: readonly EntityRef[]): Promise<Map<string, FoundEntity>> {
  if (refs.length === 0) return new Map();
  const rows = await listReferred(db, refs);
  const answering = await findCanonicals(db, rows);
  const found = new Map(
    rows.flatMap(({ id, kind, slug, scheme, value }) => {
      const canonicalId = answering.get(id);
      const entity: FoundEntity = canonicalId === undefined ? { id, kind } : { id: canonicalId, kind, redirectedFrom: id };
      return [`E${id}`, slug, `${scheme}:${value}`].map((form) => [form, entity] as const);
    }),
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
/** Similarity of a slug that is probably meant, whatever names there are, or its number of wrong letters. */
const NEARLY_SAME = 0.6;
const MAX_WRONG_LETTERS = 2;

/** A NOT_FOUND error that suggests a similar slug. */
export async function notFound(db: Db, reference: EntityRef | ArticleRef, argument: string, kind?: Kind): Promise<GraphError> {
  const { ref, by, written } = reference;
  const table = ref === 'entity' ? entities : articles;
  const similarity = sql<number>`similarity(${table.slug}, ${written})`;
  const [near] = await db
    .select({ slug: table.slug, similarity })
    .from(table)
    .where(
      and(
        sql`${similarity} > ${SIMILAR}`,
        ref === 'entity' ? and(isNull(entities.retractedIn), kind && eq(entities.kind, kind)) : undefined,
      ),
    )
    .orderBy(sql`${similarity} desc`, table.slug)
    .limit(1);
  const message = `${argument} is "${written}"; no ${kind?.toLowerCase() ?? ref} has it`;
  const isNear = near !== undefined && (near.similarity >= NEARLY_SAME || leven(near.slug, written) <= MAX_WRONG_LETTERS);
  return new GraphError(
    'NOT_FOUND',
    `${message}${near ? `. Did you mean "${near.slug}"?` : ''}`,
    { argument, value: written },
    { sought: ref === 'entity' && by === 'slug' ? { text: written, kind, message, isNear } : undefined },
  );
}

/** A NOT_FOUND error for an entity of another kind, with the fields that have it. */
export function createKindError({ written }: EntityRef, argument: string, kind: Kind, actual: Kind): GraphError {
  const fields = [actual.toLowerCase(), 'entity'].map((field) => `${field}(ref: "${written}")`).join(' or ');
  const message = `${argument} is "${written}", which is of kind ${actual} and not ${kind}: use ${fields}`;
  return new GraphError('NOT_FOUND', message, { argument, value: written, allowed: kind });
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
