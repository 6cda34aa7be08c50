import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import type { ArticleId, EntityId } from '../../schema/ids.ts';
import {
  articles,
  declarations as declared,
  entities,
  eventStatuses,
  evidence,
  identifiers,
  mentions,
  names,
  qualifiers,
  quotations,
  rankings,
  sentences,
  statements,
} from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { isAny } from '../database/write.ts';
import { type Declaration, loadDeclarations } from './declarations.store.ts';
import { loadEntities, type StoredEntity } from './entities.store.ts';
import { addTies, type StoredEvidence } from './evidence.store.ts';

export type StoredName = typeof names.$inferSelect;
export type StoredStatement = typeof statements.$inferSelect;
export type StoredQualifier = typeof qualifiers.$inferSelect;
export type StoredMention = typeof mentions.$inferSelect;
export type StoredQuotation = typeof quotations.$inferSelect;

/** All that the graph holds of one article. */
export interface StoredFolder {
  readonly article: typeof articles.$inferSelect;
  readonly publisher: string | null;
  /** Slug of the article that it reprints. */
  readonly reprintOf: string | null;
  readonly sentences: readonly (typeof sentences.$inferSelect)[];
  readonly mentions: readonly StoredMention[];
  readonly quotations: readonly StoredQuotation[];
  readonly statements: readonly StoredStatement[];
  /** The qualifiers of these statements, in order. */
  readonly qualifiers: readonly StoredQualifier[];
  readonly evidence: readonly StoredEvidence[];
  /** The ranks that the article gives. */
  readonly rankings: readonly (typeof rankings.$inferSelect)[];
  /** What it says of the statuses of events. */
  readonly statuses: readonly (typeof eventStatuses.$inferSelect)[];
  readonly names: readonly StoredName[];
  /** What all articles declare of its entities, by id, in the order of the articles. */
  readonly declarations: ReadonlyMap<EntityId, readonly Declaration[]>;
  readonly identifiers: readonly (typeof identifiers.$inferSelect)[];
  /** Every entity that any of these rows names, by id. */
  readonly entities: ReadonlyMap<EntityId, StoredEntity>;
}

/** Loads the rows of an article that stand. */
export async function loadStoredFolder(db: Db, id: ArticleId): Promise<StoredFolder> {
  const [article] = await db.select().from(articles).where(eq(articles.id, id));
  if (!article) throw new Error(`article ${id} is not there`);
  const said = and(eq(evidence.articleId, id), isNull(evidence.retractedIn));
  const rests = sql`${statements.id} in (select ${evidence.statementId} from ${evidence} where ${said})`;
  const found = {
    article,
    sentences: await db
      .select()
      .from(sentences)
      .where(and(eq(sentences.articleId, id), isNull(sentences.retractedIn)))
      .orderBy(asc(sentences.number)),
    mentions: await db
      .select()
      .from(mentions)
      .where(eq(mentions.articleId, id))
      .orderBy(asc(mentions.start), asc(mentions.end), asc(mentions.id)),
    quotations: await db.select().from(quotations).where(eq(quotations.articleId, id)).orderBy(asc(quotations.first)),
    statements: await db
      .select()
      .from(statements)
      .where(and(isNull(statements.retractedIn), rests))
      .orderBy(asc(statements.id)),
    qualifiers: await db
      .select()
      .from(qualifiers)
      .where(sql`${qualifiers.statementId} in (select ${evidence.statementId} from ${evidence} where ${said})`)
      .orderBy(asc(qualifiers.statementId), asc(qualifiers.position)),
    evidence: await listEvidence(db, id),
    rankings: await db.select().from(rankings).where(eq(rankings.articleId, id)),
    statuses: await db
      .select()
      .from(eventStatuses)
      .where(eq(eventStatuses.articleId, id))
      .orderBy(asc(eventStatuses.sentence), asc(eventStatuses.id)),
    names: await db
      .select()
      .from(names)
      .where(eq(names.articleId, id))
      .orderBy(asc(names.role), asc(names.lang), asc(names.text), asc(names.validEarliest), asc(names.validLatest)),
    identifiers: await db
      .select()
      .from(identifiers)
      .where(eq(identifiers.articleId, id))
      .orderBy(asc(identifiers.scheme), asc(identifiers.value)),
  };
  const [reprinted] =
    article.reprintOf === null ? [] : await db.select({ slug: articles.slug }).from(articles).where(eq(articles.id, article.reprintOf));
  const named = await loadNamed(db, id, [
    article.publisherId,
    ...found.mentions.map(({ entityId }) => entityId),
    ...found.quotations.map(({ speakerId }) => speakerId),
    ...found.statements.flatMap(({ subjectId, objectId, ofId }) => [subjectId, objectId, ofId]),
    ...found.qualifiers.map(({ objectId }) => objectId),
    ...found.evidence.flatMap(({ speakerId, via }) => [speakerId, ...via.map(({ id: entityId }) => entityId)]),
    ...found.evidence.flatMap(({ target }) => [target?.subjectId ?? null, target?.objectId ?? null, target?.ofId ?? null]),
    ...found.statuses.flatMap(({ eventId, speakerId }) => [eventId, speakerId]),
    ...found.names.map(({ entityId }) => entityId),
    ...found.identifiers.map(({ entityId }) => entityId),
  ]);
  const declarations = await loadDeclarations(db, [...named.keys()]);
  return {
    ...found,
    reprintOf: reprinted?.slug ?? null,
    declarations,
    entities: named,
    publisher: article.publisherId === null ? null : (named.get(article.publisherId)?.slug ?? null),
  };
}

async function listEvidence(db: Db, id: ArticleId): Promise<StoredEvidence[]> {
  const stands = and(eq(evidence.articleId, id), isNull(evidence.retractedIn));
  const rows = await db.select().from(evidence).where(stands).orderBy(asc(evidence.sentence), asc(evidence.id));
  return addTies(db, id, rows);
}

/** The entities that an article declares, and others by id. */
async function loadNamed(db: Db, home: ArticleId, ids: readonly (EntityId | null)[]): Promise<Map<EntityId, StoredEntity>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const isDeclared = and(
    or(
      eq(entities.homeId, home),
      sql`${entities.id} in (select ${declared.entityId} from ${declared} where ${declared.articleId} = ${home})`,
    ),
    isNull(entities.retractedIn),
  );
  const rows = await db
    .select({ slug: entities.slug })
    .from(entities)
    .where(or(isDeclared, isAny(entities.id, known)));
  const bySlug = await loadEntities(
    db,
    rows.map(({ slug }) => slug),
  );
  return new Map([...bySlug.values()].sort((a, b) => a.id - b.id).map((entity) => [entity.id, entity]));
}
