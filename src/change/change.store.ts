import { and, desc, eq, isNotNull, lte, sql } from 'drizzle-orm';
import type { ArticleId, EntityId, RevisionId } from '../../schema/ids.ts';
import { KIND_NAMES, type Kind } from '../../schema/ontology.ts';
import { articles, canonicals, changes, entities, revisions, statements } from '../../schema/tables/index.ts';
import type { ChangeKind } from '../../schema/words.ts';
import type { Db } from '../database/connect.ts';
import type { Change } from './change.ts';
import type { Moment, Position } from './position.ts';
import { RELATED_ARTICLES, RELATED_ENTITIES } from './related.store.ts';

const MOMENT = { revision: revisions.id, at: revisions.at };

/** Returns the last committed revision. */
export async function readHead(db: Db): Promise<Moment> {
  const [last] = await db.select(MOMENT).from(revisions).orderBy(desc(revisions.id)).limit(1);
  return last ?? { revision: 0, at: '' };
}

/** Returns a revision; null if it is not committed here. */
export async function findMoment(db: Db, revision: number): Promise<Moment | null> {
  const [found] = await db
    .select(MOMENT)
    .from(revisions)
    .where(eq(revisions.id, revision as RevisionId)); // it may be none
  return found ?? null;
}

const toIds = <T extends number>(text: string | null): T[] => (text ? text.split(',').map((id) => Number(id) as T) : []); // ids of the table that they were selected from

/** Reads changes after a position, up to the end of a revision, in the order of revisions and of their rows. */
export async function readChanges(db: Db, { revision, row }: Position, until: number, limit: number): Promise<Change[]> {
  const isAfter = sql`(${changes.revision}, ${changes.id}) > (${revision}::bigint, ${row ?? Number.MAX_SAFE_INTEGER}::bigint)`;
  const rows = await db
    .select({
      row: changes.id,
      kind: changes.kind,
      revision: changes.revision,
      at: revisions.at,
      statement: changes.statementId,
      entity: changes.entityId,
      article: changes.articleId,
      predicate: statements.predicate,
      standing: statements.standing,
      subject: statements.subjectId,
      subjectKind: statements.subjectKind,
      object: statements.objectId,
      valueKind: statements.valueKind,
      entityKind: entities.kind,
      answering:
        sql`(select ${canonicals.canonicalId} from ${canonicals} where ${canonicals.entityId} = ${changes.entityId} and ${canonicals.until} is null)`.mapWith(
          (id: string) => Number(id) as EntityId, // the id of one
        ),
      relatedEntities: RELATED_ENTITIES,
      relatedArticles: RELATED_ARTICLES,
    })
    .from(changes)
    .innerJoin(revisions, eq(revisions.id, changes.revision))
    .leftJoin(statements, eq(statements.id, changes.statementId))
    .leftJoin(entities, eq(entities.id, changes.entityId))
    .leftJoin(articles, eq(articles.id, changes.articleId))
    .where(and(isAfter, lte(changes.revision, until as RevisionId), isNotNull(changes.kind))) // it may be none
    .orderBy(changes.revision, changes.id)
    .limit(limit);
  return rows.map(({ subject, subjectKind, object, valueKind, entityKind, answering, relatedEntities, relatedArticles, kind, ...row }) => ({
    ...row,
    kind: kind as ChangeKind, // rows without a kind are left out
    entities: [row.entity, answering as EntityId | null, subject, object, ...toIds<EntityId>(relatedEntities)].filter((id) => id !== null),
    kinds: [entityKind, subjectKind, valueKind].filter((one): one is Kind => KIND_NAMES.some((kind) => kind === one)),
    articles: toIds<ArticleId>(relatedArticles),
  }));
}
